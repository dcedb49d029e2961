package org.yinuo.core.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 30分钟内响应(节假日除外), 法定节假日顺延, 周末除外: days on which the clock of a time limit does not run. */
public final class DaysOff {
    private static final String DAYS = "(?:国家)?(?:法定)?(?:节假日|节日|假日|假期|周末|双休日?|公休日?|休息日|周六日|周六、?周日)";
    private static final String SEVERAL = DAYS + "(?:[、及和与或]" + DAYS + ")*";
    private static final Pattern EXCEPT = Pattern.compile("^[^,;。(]{0,16}[,(]{0,2}(?:遇)?(" + SEVERAL + "(?:除外|不(?:含|计|算|包括)|顺延|另计)|"
            + "(?:不(?:含|包括|包含|计)|除)" + SEVERAL + ")");
    private static final Pattern HOLIDAY = Pattern.compile("节|假日|假期|法定");
    private static final Pattern WEEKEND = Pattern.compile("周|双休|公休|休息日");
    private static final String EXCLUDED = " excl. statutory holidays";

    private DaysOff() {
    }

    /**
     * The calendar with the days off that are said behind a time limit.
     *
     * @param calendar what is said before; null when nothing is
     * @param after    the words behind the time
     */
    public static @Nullable String takenOut(@Nullable String calendar, String after) {
        Matcher except = EXCEPT.matcher(after);
        if (!except.find() || calendar != null && (calendar.startsWith("business-") || calendar.equals("off-hours"))) {
            return calendar;
        }
        String days = except.group(1);
        String hours = calendar == null ? "7x24" : calendar;
        if (WEEKEND.matcher(days).find()) {
            hours = hours.equals("7x24") ? "Mon-Fri 00:00-24:00" : hours.replace("Mon-Sun", "Mon-Fri");
        }
        return HOLIDAY.matcher(days).find() && !hours.contains("excl.") ? hours + EXCLUDED : hours;
    }
}
