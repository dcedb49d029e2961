package org.yinuo.server.dispatch;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.reason.Change;
import org.yinuo.server.shared.HouseZone;

/**
 * An appointment a plan cannot start from: its time has come and nobody set out, or its engineer cannot be sent then.
 *
 * @param why told beside where the visit goes instead
 */
record MissedAppointment(PlanTheDay.Place place, Told why) {

    /** None where the visit has no appointment. */
    static @Nullable MissedAppointment of(DayOnBoard.Visit each, Board.Known known) {
        Long engineer = each.visit().engineerId();
        Instant from = each.visit().from();
        if (engineer == null || from == null) {
            return null;
        }
        EngineerProfile profile = known.engineers().stream().filter(other -> other.id() == engineer).findFirst().orElse(null);
        PlanTheDay.Place place = new PlanTheDay.Place(engineer, profile == null ? "" : profile.name(), from, from.plusSeconds(each.need().minutes() * 60L));
        return new MissedAppointment(place, why(from, profile, known.now()));
    }

    private static Told why(Instant from, @Nullable EngineerProfile engineer, Instant now) {
        EngineerProfile.Certificate expired = engineer == null ? null : engineer.blockedOn(HouseZone.dayOf(from));
        if (expired != null) {
            return Told.blocked(expired);
        }
        return new Told(from.isAfter(now) ? "off-duty-then" : "time-passed", true, Map.of("at", from.toString()));
    }

    /** What a plan that has the visit come at another place does with it. */
    Change.Kind kind(PlanTheDay.Place after) {
        if (after.engineerId() != place.engineerId()) {
            return Change.Kind.OTHER_ENGINEER;
        }
        return after.from().isBefore(place.from()) ? Change.Kind.EARLIER : Change.Kind.LATER;
    }
}
