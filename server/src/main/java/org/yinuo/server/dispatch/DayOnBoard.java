package org.yinuo.server.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.insight.VisitsToDispatch;

/** What the board shows of some days: the visits, the engineers, and who is where when. */
public record DayOnBoard(LocalDate from, int days, Instant now, List<Visit> unscheduled, List<Lane> engineers) {

    /** A visit with what it asks for. */
    public record Visit(VisitsToDispatch.Row visit, VisitNeed need) {
    }

    /**
     * One engineer's line.
     *
     * @param blockedBy   the certificate without which he is not sent; null: none
     * @param shifts      when he can be sent
     * @param workMinutes planned on site; travel between two visits after each other beside it
     */
    public record Lane(long id, String name, Map<String, Integer> skills, EngineerProfile.Home home, List<Shift> shifts, List<Duty> duties,
            List<Stop> stops, @Nullable String blockedBy, int workMinutes, int travelMinutes, int shiftMinutes) {

        /** The same line with each visit as it may be seen. */
        Lane showing(Map<Long, VisitsToDispatch.Row> seen) {
            return new Lane(id, name, skills, home, shifts, duties, stops.stream().map(stop -> stop.showing(seen.get(stop.visit().visit().id()))).toList(), blockedBy,
                    workMinutes, travelMinutes, shiftMinutes);
        }
    }

    /** When he can be sent. */
    public record Shift(Instant from, Instant to) {
    }

    /**
     * A visit in a line.
     *
     * @param from          the appointment
     * @param travelMinutes the way there from where he was before
     * @param conflict      whether he cannot be there in time from the visit before
     * @param along         whether somebody else leads the visit and he goes along
     */
    public record Stop(Visit visit, Instant from, Instant to, int travelMinutes, boolean conflict, boolean along) {

        private Stop showing(VisitsToDispatch.Row seen) {
            return new Stop(new Visit(seen, visit.need()), from, to, travelMinutes, conflict, along);
        }
    }
}
