package org.yinuo.server.workorder;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Refusal;

/** The gate through which modules above act on a visit: the same as for the engineer's own steps; see {@link VisitChapter}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisitUnderWay {
    private final VisitAct act;

    VisitUnderWay(VisitAct act) {
        this.act = act;
    }

    /** One act on a visit, with the instant that counts for it. */
    public static final class Step {
        private final WorkOrder visit;
        private final Happened when;

        private Step(WorkOrder visit, Happened when) {
            this.visit = visit;
            this.when = when;
        }

        /** The visit as it was before. */
        public WorkOrder visit() {
            return visit;
        }

        /** When it happened. */
        public Instant at() {
            return when.at();
        }
    }

    /**
     * The visit the present actor is carrying out.
     *
     * @throws Refusal {@code work-order-not-found}, {@code visit-of-other-engineer}, {@code work-order-ended},
     *         {@code work-order-not-started} before he has arrived, or the refusals of an impossible time
     */
    public Step mine(long workOrderId, FromPhone phone, Noted noted) {
        WorkOrder visit = act.mine(workOrderId, phone.ifMatch()).requireOpen();
        if (visit.status() != WorkOrder.Status.ARRIVED && visit.status() != WorkOrder.Status.WORKING) {
            throw Refusal.conflict("work-order-not-started");
        }
        return new Step(visit, act.when(visit, noted));
    }

    /** Any visit the present actor may see. */
    public WorkOrder visible(long workOrderId) {
        return act.visible(workOrderId);
    }

    /** Writes the act into the visit's log alone, and tells open pages. */
    public WorkOrder done(Step step, String kind) {
        act.note(step.visit, step.when, kind);
        return act.save(step.visit);
    }

    /** Writes the act into the visit's log, the request's timeline and the audit, and tells open pages. */
    public WorkOrder done(Step step, String kind, String text) {
        act.entry(step.visit, step.when, kind, text);
        return act.save(step.visit);
    }
}
