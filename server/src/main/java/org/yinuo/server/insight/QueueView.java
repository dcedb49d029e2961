package org.yinuo.server.insight;

import java.util.Locale;
import java.util.Optional;

/** The views of the workbench; each is a condition on {@code service_request r} and its next clock {@code n}. */
public enum QueueView {
    /** Everything open. */
    ALL("r.status not in ('CLOSED', 'CANCELLED')"),
    /** Mine. */
    MINE("r.status not in ('CLOSED', 'CANCELLED') and r.assignee_id = :me"),
    /** Nobody's. */
    UNASSIGNED("r.status not in ('CLOSED', 'CANCELLED') and r.assignee_id is null"),
    /** A clock falls due before midnight. */
    DUE_TODAY("r.status not in ('CLOSED', 'CANCELLED') and n.state = 'RUNNING' and n.due_at < :midnight"),
    /** A promise is broken. */
    BREACHED("""
            r.status not in ('CLOSED', 'CANCELLED') and exists (select 1 from obligation b
                where b.subject_type = 'REQUEST' and b.subject_id = r.id and b.breached_at is not null)"""),
    /** Waiting for the customer. */
    PAUSED("r.status = 'PAUSED'"),
    /** Done. */
    CLOSED("r.status in ('CLOSED', 'CANCELLED')");

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
