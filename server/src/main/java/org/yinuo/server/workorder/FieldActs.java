package org.yinuo.server.workorder;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Refusal;

/**
 * Takes acts from phones exactly once. The answer is repeated for as long as keys are kept; after that the log of the visit
 * still knows that the act was done, so that a phone from the bottom of a bag changes nothing twice.
 */
@Component
public class FieldActs {
    private final Idempotency idempotency;
    private final VisitLog log;
    private final WorkOrderFile file;

    FieldActs(Idempotency idempotency, VisitLog log, WorkOrderFile file) {
        this.idempotency = idempotency;
        this.log = log;
        this.file = file;
    }

    /**
     * Does the act, or tells what it did before.
     *
     * @param by  the user it was noted by, when the phone says so; nobody sends another's acts under his own name
     * @param key the phone's name of the act
     * @return the visit after the act; empty when it was done long ago and is no longer the actor's to see
     * @throws Refusal {@code act-of-other-person} when somebody else is signed in now, {@code idempotency-key-reused} when the name
     *                 was that of another act
     */
    public Optional<WorkOrderFile.View> once(long id, String kind, @Nullable Long by, @Nullable String key, Object body,
                                             Supplier<WorkOrder> act) {
        Actor actor = Actor.current();
        if (by != null && by != actor.id()) {
            throw Refusal.conflict("act-of-other-person");
        }
        if (key != null && !idempotency.keeps(key, actor.username()) && log.has(key)) {
            if (!log.has(key, id)) {
                throw Refusal.invalid("idempotency-key-reused");
            }
            return file.viewIfVisible(id);
        }
        return Optional.of(idempotency.once(key, actor.username(), "work-order." + kind + ":" + id, body,
                WorkOrderFile.View.class, () -> file.view(act.get())));
    }
}
