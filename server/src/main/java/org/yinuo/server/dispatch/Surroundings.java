package org.yinuo.server.dispatch;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.Place;
import org.yinuo.planning.Travel;
import org.yinuo.server.insight.VisitsToDispatch;

/** Where things are. What has no coordinates is taken to be in the middle of all that has. */
final class Surroundings {
    /** Streets are longer than the crow flies, and door to door is slow; of a large city by day. */
    static final Travel TRAVEL = Travel.greatCircle(1.3, 30);
    private final Place middle;

    Surroundings(List<VisitsToDispatch.Row> visits, List<EngineerProfile> engineers) {
        List<Place> known = Stream.concat(visits.stream().map(row -> place(row.where().latitude(), row.where().longitude())),
                engineers.stream().map(each -> place(each.home().latitude(), each.home().longitude()))).<Place>mapMulti((place, out) -> {
                    if (place != null) {
                        out.accept(place);
                    }
                }).toList();
        middle = new Place(mean(known.stream().mapToDouble(Place::latitude)), mean(known.stream().mapToDouble(Place::longitude)));
    }

    Place of(VisitsToDispatch.Row visit) {
        return or(place(visit.where().latitude(), visit.where().longitude()));
    }

    Place of(EngineerProfile engineer) {
        return or(place(engineer.home().latitude(), engineer.home().longitude()));
    }

    private Place or(@Nullable Place place) {
        return place == null ? middle : place;
    }

    private static @Nullable Place place(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Place(latitude, longitude);
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(0);
    }
}
