package org.yinuo.server.servicerequest;

import java.util.List;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.PlannedClock;
import org.yinuo.core.time.TimeLimit;

/** What the house does for a caller no commitment covers: an answer within four working hours, done in three working days. */
final class HouseDefault {
    static final List<PlannedClock> CLOCKS = List.of(
            new PlannedClock(ObligationKind.RESPOND, null, TimeLimit.hours(4), "business-hours", PlannedClock.Start.REPORT),
            new PlannedClock(ObligationKind.RESOLVE, null, TimeLimit.workingDays(3), "business-hours", PlannedClock.Start.REPORT));

    /** A complaint is answered within three working days. */
    static final PlannedClock COMPLAINT_ANSWER = new PlannedClock(ObligationKind.COMPLAINT_ANSWER, null, TimeLimit.workingDays(3), "business-hours",
            PlannedClock.Start.REPORT);

    /** Experts that are called decide within four hours, day and night. */
    static final PlannedClock EXPERT_PANEL = new PlannedClock(ObligationKind.EXPERT_PANEL, null, TimeLimit.hours(4), "7x24",
            PlannedClock.Start.REPORT);

    private HouseDefault() {
    }
}
