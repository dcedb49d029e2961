package org.yinuo.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who goes where and when.
 *
 * @param routes     one a shift, in the order of shifts; may be empty
 * @param unassigned ids of visits nobody can take
 * @param cost       soft cost in seconds of travel, by {@link Weights}
 * @param travel     all ways together, those home counted
 */
public record Plan(List<Route> routes, List<String> unassigned, long cost, Duration travel) {

    public Plan {
        routes = List.copyOf(routes);
        unassigned = List.copyOf(unassigned);
    }

    /** The stops of a shift in their order. */
    public record Route(String shift, String engineer, List<Stop> stops) {
        public Route {
            stops = List.copyOf(stops);
        }
    }

    /**
     * One visit in a route.
     *
     * @param travel the way there
     * @param start  when work begins: the arrival, or the visit's earliest time where that is later
     * @param late   after the promised arrival; zero when kept or nothing is promised
     */
    public record Stop(String visit, Duration travel, Instant arrival, Instant start, Instant endExclusive, Duration late) {
    }

    /** The plan as what is planned, to start the next one from. */
    public List<Planned> planned() {
        return routes.stream().flatMap(route -> route.stops().stream()
                .map(stop -> new Planned(stop.visit(), route.shift(), stop.start()))).toList();
    }
}
