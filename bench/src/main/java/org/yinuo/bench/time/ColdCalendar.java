package org.yinuo.bench.time;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yinuo.core.time.ServiceCalendar;

/** A calendar nobody has asked before: built, laid out, and asked once near either end of the ten years. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ColdCalendar {
    private static final long START = 1_640_995_200L;
    private static final long NINE_YEARS_ON = START + 9 * 366 * 86_400L;

    /** One deadline, which lays out the years about it. */
    @Benchmark
    public long firstDeadline() {
        return TenYears.office().plusSeconds(START, 100 * 3600);
    }

    /** Two deadlines nine years apart, which lay out all of them. */
    @Benchmark
    public long tenYears() {
        ServiceCalendar office = TenYears.office();
        return office.plusSeconds(START, 100 * 3600) + office.plusSeconds(NINE_YEARS_ON, 100 * 3600);
    }
}
