package org.yinuo.core.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yinuo.core.time.Interval;

/** Stretches of time that neither overlap nor touch, in order. */
record Stretches(List<Interval> all) {

    /** What is covered by at least one of them. */
    static Stretches union(Collection<Interval> some) {
        List<Interval> merged = new ArrayList<>();
        some.stream().filter(each -> !each.isEmpty()).sorted(Comparator.comparing(Interval::startInclusive)).forEach(each -> {
            if (merged.isEmpty() || merged.getLast().endExclusive().isBefore(each.startInclusive())) {
                merged.add(each);
            } else {
                Interval last = merged.removeLast();
                merged.add(new Interval(last.startInclusive(), later(last.endExclusive(), each.endExclusive())));
            }
        });
        return new Stretches(List.copyOf(merged));
    }

    /** What of it lies inside another stretch. */
    Stretches within(Interval bounds) {
        return new Stretches(all.stream().map(each -> new Interval(later(each.startInclusive(), bounds.startInclusive()),
                        later(later(each.startInclusive(), bounds.startInclusive()), earlier(each.endExclusive(), bounds.endExclusive()))))
                .filter(each -> !each.isEmpty()).toList());
    }

    /** What of it lies outside all of the others. */
    Stretches without(Stretches others) {
        List<Interval> left = new ArrayList<>();
        for (Interval each : all) {
            Instant from = each.startInclusive();
            for (Interval hole : others.within(each).all) {
                left.add(new Interval(from, hole.startInclusive()));
                from = hole.endExclusive();
            }
            left.add(new Interval(from, each.endExclusive()));
        }
        return new Stretches(left.stream().filter(each -> !each.isEmpty()).toList());
    }

    Duration length() {
        return all.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
