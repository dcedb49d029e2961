package org.yinuo.planning.reason;

import java.time.Duration;
import java.time.Instant;

/** One thing that speaks for or against sending an engineer, with its figures. */
public sealed interface Reason {

    /** Whether the engineer cannot or must not be sent because of it. */
    default boolean forbids() {
        return switch (this) {
            case SkillMissing skill -> true;
            case CertificateMissing certificate -> true;
            case CertificateExpired certificate -> true;
            case OffDuty duty -> true;
            case ArrivesLate late -> true;
            case BreaksPromise promise -> true;
            case EndsAfterShift end -> true;
            case CarriesTooMuch load -> true;
            case Fits fits -> false;
            case KnowsUnit unit -> false;
            case OtherKnowsUnit unit -> false;
            case InTerritory territory -> false;
            case OtherTerritory territory -> false;
            case Workload load -> false;
            case Saves saving -> false;
            case MakesRoom room -> false;
            case PlannedElsewhere planned -> false;
            case FreeFrom free -> false;
            case FreeAfter free -> false;
        };
    }

    /** @param has 0: not at all */
    record SkillMissing(String skill, int needed, int has) implements Reason {
    }

    record CertificateMissing(String kind) implements Reason {
    }

    record CertificateExpired(String kind, Instant ended) implements Reason {
    }

    /** No shift between the visit's earliest time and its promise. */
    record OffDuty() implements Reason {
    }

    /** Soonest after the promise. */
    record ArrivesLate(Instant soonest, Instant promised, Duration late) implements Reason {
    }

    /** The promise of another visit would be broken. */
    record BreaksPromise(String visit, Duration late) implements Reason {
    }

    record EndsAfterShift(Instant shiftEnd, Duration over) implements Reason {
    }

    record CarriesTooMuch() implements Reason {
    }

    /** @param detour travel added to what the engineer has to do */
    record Fits(String shift, Instant start, Duration detour) implements Reason {
    }

    record KnowsUnit() implements Reason {
    }

    record OtherKnowsUnit(String engineer) implements Reason {
    }

    record InTerritory(String territory) implements Reason {
    }

    record OtherTerritory(String territory) implements Reason {
    }

    /** Work of the shift with this visit. */
    record Workload(Duration work, Duration shift) implements Reason {
    }

    /** Costs less by so much: travel, and all of it in seconds of travel. */
    record Saves(Duration travel, long cost) implements Reason {
    }

    /** Another visit comes before it now. */
    record MakesRoom(String visit) implements Reason {
    }

    /** Another visit of the route went to somebody else. */
    record PlannedElsewhere(String visit) implements Reason {
    }

    /** The engineer sets out at this instant and needs so long to get there. */
    record FreeFrom(Instant at, Duration travel) implements Reason {
    }

    /** The engineer comes from another visit, done at this instant, and needs so long to get there. */
    record FreeAfter(String visit, Instant at, Duration travel) implements Reason {
    }
}
