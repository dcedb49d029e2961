package org.yinuo.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/// Lays the rules of a calendar out over whole years.
///
/// An instant is open exactly when its wall-clock reading lies in the hours of its date: hours inside a spring gap do not
/// exist, hours in an autumn overlap exist twice.
final class TimelineLayout {

    private final WorkingRules rules;
    private final ZoneRules zone;
    private final long first;
    private final long last;
    private long[] pieces = new long[1024];
    private int count;

    private TimelineLayout(WorkingRules rules, ZoneId zone, int firstYear, int endYear) {
        this.rules = rules;
        this.zone = zone.getRules();
        this.first = secondOf(Year.of(firstYear).atDay(1));
        this.last = secondOf(Year.of(endYear).atDay(1));
    }

    /// @param firstYear first covered year, in UTC
    /// @param endYear first year that is no longer covered
    static Timeline of(WorkingRules rules, ZoneId zone, int firstYear, int endYear) {
        var layout = new TimelineLayout(rules, zone, firstYear, endYear);
        layout.collect(Year.of(firstYear).atDay(1).minusDays(3), Year.of(endYear).atDay(1).plusDays(2));
        long[] open = layout.merged();
        return new Timeline(layout.first, layout.last, rules.outside() ? layout.gaps(open) : open);
    }

    private static long secondOf(LocalDate date) {
        return date.toEpochDay() * OpeningHours.DAY;
    }

    private void collect(LocalDate from, LocalDate until) {
        for (LocalDate date = from; date.isBefore(until); date = date.plusDays(1)) {
            long midnight = secondOf(date);
            for (OpeningHours hours : rules.on(date)) {
                addWallClock(midnight + hours.fromSecond(), midnight + hours.toSecond());
            }
        }
    }

    /// Adds a stretch of wall-clock seconds, cut where the offset of the zone changes.
    private void addWallClock(long from, long to) {
        if (zone.isFixedOffset()) {
            add(from - offsetAt(0), to - offsetAt(0));
            return;
        }
        long regimeStart = from - ZoneOffset.MAX.getTotalSeconds();
        long end = to - ZoneOffset.MIN.getTotalSeconds();
        while (regimeStart < end) {
            long regimeEnd = nextTransition(regimeStart, end);
            long offset = offsetAt(regimeStart);
            add(Math.max(from - offset, regimeStart), Math.min(to - offset, regimeEnd));
            regimeStart = regimeEnd;
        }
    }

    private long offsetAt(long second) {
        return zone.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    private long nextTransition(long second, long otherwise) {
        ZoneOffsetTransition next = zone.nextTransition(Instant.ofEpochSecond(second));
        return next == null ? otherwise : Math.min(next.toEpochSecond(), otherwise);
    }

    private void add(long from, long to) {
        long start = Math.max(from, first);
        long end = Math.min(to, last);
        if (start >= end) {
            return;
        }
        if (count + 2 > pieces.length) {
            pieces = Arrays.copyOf(pieces, pieces.length * 2);
        }
        pieces[count++] = start;
        pieces[count++] = end;
    }

    /// The pieces in order, with overlapping and touching ones made one.
    private long[] merged() {
        sort();
        long[] edges = new long[count];
        int used = 0;
        for (int i = 0; i < count; i += 2) {
            if (used > 0 && pieces[i] <= edges[used - 1]) {
                edges[used - 1] = Math.max(edges[used - 1], pieces[i + 1]);
            } else {
                edges[used++] = pieces[i];
                edges[used++] = pieces[i + 1];
            }
        }
        return Arrays.copyOf(edges, used);
    }

    /// Insertion sort: the pieces come almost in order, only an overlap of the zone or of two openings disturbs it.
    private void sort() {
        for (int i = 2; i < count; i += 2) {
            long start = pieces[i];
            long end = pieces[i + 1];
            int j = i - 2;
            for (; j >= 0 && pieces[j] > start; j -= 2) {
                pieces[j + 2] = pieces[j];
                pieces[j + 3] = pieces[j + 1];
            }
            pieces[j + 2] = start;
            pieces[j + 3] = end;
        }
    }

    private long[] gaps(long[] open) {
        long[] edges = new long[open.length + 2];
        int used = 0;
        long closedSince = first;
        for (int i = 0; i < open.length; i += 2) {
            if (open[i] > closedSince) {
                edges[used++] = closedSince;
                edges[used++] = open[i];
            }
            closedSince = open[i + 1];
        }
        if (closedSince < last) {
            edges[used++] = closedSince;
            edges[used++] = last;
        }
        return Arrays.copyOf(edges, used);
    }
}
