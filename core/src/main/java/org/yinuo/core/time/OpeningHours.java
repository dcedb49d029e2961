package org.yinuo.core.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One opening of a day in wall-clock time, half-open, in seconds of the day it starts on.
///
/// @param fromSecond 0 is 00:00; 86400 or more only in what a break after midnight has left of an opening
/// @param toSecond greater than `fromSecond`; above 86400 when the opening runs across midnight
public record OpeningHours(int fromSecond, int toSecond) {

    static final int DAY = 86_400;
    /// The whole day, 00:00-24:00.
    public static final OpeningHours WHOLE_DAY = new OpeningHours(0, DAY);

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?");

    /// @throws IllegalArgumentException when the hours are empty or longer than a day
    public OpeningHours {
        if (fromSecond < 0 || toSecond <= fromSecond || toSecond - fromSecond > DAY) {
            throw new IllegalArgumentException("Opening hours from second " + fromSecond + " to " + toSecond
                    + " are empty or longer than a day: give a start before 24:00 and an end after it.");
        }
    }

    /// Opening hours from two wall-clock times `H:mm` or `HH:mm:ss`; an end before the start is on the next day.
    ///
    /// @param to may be 24:00
    /// @throws IllegalArgumentException when a time is unreadable or both are equal
    public static OpeningHours of(String from, String to) {
        int start = second(from);
        int end = second(to);
        if (start == end || start == DAY) {
            throw new IllegalArgumentException("Opening hours " + from + "-" + to
                    + " are empty: write 00:00-24:00 for a whole day, or leave a closed day out.");
        }
        return new OpeningHours(start, end > start ? end : end + DAY);
    }

    /// Reads `09:00-12:00`.
    ///
    /// @throws IllegalArgumentException when the text is not of that form
    public static OpeningHours parse(String text) {
        String[] ends = text.strip().split("\\s*[-–~]\\s*", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Opening hours '" + text + "' are unreadable: write them like 09:00-17:30.");
        }
        return of(ends[0], ends[1]);
    }

    private static int second(String clock) {
        Matcher time = CLOCK.matcher(clock.strip());
        if (!time.matches()) {
            throw new IllegalArgumentException("'" + clock + "' is no time of day: write it like 09:00, or 24:00.");
        }
        int seconds = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        int second = Integer.parseInt(time.group(1)) * 3600 + Integer.parseInt(time.group(2)) * 60 + seconds;
        if (second > DAY) {
            throw new IllegalArgumentException("'" + clock + "' is past 24:00: a day has no such time.");
        }
        return second;
    }

    /// Whether any of these hours happen on a date, that is, not all of them are skipped by the clocks of the zone.
    boolean existOn(LocalDate date, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        if (rules.isFixedOffset()) {
            return true;
        }
        ZoneOffsetTransition skipped = rules.getTransition(date.atStartOfDay().plusSeconds(fromSecond));
        return skipped == null
                || !skipped.isGap()
                || skipped.getDateTimeAfter().isBefore(date.atStartOfDay().plusSeconds(toSecond));
    }

    /// What is left of some hours when breaks are taken out.
    ///
    /// @param breakOffset seconds from the start of the hours' day to the start of the breaks' day
    static List<OpeningHours> without(List<OpeningHours> hours, List<OpeningHours> breaks, int breakOffset) {
        List<OpeningHours> left = hours;
        for (OpeningHours pause : breaks) {
            List<OpeningHours> cut = new ArrayList<>();
            left.forEach(open -> open.addWithout(pause.fromSecond + breakOffset, pause.toSecond + breakOffset, cut));
            left = cut;
        }
        return left;
    }

    private void addWithout(int from, int to, List<OpeningHours> rest) {
        if (to <= fromSecond || from >= toSecond) {
            rest.add(this);
            return;
        }
        if (from > fromSecond) {
            rest.add(new OpeningHours(fromSecond, from));
        }
        if (to < toSecond) {
            rest.add(new OpeningHours(to, toSecond));
        }
    }

    /// `09:00-12:00`; seconds only where there are some.
    @Override
    public String toString() {
        return clock(fromSecond % DAY) + "-" + clock(toSecond > DAY ? toSecond - DAY : toSecond);
    }

    private static String clock(int second) {
        String minutes = "%02d:%02d".formatted(second / 3600, second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + ":%02d".formatted(second % 60);
    }
}
