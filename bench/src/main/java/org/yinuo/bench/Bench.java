package org.yinuo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yinuo.bench.dispatch.ServiceDayBench;
import org.yinuo.bench.dispatch.SolomonBench;
import org.yinuo.bench.time.TimeBench;

/** {@code ./yinuo bench NAME}: runs one benchmark and prints its table. */
public final class Bench {
    private static final String USAGE = """
            ./yinuo bench NAME [options]

              intake    service requests taken in per second, over HTTP with an API token
                        --seconds N   measured at each number of callers (15); warm-up is 4/3 of it
              timers    the lag of steady firing, and promises that all fall due at one instant
                        --running N   promises that run meanwhile (1000000)
                        --seconds N   of 1,000 promises due a second (30)
                        --count N     promises that fall due together (100000)
              lists     the queue, a request's page and search, with 10,000 to 1,000,000 requests, over HTTP
                        --seconds N   of each question (2)
                        --count N     requests at the end (1000000)
              time      deadlines and working time between, in one thread, without a server
                        --seconds N   of each of five rounds (2), after as many to warm up
              letter    letters of 1 to 200 pages read into clauses, without a server
              dispatch  plans against the best known ones of Solomon's instances, and a service day of 300 visits
                        --seconds N   of each plan at most (15)
                        --files DIR   of Solomon's instances with best-known.csv (../shared/data/solomon)

            --quick makes each much smaller.
            """;

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.out.print(USAGE);
            return;
        }
        Options options;
        try {
            options = Options.parse(List.of(arguments).subList(1, arguments.length));
        } catch (IllegalArgumentException wrong) {
            refuse(wrong.getMessage());
            return;
        }
        switch (arguments[0]) {
            case "intake" -> IntakeBench.run(options);
            case "timers" -> TimerBench.run(options);
            case "lists" -> ListBench.run(options);
            case "time" -> time(options);
            case "dispatch" -> dispatch(options);
            case "letter" -> LetterBench.run();
            default -> refuse("There is no benchmark " + arguments[0] + ".");
        }
    }

    private static void dispatch(Options options) throws Exception {
        System.out.println("Plans of visits. " + Machine.described());
        int seconds = options.secondsOr(15, 3);
        Path files = options.files() == null ? Path.of("../shared/data/solomon") : options.files();
        if (Files.isRegularFile(files.resolve("best-known.csv"))) {
            print(SolomonBench.COLUMNS, SolomonBench.rows(files, seconds));
        } else {
            System.out.println("Without Solomon's instances: there is no best-known.csv in " + files + " (--files DIR).");
        }
        System.out.println(ServiceDayBench.SIZES);
        print(ServiceDayBench.COLUMNS, ServiceDayBench.rows(seconds));
        System.out.printf("Load average after: %.1f%n", Machine.load());
    }

    private static void print(List<String> columns, List<List<String>> rows) {
        Table table = new Table(columns.toArray(String[]::new));
        rows.forEach(row -> table.add(row.toArray(String[]::new)));
        System.out.print(table);
    }

    private static void time(Options options) throws Exception {
        System.out.println("Business time. " + Machine.described());
        System.out.println(TimeBench.SIZES);
        print(TimeBench.COLUMNS, TimeBench.rows(options.secondsOr(2, 1)));
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.err.print(USAGE);
        System.exit(2);
    }
}
