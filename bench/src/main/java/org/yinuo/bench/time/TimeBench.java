package org.yinuo.bench.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of this package and gives one row for each. */
public final class TimeBench {
    private static final int ROUNDS = 5;

    private TimeBench() {
    }

    /** What is asked of what. */
    public static final String SIZES = "Mon-Fri 09:00-12:00 13:30-18:00, ten years with 320 days off and about 50 make-up "
            + "Saturdays; 16,384 random questions; one thread, one JVM, 5 rounds";

    /** What the columns of {@link #rows} are. */
    public static final List<String> COLUMNS = List.of("question", "longest span h", "M a second", "± (99.9 %)",
            "M a CPU second", "CPU ns", "B/op");

    /**
     * Measures in a JVM of its own.
     *
     * @param seconds of each of five rounds, after as many to warm up
     */
    public static List<List<String>> rows(int seconds) throws RunnerException {
        var options = new OptionsBuilder()
                .include(WorkingTime.class.getName() + "\\.")
                .include(ColdCalendar.class.getName() + "\\.")
                .forks(1).threads(1)
                .warmupIterations(ROUNDS).warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(ROUNDS).measurementTime(TimeValue.seconds(seconds))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .jvmArgs("-XX:+UseCompactObjectHeaders", "-Xms512m", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        List<List<String>> rows = new ArrayList<>();
        results.forEach(result -> rows.add(row(result)));
        return rows;
    }

    private static List<String> row(RunResult result) {
        Result<?> rate = result.getPrimaryResult();
        String span = result.getParams().getParam("hours");
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        double cpu = result.getSecondaryResults().get(ProcessorTime.LABEL).getScore();
        double bytes = allocated == null ? Double.NaN : allocated.getScore();
        return List.of(
                rate.getLabel(),
                span == null ? "-" : span,
                millions(rate.getScore()),
                millions(rate.getScoreError()),
                millions(1e9 / cpu),
                "%.1f".formatted(cpu),
                bytes < 0.5 ? "0" : "%.0f".formatted(bytes));
    }

    private static String millions(double rate) {
        return rate >= 100_000 ? "%.1f".formatted(rate / 1e6) : "%.6f".formatted(rate / 1e6);
    }
}
