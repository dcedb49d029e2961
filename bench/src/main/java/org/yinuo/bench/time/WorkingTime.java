package org.yinuo.bench.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yinuo.core.time.ServiceCalendar;

/** Random questions of random starts, so that no answer is in the cache because the last one was. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class WorkingTime {
    private static final int QUESTIONS = 1 << 14;

    /** The longest span in working hours. */
    @Param({"400", "2000"})
    public int hours;

    private final ServiceCalendar office = TenYears.office();
    private final long[] starts = new long[QUESTIONS];
    private final long[] amounts = new long[QUESTIONS];
    private final long[] ends = new long[QUESTIONS];
    private final Instant[] startInstants = new Instant[QUESTIONS];
    private final Instant[] endInstants = new Instant[QUESTIONS];
    private final Duration[] durations = new Duration[QUESTIONS];
    private int next;

    /** Draws the questions. */
    @Setup
    public void draw() {
        var random = new SplittableRandom(20260301);
        long first = second(TenYears.FIRST_YEAR);
        long last = second(TenYears.LAST_YEAR);
        for (int i = 0; i < QUESTIONS; i++) {
            starts[i] = random.nextLong(first, last);
            amounts[i] = random.nextLong(3600, hours * 3600L);
            startInstants[i] = Instant.ofEpochSecond(starts[i]);
            durations[i] = Duration.ofSeconds(amounts[i]);
            endInstants[i] = office.plus(startInstants[i], durations[i]);
            ends[i] = endInstants[i].getEpochSecond();
        }
    }

    private static long second(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private int index() {
        next = next + 1 & QUESTIONS - 1;
        return next;
    }

    /** Start and amount in seconds, due second. */
    @Benchmark
    public long deadlineInSeconds() {
        int i = index();
        return office.plusSeconds(starts[i], amounts[i]);
    }

    /** The same with objects of java.time, read at once. */
    @Benchmark
    public long deadline() {
        int i = index();
        return office.plus(startInstants[i], durations[i]).getEpochSecond();
    }

    /** The same, the answer kept: it needs its 24 bytes. */
    @Benchmark
    public Instant deadlineKept() {
        int i = index();
        return office.plus(startInstants[i], durations[i]);
    }

    /** Two seconds, working seconds between. */
    @Benchmark
    public long betweenInSeconds() {
        int i = index();
        return office.secondsBetween(starts[i], ends[i]);
    }

    /** The same with objects of java.time. */
    @Benchmark
    public long between() {
        int i = index();
        return office.between(startInstants[i], endInstants[i]).getSeconds();
    }
}
