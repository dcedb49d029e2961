package org.yinuo.server.approval;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.Term;
import org.yinuo.core.time.DueTimes;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.core.time.TimeLimit;
import org.yinuo.server.obligation.Calendars;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.NewObligation;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.HouseZone;

/**
 * The time of whoever is asked to approve, in hours of the house: an obligation for each step, met by the decision alone. One that falls due undecided
 * is broken and stays so; nobody is paid for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApprovalClocks {
    private static final String OFFICE_HOURS = "business-hours";
    private static final Set<ObligationKind> DECISION = Set.of(ObligationKind.APPROVAL);
    private final Obligations obligations;
    private final Calendars calendars;

    ApprovalClocks(Obligations obligations, Calendars calendars) {
        this.obligations = obligations;
        this.calendars = calendars;
    }

    /** A step opens; when its decision is due. */
    Instant start(long step, String title, int hours, Instant at) {
        ServiceCalendar calendar = calendars.of(OFFICE_HOURS, HouseZone.ZONE);
        TimeLimit limit = TimeLimit.hours(hours);
        obligations.open(List.of(new NewObligation(ObligationKind.APPROVAL, Subject.approvalStep(step), title, null, null, null, at,
                new Term.Counted(at, limit, calendar))));
        return DueTimes.dueOnly(calendar, at, limit, List.of());
    }

    /** Somebody decided, whichever way. */
    void decided(long step, Instant at, String reason) {
        obligations.meet(Subject.approvalStep(step), DECISION, Evidence.of(Evidence.Kind.NOTE, at, reason));
    }

    /** The approval ended without these; nothing is owed any more, what was missed stays missed. */
    void fellAway(List<Long> steps, Instant at, String why) {
        steps.forEach(step -> obligations.drop(Subject.approvalStep(step), DECISION, at, why));
    }
}
