package org.yinuo.core.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The stretches in which a clock is stopped, as a rule may use them: sorted, without overlap, without empty ones.
final class Pauses {

    private Pauses() {}

    /// The pauses merged and cut to a window.
    static List<Interval> within(List<Interval> pauses, Instant startInclusive, Instant endExclusive) {
        List<Interval> merged = new ArrayList<>(pauses.size());
        pauses.stream()
                .filter(p -> p.startInclusive().isBefore(endExclusive) && p.endExclusive().isAfter(startInclusive))
                .map(p -> new Interval(
                        later(p.startInclusive(), startInclusive), earlier(p.endExclusive(), endExclusive)))
                .filter(p -> !p.isEmpty())
                .sorted(Comparator.comparing(Interval::startInclusive))
                .forEach(p -> append(merged, p));
        return merged;
    }

    private static void append(List<Interval> merged, Interval next) {
        if (merged.isEmpty() || merged.getLast().endExclusive().isBefore(next.startInclusive())) {
            merged.add(next);
            return;
        }
        Interval last = merged.removeLast();
        merged.add(new Interval(last.startInclusive(), later(last.endExclusive(), next.endExclusive())));
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
