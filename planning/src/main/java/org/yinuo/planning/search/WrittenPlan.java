package org.yinuo.planning.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.Plan;
import org.yinuo.planning.Shift;
import org.yinuo.planning.Visit;

/** The order of numbers back in the words of the day. */
public final class WrittenPlan {
    private WrittenPlan() {
    }

    public static Plan of(Problem problem, int[][] order) {
        Routes routes = Routes.of(problem, order);
        List<Plan.Route> written = new ArrayList<>();
        long travel = 0;
        for (RouteState route : routes.routes) {
            written.add(route(problem, route));
            travel += route.travel;
        }
        List<String> unassigned = new ArrayList<>();
        for (int visit = 0; visit < problem.visits; visit++) {
            if (!routes.assigned(visit)) {
                unassigned.add(problem.day.visits().get(visit).id());
            }
        }
        return new Plan(written, unassigned, routes.cost(), Duration.ofSeconds(travel));
    }

    private static Plan.Route route(Problem problem, RouteState route) {
        Shift shift = problem.day.shifts().get(route.shift);
        List<Plan.Stop> stops = new ArrayList<>();
        for (int position = 0; position < route.size; position++) {
            int visit = route.visits[position];
            Visit said = problem.day.visits().get(visit);
            int way = problem.travel[route.at(position)][problem.place[visit]];
            int start = problem.begins(visit, route.start[position]);
            stops.add(new Plan.Stop(said.id(), Duration.ofSeconds(way), problem.instant(route.free(position) + way),
                    problem.instant(start), problem.instant(start + problem.duration[visit]), late(problem, said, start)));
        }
        return new Plan.Route(shift.id(), shift.engineer(), stops);
    }

    private static Duration late(Problem problem, Visit visit, int start) {
        @Nullable Instant promised = visit.window().promisedArrival();
        Duration late = promised == null ? Duration.ZERO : Duration.between(promised, problem.instant(start));
        return late.isNegative() ? Duration.ZERO : late;
    }
}
