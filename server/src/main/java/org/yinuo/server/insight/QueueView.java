package org.yinuo.server.insight;

import java.util.Locale;
import java.util.Optional;

/** The views of the workbench; each is a condition on {@code queue_entry q}, and has an index in its order. */
public enum QueueView {
    /** Everything open. */
    ALL("true"),
    /** Mine. */
    MINE("q.assignee_id = :me"),
    /** Nobody's. */
    UNASSIGNED("q.assignee_id = 0"),
    /** A clock falls due before midnight: what was due before now is broken already. */
    DUE_TODAY("q.sort_at >= :now and q.sort_at < :midnight"),
    /** A promise is broken. */
    BREACHED("q.broken"),
    /** The clocks stand still. */
    PAUSED("q.waiting"),
    /** Somebody in the house has to approve something about it. */
    AWAITING_APPROVAL("q.approving"),
    /** The customer has to do something: let us in, consent, confirm that what was resolved works. */
    AWAITING_CUSTOMER("q.awaiting_customer"),
    /** Done; not in the queue. */
    CLOSED("false");

    private final String condition;

    QueueView(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** The word in addresses, for example {@code due-today}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The view with that word. */
    public static Optional<QueueView> of(String word) {
        for (QueueView view : values()) {
            if (view.word().equals(word)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }
}
