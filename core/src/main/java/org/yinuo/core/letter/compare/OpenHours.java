package org.yinuo.core.letter.compare;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The minutes of a week at which someone answers, from the words of a calendar. */
final class OpenHours {
    private static final int DAY = 24 * 60;
    private static final List<String> NAMES = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Pattern CLOCK = Pattern.compile(
            "^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)-(Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");

    private OpenHours() {
    }

    /** The open minutes, Monday 00:00 the first; null when the words are not understood. */
    static @Nullable BitSet of(@Nullable String calendar) {
        if (calendar == null) {
            return null;
        }
        return switch (calendar) {
            case "7x24" -> week(0, 6, 0, DAY);
            case "business-hours", "business-days" -> week(0, 4, 9 * 60, 17 * 60);
            case "Mon-Sun 8h/day" -> week(0, 6, 9 * 60, 17 * 60);
            case "Mon-Fri" -> week(0, 4, 9 * 60, 17 * 60);
            default -> clock(calendar);
        };
    }

    private static @Nullable BitSet clock(String calendar) {
        Matcher clock = CLOCK.matcher(calendar);
        if (!clock.find()) {
            return null;
        }
        int first = clock.group(1) == null ? 0 : NAMES.indexOf(clock.group(1));
        int last = clock.group(2) == null ? 6 : NAMES.indexOf(clock.group(2));
        int from = Integer.parseInt(clock.group(3)) * 60 + Integer.parseInt(clock.group(4));
        int to = Integer.parseInt(clock.group(5)) * 60 + Integer.parseInt(clock.group(6));
        return from > DAY || to > DAY ? null : week(first, last, from, to <= from ? to + DAY : to);
    }

    private static BitSet week(int firstDay, int lastDay, int from, int to) {
        BitSet open = new BitSet(7 * DAY);
        for (int day = firstDay; day <= lastDay; day++) {
            for (int minute = from; minute < to; minute++) {
                open.set((day * DAY + minute) % (7 * DAY));
            }
        }
        return open;
    }

    /** Whether all of the one are open in the other too. */
    static boolean contains(BitSet all, BitSet part) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    /** Length of the hours per week when their place in the day is not said: 5×8 and 7×8. */
    static boolean isFloating(@Nullable String calendar) {
        return calendar != null && (calendar.startsWith("business-") || calendar.equals("Mon-Sun 8h/day") || calendar.equals("Mon-Fri"));
    }
}
