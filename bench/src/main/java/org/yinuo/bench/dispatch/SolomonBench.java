package org.yinuo.bench.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yinuo.planning.Effort;
import org.yinuo.planning.Optimiser;
import org.yinuo.planning.Plan;

/** Solomon's instances: the shortest way, with distances cut after the first decimal, against the best known. */
public final class SolomonBench {
    public static final List<String> COLUMNS = List.of("instance", "customers", "best known", "vehicles", "found", "vehicles", "gap %",
            "left out", "seconds");
    private static final String CONVENTION = "min-distance; 1-decimal truncated";
    private static final int SEED = 1;
    /** Never done before the time is over. */
    private static final int STEPS_WITHOUT_END = Integer.MAX_VALUE;

    private record Best(String instance, int customers, int vehicles, double distance) {
    }

    private record Run(Best best, Plan plan, double seconds) {
        double distance() {
            return plan.travel().toSeconds() / 10.0;
        }

        double gap() {
            return 100 * (distance() / best.distance() - 1);
        }

        long vehicles() {
            return plan.routes().stream().filter(route -> !route.stops().isEmpty()).count();
        }
    }

    private SolomonBench() {
    }

    /** @param folder with the instances and best-known.csv; @param seconds for each */
    public static List<List<String>> rows(Path folder, int seconds) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Map<Integer, List<Run>> bySize = new TreeMap<>();
        for (Best best : best(folder)) {
            Path file = folder.resolve(best.instance() + "." + best.customers() + ".txt");
            if (Files.isRegularFile(file)) {
                Run run = run(SolomonInstance.read(file), best, seconds);
                bySize.computeIfAbsent(best.customers(), size -> new ArrayList<>()).add(run);
                rows.add(row(run));
            }
        }
        bySize.forEach((size, runs) -> rows.add(mean(size, runs)));
        return rows;
    }

    private static List<Best> best(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("best-known.csv")).stream().filter(line -> line.contains(CONVENTION))
                .map(line -> line.split(",")).map(cells -> new Best(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[3]),
                        Double.parseDouble(cells[4])))
                .sorted(Comparator.comparingInt(Best::customers).thenComparing(Best::instance)).toList();
    }

    private static Run run(SolomonInstance instance, Best best, int seconds) {
        long start = System.nanoTime();
        Plan plan = Optimiser.plan(instance.day(), new Effort(SEED, STEPS_WITHOUT_END,
                () -> (System.nanoTime() - start) / 1e9 / seconds));
        return new Run(best, plan, (System.nanoTime() - start) / 1e9);
    }

    private static List<String> row(Run run) {
        Best best = run.best();
        return List.of(best.instance(), String.valueOf(best.customers()), number(best.distance(), 1), String.valueOf(best.vehicles()),
                number(run.distance(), 1), String.valueOf(run.vehicles()), number(run.gap(), 2),
                String.valueOf(run.plan().unassigned().size()), number(run.seconds(), 1));
    }

    private static List<String> mean(int customers, List<Run> runs) {
        String[] cells = new String[COLUMNS.size()];
        Arrays.fill(cells, "");
        cells[0] = "mean";
        cells[1] = String.valueOf(customers);
        cells[6] = number(runs.stream().mapToDouble(Run::gap).average().orElse(0), 2);
        cells[8] = number(runs.stream().mapToDouble(Run::seconds).average().orElse(0), 1);
        return List.of(cells);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
