package org.yinuo.bench.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yinuo.planning.DayToPlan;
import org.yinuo.planning.Engineer;
import org.yinuo.planning.Place;
import org.yinuo.planning.Shift;
import org.yinuo.planning.Travel;
import org.yinuo.planning.Visit;
import org.yinuo.planning.Weights;

/**
 * A file of the vehicle routing problem with time windows (Solomon 1987) as a day: vehicles are shifts, customers visits. A tenth of
 * its unit is a second here, so that distances cut after the first decimal, as the exact literature takes them, are whole numbers.
 */
record SolomonInstance(String name, int customers, DayToPlan day) {
    private static final int TENTHS = 10;
    private static final Travel TRUNCATED = (from, to) ->
            (int) (TENTHS * Math.hypot(from.latitude() - to.latitude(), from.longitude() - to.longitude()) + 1e-9);

    /** @throws IllegalArgumentException with file and reason when it is no such file */
    static SolomonInstance read(Path file) throws IOException {
        List<int[]> rows = Files.readAllLines(file).stream().map(String::strip)
                .filter(line -> line.matches("\\d+(\\s+\\d+)+"))
                .map(line -> Arrays.stream(line.split("\\s+")).mapToInt(Integer::parseInt).toArray()).toList();
        if (rows.size() < 3 || rows.getFirst().length != 2 || rows.stream().skip(1).anyMatch(row -> row.length != 7)) {
            throw new IllegalArgumentException(file.getFileName() + ": not a Solomon instance");
        }
        int[] depot = rows.get(1);
        List<Shift> vehicles = IntStream.range(0, rows.getFirst()[0]).mapToObj(vehicle ->
                new Shift("V" + vehicle, "E", place(depot), at(depot[4]), at(depot[5]), rows.getFirst()[1])).toList();
        List<Visit> visits = rows.stream().skip(2).map(SolomonInstance::visit).toList();
        String name = file.getFileName().toString();
        return new SolomonInstance(name.substring(0, name.indexOf('.')), visits.size(), new DayToPlan(
                List.of(new Engineer("E", Map.of())), vehicles, visits, TRUNCATED, List.of(), Weights.TRAVEL_ONLY, true));
    }

    private static Visit visit(int[] row) {
        return new Visit(String.valueOf(row[0]), place(row), new Visit.Window(at(row[4]), at(row[5])),
                Duration.ofSeconds((long) row[6] * TENTHS), Visit.Needs.NONE, Visit.Wishes.NONE, 1, row[3], null);
    }

    private static Place place(int[] row) {
        return new Place(row[2], row[1]);
    }

    private static Instant at(int units) {
        return Instant.EPOCH.plusSeconds((long) units * TENTHS);
    }
}
