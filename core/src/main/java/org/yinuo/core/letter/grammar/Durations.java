package org.yinuo.core.letter.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Passage;

/** Finds lengths of time: 2小时内, 6~8小时, 半小时, 一年半, 三(3)年, 5个工作日, 次日, ____小时, 2 hours. */
public final class Durations {
    private static final String N = Numerals.NUMBER;
    private static final String UNIT = "个?工作小时|个?小时|小(?=[内处到])|个?钟头|时(?=以?之?内)|分钟|分(?=以?之?内)|个?工作[日天]"
            + "|个?自然[日天]|个?日历[日天]|个?星期|个?礼拜|周(?!年|[一二三四五六日末])|天|日(?!常|志|期)|个月|月(?=以?之?内|期?免费|[,;。)|]|$)|(?<=半)月|周年|年度?"
            + "|刻钟| ?(?:business|working) (?:hours?|days?)| ?-?(?:calendar )?(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|Hours?|Days?|"
            + "Minutes?|HOURS?|MIN|Min)\\b| ?[hH](?![a-zA-Z])";
    private static final String SUFFIX = "\\s*(半)?(?:\\(含\\))?(?:(之内|以内|内|以下|期限内|以里|里(?![程面长])|为限|封顶)|(以上|及以上))?(?:\\(含\\))?";
    private static final Pattern LENGTH = Pattern.compile(
            "第?(?<![\\d.])(?:(" + N + ")(?:" + UNIT + ")?[-~至到]第?)?(?:(" + N + ")个半(?=小时|月)|(" + N + ")(?: ?\\((?:" + N + ")\\))?)(" + UNIT + ")" + SUFFIX);
    private static final Pattern NUMBER = Pattern.compile("[0-9零一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾半隔翌_(\\[【xX次下第后×○□…〔]|当[日天]|"
            + "在小时|(?i)next|same|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty");
    private static final Pattern BLANK = Pattern.compile(
            "(?:_+|…+|\\(?(?=小时内\\))|\\[ *\\]|(?<![a-zA-Z])[xX]{1,3}|[×○□]{1,4}|\\( *\\)|【 *】|〔 *〕|(?<=[在为于])(?=小时内)|(?<=应在|需在|须在|超过|不超)(?=(?:小时|分钟)))(个?小时|分钟|"
                    + "个?工作日|天|日|年|个月|周|(?<=__) ?(?:business |working )?(?:hours?|minutes?|days?|months?|years?)\\b)\\)?(?:之内|以内|内)?\\)?");
    private static final Pattern NEXT_DAY = Pattern.compile("(?<![至到~-])次日(?![起算计]|开始)(?:内)?|(?<!前|今)后天|(?:下|次)一?个?工作日(?:内)?|翌日|"
            + "隔[日天]|第二天|(?i:next (?:business|working) day|same[- ]day|next[- ]day)|NBD|(?<!装机|安装|开通|交车|交货|签收|投运|投用|启用|入住|"
            + "验收|上线|开业|交付|到货|签订|合同|事件|活动|考试|比赛|演出|调试|培训)当[日天](?!报修|报障|来电|申报)(?:之?内)?(?=[^,;。0-9]{0,8}(?:解决|排除|修复|处理|到|"
            + "上门|响应|答复|回复|办结|完成|解答|受理|发|送|换|开通|修好|回应|回电|应答|完|整改|更换|处|反馈|联系|维修|修|来|派|给|赶|换|恢|服务|"
            + "介入|安排|取|弄|搞|能|必|就|赶|上|核|抢|排|出)|[,;。|(]|$)");
    private static final Pattern DATE = Pattern.compile("\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月\\d{1,2}日(?:[-~至到](?:\\d{1,2}月)?\\d{1,2}日)?");
    /** 不超过, 不得超过, 绝不能超过: the not before a comparison. */
    private static final String NOT = "(?:不|勿|别)(?:得|许|准|能|可|应|会|该|宜|再|应当|可以|允许|得再)?";
    private static final Pattern AT_LEAST = Pattern.compile("(?:" + NOT + "(?:少于|低于|小于|短于)|至少|≥|>=?|(?<![不得能可许会应])大于|at least|"
            + "minimum(?: of)?|no less than|not less than)\\s*$");
    private static final Pattern AT_MOST = Pattern.compile("(?:" + NOT + "(?:超[过出]|多于|大于|高于|长于|晚于|迟于|逾|突破)|≤|<=?|小于|少于|短于|"
            + "最多|最长|最迟|最晚|最慢|至多|顶多|低于|(?<![时期年权有无])限(?:于|在|定在?|定为)?|不出|最长不过|用不了|不消|(?<!达)不到|控制在|within|"
            + "less than|up to|not later than|no later than|no more than)\\s*$");
    private static final Pattern PERIODIC = Pattern.compile("(?:每|每隔|每运行|每使用|每工作|(?<!之|以)前|近|过去)$");

    /** The same length in another unit: 48小时(2天). */
    private static final Pattern RESTATED = Pattern.compile("(?:小时|[天日年月]|分钟)(?:以|之)?内?\\((?:即|计)?$");
    /** 保修一月: no January. */
    private static final Pattern MONTH_OF_COVER = Pattern.compile("(?:质保|保修|保固|保用|包修|包换|三包|延保|延长)$");
    private static final Pattern BARE = Pattern.compile("[≤<]?=?\\d{1,3}(?:\\.\\d)?");
    private static final Pattern HEAD_UNIT = Pattern.compile("[(/:](?:单位:)?(" + UNIT + ")[)]?$");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Durations() {
    }

    /** The lengths of time in a text that are not opening hours, in order. */
    public static List<Duration> in(String text) {
        if (!NUMBER.matcher(text).find()) {
            return List.of();
        }
        String dated = ServiceHours.mask(mask(text, DATE));
        String seen = mask(dated, NEXT_DAY);
        List<Duration> found = new ArrayList<>();
        Matcher length = LENGTH.matcher(seen);
        int at = Numerals.next(seen, 0);
        while (at < seen.length() && found.size() < Numerals.MOST) {
            boolean hit = length.matchesAt(at);
            Duration duration = hit ? duration(length, seen) : null;
            if (duration != null) {
                found.add(duration);
            }
            at = Numerals.next(seen, hit ? length.end() : at + 1);
        }
        blanks(seen, found);
        nextDay(dated, found);
        found.sort(Comparator.comparingInt(Duration::startInclusive));
        return found;
    }

    /** The lengths of time in a passage; a bare number in a table takes its unit from the head of the column. */
    public static List<Duration> in(Passage passage) {
        List<Duration> said = in(passage.text());
        if (!said.isEmpty() || !passage.labelled() || !BARE.matcher(passage.text()).matches()) {
            return said;
        }
        Matcher unit = HEAD_UNIT.matcher(passage.headings().getLast());
        if (!unit.find()) {
            return said;
        }
        String number = passage.text().replaceAll("[^0-9.]", "");
        return List.of(new Duration(0, passage.text().length(), Numerals.value(number), null, unit(unit.group(1)), Comparison.MAX, true,
                calendar(unit.group(1)), passage.headings().getLast()));
    }

    private static @Nullable Duration duration(Matcher found, String text) {
        String before = text.substring(Math.max(0, found.start() - 24), found.start());
        boolean first = before.endsWith("前") && text.startsWith("免费", found.end());
        if (!first && PERIODIC.matcher(before).find() || RESTATED.matcher(before).find() && text.startsWith(")", found.end())) {
            return null;
        }
        String unit = found.group(4).strip();
        if (found.group().startsWith("第") && !unit(unit).equals(Unit.DAYS) && !unit(unit).equals(Unit.MONTHS) && !unit(unit).equals(Unit.YEARS)) {
            return null;
        }
        if (unit.equals("月") && !"半".equals(found.group(3)) && !MONTH_OF_COVER.matcher(before).find() && !text.substring(found.end(4)).matches("(?s)^(?:[以之]?内|期?免费).*")) {
            return null;
        }
        BigDecimal value = Numerals.value(found.group(2) == null ? found.group(3) : found.group(2));
        if (found.group(2) != null) {
            value = value.add(HALF);
        }
        if (found.group(5) != null) {
            value = value.add(HALF);
        }
        BigDecimal min = found.group(1) != null ? Numerals.value(found.group(1))
                : found.group(3) == null ? null : Numerals.about(found.group(3));
        Comparison op = AT_LEAST.matcher(before).find() || found.group(7) != null ? Comparison.MIN
                : AT_MOST.matcher(before).find() ? Comparison.MAX : null;
        boolean limit = found.group(6) != null || op == Comparison.MAX;
        return unitOf(found, value, min, unit, op, limit);
    }

    private static @Nullable Duration unitOf(Matcher found, BigDecimal value, @Nullable BigDecimal min, String unit,
                                             @Nullable Comparison op, boolean limit) {
        String written = found.group();
        Unit plain = unit(unit);
        BigDecimal factor = BigDecimal.ONE;
        String note = null;
        if (isWeek(unit)) {
            factor = BigDecimal.valueOf(7);
            note = written + "=" + value.multiply(factor).toPlainString() + "天";
        } else if (unit.equals("刻钟")) {
            factor = BigDecimal.valueOf(15);
            note = written + "=" + value.multiply(factor).toPlainString() + "分钟";
        } else if (plain == Unit.HOURS && "半".equals(found.group(3))) {
            factor = BigDecimal.valueOf(60);
            plain = Unit.MINUTES;
            note = written + "=30分钟";
        } else if (plain == Unit.YEARS && value.intValue() > 100) {
            return null;
        }
        return new Duration(found.start(), found.end(), value.multiply(factor),
                min == null ? null : min.multiply(factor), plain, op, limit, calendar(unit), note);
    }

    private static Unit unit(String written) {
        String unit = written.toLowerCase(Locale.ROOT);
        if (unit.startsWith("分") || unit.equals("刻钟") || unit.contains("min")) {
            return Unit.MINUTES;
        }
        if (unit.contains("小") || unit.equals("时") || unit.endsWith("钟头") || unit.contains("h") && !unit.contains("month")) {
            return Unit.HOURS;
        }
        if (unit.endsWith("月") || unit.contains("month")) {
            return Unit.MONTHS;
        }
        return unit.contains("年") || unit.contains("year") ? Unit.YEARS : Unit.DAYS;
    }

    private static boolean isWeek(String unit) {
        return unit.endsWith("星期") || unit.endsWith("礼拜") || unit.endsWith("周") || unit.toLowerCase(Locale.ROOT).contains("week");
    }

    private static @Nullable String calendar(String written) {
        String unit = written.toLowerCase(Locale.ROOT);
        boolean working = unit.contains("工作") || unit.contains("business") || unit.contains("working");
        return !working ? null : unit(unit) == Unit.HOURS ? "business-hours" : "business-days";
    }

    private static void blanks(String text, List<Duration> found) {
        Matcher blank = BLANK.matcher(text);
        while (found.size() < Numerals.MOST && blank.find()) {
            found.add(new Duration(blank.start(), blank.end(), null, null, unit(blank.group(1)), null, true,
                    calendar(blank.group(1)), null));
        }
    }

    private static void nextDay(String text, List<Duration> found) {
        Matcher day = NEXT_DAY.matcher(text);
        while (found.size() < Numerals.MOST && day.find()) {
            BigDecimal days = day.group().matches("后天|隔[日天]") ? BigDecimal.TWO : BigDecimal.ONE;
            found.add(new Duration(day.start(), day.end(), days, null, Unit.DAYS, null, true,
                    day.group().matches("(?i).*(?:工作日|business|working|NBD).*") ? "business-days" : null, day.group() + "=" + days + "天"));
        }
    }

    private static String mask(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(hit -> "#".repeat(hit.group().length()));
    }
}
