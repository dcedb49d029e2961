package org.yinuo.core.letter.grammar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** Finds frequencies: 每季度一次, 每三个月, 一年两次, 4次/年, 半年一次, 按季度, 月度, 定期. */
public final class Frequencies {
    private static final String N = Numerals.NUMBER;
    private static final String TIMES = "(?<!第)(?<!" + "[一二三四五六七八九十\\d])(" + N + ")(?:[-~至到]" + N + ")?(?:[次场期轮遍回趟](?![级访])|[堂节](?=[^,;。]{0,6}课)|个(?=(?:新|"
            + "更新|正式|升级|大|小)?版本))";
    private static final Pattern EVERY = Pattern.compile(
            "(?:每|逐(?!班|年增)|(?<![上下])按)(?:个)?(?:隔)?(?:(" + N + ")?个?(年度?|季度?|月度?|周[一二三四五六日](?!凌晨|夜|深夜)(?=(?:上午|下午|晚上?|早上?|夜间)?[^,;。次回场遍趟检访查至到~、和及0-9:点-])|"
                    + "周(?![二三四五六日末]|一(?![次回场遍]))|"
                    + "星期(?![二三四五六日]|一(?![次回场遍]))|天|日|晚(?![一1点到])|工作日|学期|学年)|(半年)度?|班)(?![内后]|的?\\d{1,2}[:点]\\d{0,2}(?:至|到|-|~))");
    private static final Pattern BARE = Pattern.compile(
            "(?<![每第上下\\d])(?<![后满过、](?=" + N + "个?(?:月|周|天|星期)))(?:(" + N + ")个?(年|月|季度?|周|天|星期)|(?<!满)(半年)|全(年))(?![内后之])[^,;。|]{0,12}?" + TIMES);
    private static final Pattern SLASH = Pattern.compile(TIMES + "(?:/|每)(?:(半年)|(年|季度?|月|周|天|日))");
    private static final Pattern SIGNS = Pattern.compile("[每按逐次场轮遍趟期度末底终报定前一两aelhd检]|周期|半年");
    private static final Pattern TERM = Pattern.compile(
            "(?:质量?保证?|保修|维保|维护|服务|合同|免费)(?:维护)?期(?:限)?(?:内|间)?(?:(?!连续|累计|同一|出现|发生)[^,;。|每]){0,12}?" + TIMES);
    /** 移交后的第一年,免费上门保养2次. */
    private static final Pattern FIRST_YEAR = Pattern.compile("(?:第[一1]年|首年|头一年)(?!起)(?:内|里|度)?[^;。|每]{0,16}?" + TIMES);
    /** 一季一检, 每月两访. */
    private static final Pattern TERSE = Pattern.compile("(?:[一每])(年|季|月|周|日)(" + N + ")(?=(?:巡|检|访|修|保|报|查|训|演|练|清|洗|养)(?:[,;。、)]|$))");
    /** 一年四检两访. */
    private static final Pattern TERSE_BOTH = Pattern.compile("[一每](年|季|月)(" + N + ")(?:巡|检|访|修|保|训|演|练)(" + N + ")(?=(?:巡|检|访|修|保|训|演|练)(?:[,;。、)]|$))");
    /** 年末提交总结, 月底报送. */
    private static final Pattern AT_ITS_END = Pattern.compile("(?<![本当该每今上下\\d一二三四五六七八九十])(年|季度?|月|学期)(?:末|底|终)(?=[^,;。|"
            + "]{0,10}(?:提交|出具|报送|递交|汇总|提供|总结|出[一1]?份|报))");
    private static final Pattern ADJECTIVE = Pattern.compile(
            "(?<!每次)(?<![每本当上下\\d一二三四五六七八九十两半])(?:(半年)度?|(年|季|月)度|(日|周|月|季|(?<=检、|巡、|"
                    + "保、)年)(?=[检巡保](?:[,;。、及和与按]|$))|(?<![暖热雨旺淡收汛])(周|月|季|年)(?=报(?![修障警废名价])|(?:维护|保养|巡检)(?!报告|记录|方案|计划|期)))(?=[^,;。|"
                    + "]{0,8}(?:[检巡保](?:[,;。、及和与按]|$)|巡检|检查|保养|回访|满意度|检修|大修|报告|报表|报|总结|维护|审查|会议|培训|跟踪))");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(once|twice|\\d{1,3} times)? ?(?:every|per|each|a) (two |three |six |\\d+ )?(day|week|month|quarter|year)s?\\b(?<=(?:once|twice|every|"
                    + "per|each) .{0,20})|\\b(?:(\\d+)-)?(quarterly|monthly|weekly|yearly|annual(?:ly)?|daily)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile("[次场期轮遍回趟堂节个]");
    private static final Pattern LATIN = Pattern.compile("[a-z]{3}");
    private static final Pattern ENGLISH_COUNT = Pattern.compile(
            "(" + N + ") [a-z-]{0,24} ?(?:visits?|times|inspections?|checks?|reports?|trainings?|sessions?|services?) (?:a|per|each|every|"
                    + "in each) ()(day|week|month|quarter|year)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern VAGUE = Pattern.compile("(?:节前|节假日前|(?:每逢|逢|每到)[^,;。]{1,10}前|(?:重大|重要|法定)[^,;。]{0,4}(?:节日|"
            + "节假日|活动|会议|任务)前)|不?(?<![约固规])定期(?!限|存)|(?<![规约固限设])定时(?:或不定时)?|不定时|周期性|(?i:\\bregularly\\b|\\bat regular intervals)");
    private static final Pattern BLANK = Pattern.compile(
            "(?:每|每个)(?:_+|…+|\\( *\\)|[xX]{2,})个?(?:年|月|季度|周|天|日)(?:[^,;。]{0,8}?[一1]次)?|每个?(年|半年|季度?|月|周|天|日)[^,;。0-9]{0,12}?(?:_+|…+|\\( *\\)|"
                    + "[xX]{2,})[次场期]");
    private static final Pattern COUNT = Pattern.compile("^[^,;。|]{0,22}?" + TIMES);
    /** 每年春秋两季: two a year without a count. */
    private static final Pattern SEASONS = Pattern.compile("[^,;。0-9]{0,3}[春夏秋冬]季?[、和及与]?[春夏秋冬](?:[两二]?季|天)");
    private static final Pattern AT_LEAST = Pattern.compile("(?:不少于|不低于|至少|≥|最少)[^,;。]{0,3}$");

    private Frequencies() {
    }

    /** The frequencies in a text, in order; a numberless one only where no number is said. */
    public static List<Frequency> in(String text) {
        if (!SIGNS.matcher(text).find()) {
            return List.of();
        }
        List<Frequency> found = new ArrayList<>();
        StringBuilder left = new StringBuilder(text);
        blank(left, found);
        slash(left, found);
        every(left, text, found);
        term(left, text, found);
        if (LATIN.matcher(text).find()) {
            english(left, found);
        }
        firstYear(left, text, found);
        bare(left, text, found);
        terse(left, found);
        adjective(left, found);
        Matcher vague = VAGUE.matcher(left.toString());
        while (found.size() < Numerals.MOST && vague.find()) {
            found.add(new Frequency(vague.start(), vague.end(), null, null, null, false, null, false));
        }
        found.sort(Comparator.comparingInt(Frequency::startInclusive));
        return found;
    }

    private static void every(StringBuilder left, String text, List<Frequency> found) {
        Matcher every = EVERY.matcher(left.toString());
        while (found.size() < Numerals.MOST && every.find()) {
            String period = every.group(3) != null ? "半年" : every.group(2) == null ? "班" : every.group(2);
            BigDecimal count = BigDecimal.ONE;
            int end = every.end();
            boolean atLeast = false;
            Unit unit = Unit.TIMES;
            Matcher times = COUNT.matcher(text.substring(end));
            if (times.find()) {
                count = Numerals.value(times.group(1)).multiply(seasons(times.group()));
                unit = unit(times.group());
                atLeast = AT_LEAST.matcher(text.substring(0, end + times.start(1))).find();
                end += times.end();
            } else if (SEASONS.matcher(text.substring(end)).lookingAt()) {
                count = BigDecimal.TWO;
            }
            add(left, found, every.start(), end, count, unit, every.group(1), period, atLeast);
        }
    }

    /** 春秋两季各一次 is two a year. */
    private static BigDecimal seasons(String written) {
        int each = written.indexOf('各');
        if (each < 0) {
            return BigDecimal.ONE;
        }
        long named = written.substring(0, each).chars().filter(sign -> "春夏秋冬早晚".indexOf(sign) >= 0).count();
        long listed = written.substring(0, each).chars().filter(sign -> "、和及与".indexOf(sign) >= 0).count() + 1;
        return BigDecimal.valueOf(Math.max(1, Math.max(named, listed)));
    }

    private static void bare(StringBuilder left, String text, List<Frequency> found) {
        Matcher bare = BARE.matcher(left.toString());
        boolean counted = COUNTED.matcher(left).find();
        while (counted && found.size() < Numerals.MOST && bare.find()) {
            String period = bare.group(3) != null ? "半年" : bare.group(4) != null ? "年" : bare.group(2);
            boolean atLeast = AT_LEAST.matcher(text.substring(0, bare.start(5))).find();
            String number = "半".equals(bare.group(1)) ? null : bare.group(1);
            add(left, found, bare.start(), bare.end(), Numerals.value(bare.group(5)), unit(bare.group()),
                    number, "半".equals(bare.group(1)) ? "半年" : period, atLeast);
        }
    }

    private static void english(StringBuilder left, List<Frequency> found) {
        Matcher counted = ENGLISH_COUNT.matcher(left.toString());
        while (found.size() < Numerals.MOST && counted.find()) {
            boolean atLeast = left.substring(0, counted.start()).endsWith("at least ");
            add(left, found, counted.start(), counted.end(), Numerals.value(counted.group(1)), Unit.TIMES, null, chinese(counted.group(3)), atLeast);
        }
        Matcher english = ENGLISH.matcher(left.toString());
        while (found.size() < Numerals.MOST && english.find()) {
            String every = english.group(2) == null ? english.group(4) : english.group(2);
            String period = english.group(3) == null ? english.group(5) : english.group(3);
            BigDecimal count = count(english.group(1));
            add(left, found, english.start(), english.end(), count, Unit.TIMES, number(every == null ? null : every.strip()), chinese(period),
                    left.substring(0, english.start()).stripTrailing().endsWith("at least"));
        }
    }

    private static @Nullable String number(@Nullable String english) {
        return english == null ? null : switch (english.toLowerCase(Locale.ROOT)) {
            case "two" -> "2";
            case "three" -> "3";
            case "six" -> "6";
            default -> Character.isDigit(english.charAt(0)) ? english : null;
        };
    }

    /** once, twice, 6 times. */
    private static BigDecimal count(@Nullable String english) {
        return english == null || english.equalsIgnoreCase("once") ? BigDecimal.ONE
                : english.equalsIgnoreCase("twice") ? BigDecimal.TWO : new BigDecimal(english.substring(0, english.indexOf(' ')));
    }

    private static String chinese(String period) {
        return switch (Character.toLowerCase(period.charAt(0))) {
            case 'y', 'a' -> "年";
            case 'q' -> "季";
            case 'm' -> "月";
            case 'w' -> "周";
            default -> "日";
        };
    }

    private static void slash(StringBuilder left, List<Frequency> found) {
        Matcher slash = SLASH.matcher(left.toString());
        while (left.indexOf("/") >= 0 && slash.find() || left.indexOf("次每") >= 0 && slash.find()) {
            String period = slash.group(2) != null ? slash.group(2) : slash.group(3);
            add(left, found, slash.start(), slash.end(), Numerals.value(slash.group(1)), Unit.TIMES, null, period, false);
        }
    }

    /** 每____个月一次, 每年____次: a blank of the template. */
    private static void blank(StringBuilder left, List<Frequency> found) {
        Matcher blank = BLANK.matcher(left.toString());
        while (found.size() < Numerals.MOST && blank.find()) {
            boolean counted = blank.group(1) != null;
            found.add(new Frequency(blank.start(), blank.end(), null, counted ? Unit.TIMES : null,
                    counted ? per(blank.group(1)) : null, false, null, true));
            blot(left, blank.start(), blank.end());
        }
    }

    private static void term(StringBuilder left, String text, List<Frequency> found) {
        Matcher term = TERM.matcher(left.toString());
        while (found.size() < Numerals.MOST && term.find()) {
            boolean atLeast = AT_LEAST.matcher(text.substring(0, term.start(1))).find();
            found.add(new Frequency(term.start(), term.end(), Numerals.value(term.group(1)), unit(term.group()),
                    Per.WARRANTY_PERIOD, atLeast, null, false));
            blot(left, term.start(), term.end());
        }
    }

    private static void firstYear(StringBuilder left, String text, List<Frequency> found) {
        Matcher year = FIRST_YEAR.matcher(left.toString());
        while (found.size() < Numerals.MOST && year.find()) {
            boolean atLeast = AT_LEAST.matcher(text.substring(0, year.start(1))).find();
            add(left, found, year.start(), year.end(), Numerals.value(year.group(1)), unit(year.group()), null, "年", atLeast);
        }
    }

    private static void terse(StringBuilder left, List<Frequency> found) {
        Matcher terse = TERSE.matcher(left.toString());
        while (found.size() < Numerals.MOST && terse.find()) {
            add(left, found, terse.start(), terse.end(), Numerals.value(terse.group(2)), Unit.TIMES, null, terse.group(1), false);
        }
        Matcher both = TERSE_BOTH.matcher(left.toString());
        while (found.size() < Numerals.MOST && both.find()) {
            add(left, found, both.start(), both.end(2), Numerals.value(both.group(2)), Unit.TIMES, null, both.group(1), false);
            add(left, found, both.start(3), both.end(3), Numerals.value(both.group(3)), Unit.TIMES, null, both.group(1), false);
        }
        Matcher end = AT_ITS_END.matcher(left.toString());
        while (found.size() < Numerals.MOST && end.find()) {
            add(left, found, end.start(), end.end(), BigDecimal.ONE, Unit.TIMES, null, end.group(1), false);
        }
    }

    private static void adjective(StringBuilder left, List<Frequency> found) {
        Matcher adjective = ADJECTIVE.matcher(left.toString());
        while (found.size() < Numerals.MOST && adjective.find()) {
            String period = adjective.group(1) != null ? "半年"
                    : adjective.group(2) != null ? adjective.group(2) : adjective.group(3) != null ? adjective.group(3) : adjective.group(4);
            add(left, found, adjective.start(), adjective.end(), BigDecimal.ONE, Unit.TIMES, null, period, false);
        }
    }

    private static void add(StringBuilder left, List<Frequency> found, int start, int end, BigDecimal count, Unit unit,
                            @Nullable String number, String period, boolean atLeast) {
        BigDecimal every = number == null ? BigDecimal.ONE : Numerals.value(number);
        Per per = per(period);
        if (per == Per.MONTH && every.intValue() == 3) {
            per = Per.QUARTER;
            every = BigDecimal.ONE;
        } else if (per == Per.MONTH && every.intValue() == 6 || per == Per.QUARTER && every.intValue() == 2) {
            per = Per.HALF_YEAR;
            every = BigDecimal.ONE;
        } else if (per == Per.MONTH && every.intValue() == 12) {
            per = Per.YEAR;
            every = BigDecimal.ONE;
        } else if (per == Per.YEAR && every.compareTo(new BigDecimal("0.5")) == 0) {
            per = Per.HALF_YEAR;
            every = BigDecimal.ONE;
        }
        if (per == Per.DAY && every.intValue() == 7) {
            per = Per.SEVEN_DAYS;
            every = BigDecimal.ONE;
        } else if (per == Per.DAY && every.intValue() >= 10 && 30 % every.intValue() == 0) {
            per = Per.MONTH;
            every = every.movePointLeft(1).divide(BigDecimal.valueOf(3), 4, RoundingMode.HALF_UP);
        }
        BigDecimal value = every.signum() == 0 ? count
                : count.divide(every, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        found.add(new Frequency(start, end, value, unit, per, atLeast, left.substring(start, end), false));
        blot(left, start, end);
    }

    private static Per per(String period) {
        return switch (period.charAt(0)) {
            case '半' -> Per.HALF_YEAR;
            case '年' -> Per.YEAR;
            case '季' -> Per.QUARTER;
            case '学' -> period.equals("学年") ? Per.YEAR : Per.HALF_YEAR;
            case '月' -> Per.MONTH;
            case '周', '星' -> Per.WEEK;
            case '班' -> Per.SHIFT;
            default -> Per.DAY;
        };
    }

    private static Unit unit(String written) {
        return written.endsWith("场") || written.endsWith("期") || written.endsWith("堂") || written.endsWith("节") ? Unit.SESSIONS : Unit.TIMES;
    }

    private static void blot(StringBuilder left, int start, int end) {
        left.replace(start, end, "#".repeat(end - start));
    }
}
