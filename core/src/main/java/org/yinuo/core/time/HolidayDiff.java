package org.yinuo.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What one edition of a holiday table says other than another.
///
/// @param yearsAdded years only the newer one publishes
/// @param changes days off and worked that are new, gone or turned round, by date; a mere change of name is none
public record HolidayDiff(SortedSet<Integer> yearsAdded, List<Change> changes) {

    public HolidayDiff {
        yearsAdded = Collections.unmodifiableSortedSet(new TreeSet<>(yearsAdded));
        changes = List.copyOf(changes);
    }

    /// What a day is.
    public enum DayKind {
        /// What its weekday says.
        ORDINARY,
        DAY_OFF,
        /// A weekend day worked to make up for a day off.
        WORKED
    }

    /// One day that is no longer what it was.
    ///
    /// @param name the holiday it belongs to now, or did before
    public record Change(LocalDate date, DayKind before, DayKind after, String name) {}

    public static HolidayDiff between(HolidayTable before, HolidayTable after) {
        SortedSet<LocalDate> dates = new TreeSet<>(before.daysOff().keySet());
        dates.addAll(before.workingDays().keySet());
        dates.addAll(after.daysOff().keySet());
        dates.addAll(after.workingDays().keySet());
        List<Change> changes = new ArrayList<>();
        for (LocalDate date : dates) {
            if (kind(before, date) != kind(after, date)) {
                changes.add(new Change(date, kind(before, date), kind(after, date),
                        Optional.of(date).flatMap(after::nameOf).or(() -> before.nameOf(date)).orElse("")));
            }
        }
        SortedSet<Integer> added = new TreeSet<>(after.years());
        added.removeAll(before.years());
        return new HolidayDiff(added, changes);
    }

    private static DayKind kind(HolidayTable table, LocalDate date) {
        if (table.isDayOff(date)) {
            return DayKind.DAY_OFF;
        }
        return table.isMakeUpWorkingDay(date) ? DayKind.WORKED : DayKind.ORDINARY;
    }

    /// Whether nothing changes.
    public boolean isEmpty() {
        return yearsAdded.isEmpty() && changes.isEmpty();
    }
}
