package org.yinuo.core.letter.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** Finds opening hours: 7x24, 24小时热线, 全天候, 昼夜, 8:00-24:00, 每周一至周日 每天8小时, Monday to Friday 9:00 to 17:00. */
public final class ServiceHours {
    private static final String CLOCK = "(?:早|上午|早上|早晨|上半日|下午|晚|晚上|中午|傍晚|凌晨)?\\s*(\\d{1,2}(?=[::点时])|"
            + "[一二三四五六七八九十]{1,3}(?=点))(?:[::](\\d{2})|(点半)|点|时)(?:整)?";
    private static final String DAYS = "(?:每?周|星期)([一二三四五])(?:至|到|-|~)(?:每?周|星期)?([五六日天])";
    private static final Pattern ALWAYS = Pattern.compile(
            "7天?[x/.-]24(?:小时|h|H)?|24(?:小时|h)?[x/]7天?|[7七]天(?:24|二十四)小时|七[x乘]二十四(?:小时)?|每周7天[,、]?每天24小时|[一每][天日](?:24|二十四)小时"
            + "|全天候(?:\\(?(?:24|二十四)个?小时\\)?)?|昼夜(?!连续计|\\d)(?:不间断|值守|服务)?|日夜|不分昼夜(?!\\d)|[^,;。]{0,2}不关机|不打烊|(?:热线|专线|电话)(?:为|:)?24小时(?=[,;。、)]|$)|(?<=[季期间])24小时(?=[,;、)])|全天(?:开着|畅通|开放(?!时)|有人|开通|"
            + "受理|在线|接听|值[班守])|(?i:round[- ]the[- ]clock|24 ?hours a day)"
            + "|(?<![\\d在])(?:24|二十四)个?小(?:时|(?=电话))(?:\\)|全天|全程|全时|不间断|热线|值[班守]|待命|电话|开通|在线|服务|技术|支持|专[人线听]|"
            + "随叫随到|轮[班值]|客服|受理|接[听收受]|候命|守候|随时|设人|备勤|在岗|监[测控护]|看护|运转|对外|对[^,;。]{2,6}开放|的?实时|的?(?:技术|"
            + "电话|热线|在线|服务|全天候|不间断|售后|免费)|开机|畅通|保持|都?有人|紧急|(?:道路|拖车|应急)?救援|投诉|监督|即时服务|咨询|通[讯信]|手机|远程(?=诊断|支持|服务|协助|指导|监[控测]|在线)(?![^,;。]{0,10}(?:解决|修复|完成))|报修|急修|抢修|应急|维修热线|人工)"
            + "|(?i:24|round)[- ]?(?i:hours?|the[- ]clock) (?i:hotline|support|service|a day)");
    /** Every day of the year, unless the hours of the day are said beside it. */
    private static final Pattern EVERY_DAY = Pattern.compile("全年[无不]休|常年不休|365天(?!计|为)");
    private static final Pattern CLOCKS = Pattern.compile(CLOCK + "(?:以后|之后|起)?(?:-|~|至|(?:一直)?(?:开|接|营业|服务|值班|忙)?到| ?to ?| ?- ?)\\s*" + "((?:早|上午|次日|翌日|"
            + "第二天|下午|晚|晚上|傍晚|夜里|夜间)?)\\s*"
            + "(\\d{1,2}(?=[::点时])|[一二三四五六七八九十]{1,3}(?=点))(?:[::](\\d{2})|(点半)|点|时)");
    private static final Pattern TWELVE_HOURS = Pattern.compile("(\\d{1,2})(?::(\\d{2}))? ?([aApP])\\.?[mM]\\.? ?(?:to|and|until|till|"
            + "-) ?(\\d{1,2})(?::(\\d{2}))? ?([aApP])\\.?[mM]");
    /** At least one of these is in every text with opening hours. */
    private static final List<String> SIGNS = List.of("24", "二十四", "8", "x", "X", ":", "点", "夜", "全天候", "全年", "365", "不关机", "不打烊", "全天", "法定工作", "9时", "0时", "时至",
            "时到", "时-", "clock", "m.", "am", "pm");
    private static final Pattern NEXT_CLOCKS = Pattern.compile("^(?:[,、和及与; ]|上午|下午|中午|晚上|以及|and)*$");
    private static final Pattern WEEK = Pattern.compile(DAYS);
    private static final Pattern ENGLISH_WEEK = Pattern.compile("(?i)mon(?:day)? ?(?:to|through|-) ?(fri|sat|sun)(?:day|urday)?");
    private static final Pattern NO_HOLIDAYS = Pattern.compile("(?:节假日|节日|假日|public holidays?)[^,;。]{0,4}(?:除外|不(?:含|包括|上班|服务))|"
            + "(?:不含|除)(?:法定)?节假日|(?i:except(?:ing)? (?:public|statutory|bank)? ?holidays)");
    private static final Pattern EVERY_DAY_HOURS = Pattern.compile("(?<!\\d)[67]天?[x/]([1-9]|1\\d)(?!\\d)(?:个?小时)?|每[天日]8小时");
    private static final Pattern FIVE_EIGHT = Pattern.compile("(?<!\\d)5天?[x/](\\d{1,2})(?![\\d%])(?:个?小时|h)?|法定工作时间");

    /** Opening hours in a text. */
    public record Hours(int startInclusive, int endExclusive, String calendar) {
    }

    private ServiceHours() {
    }

    /** The opening hours in a text, in order. */
    public static List<Hours> in(String text) {
        if (!speaksOfHours(text)) {
            return List.of();
        }
        List<Hours> found = new ArrayList<>();
        clocks(text, found);
        english(text, found);
        boolean byTheClock = !found.isEmpty();
        add(found, ALWAYS, text, "7x24");
        if (!byTheClock) {
            add(found, EVERY_DAY, text, "7x24");
        }
        Matcher daily = EVERY_DAY_HOURS.matcher(text);
        while (daily.find()) {
            String last = daily.group().startsWith("6") ? "Mon-Sat " : "Mon-Sun ";
            found.add(new Hours(daily.start(), daily.end(), last + (daily.group(1) == null ? "8" : daily.group(1)) + "h/day"));
        }
        Matcher office = FIVE_EIGHT.matcher(text);
        while (office.find()) {
            boolean eight = office.group(1) == null || office.group(1).equals("8");
            found.add(new Hours(office.start(), office.end(), eight ? "business-hours" : "Mon-Fri " + office.group(1) + "h/day"));
        }
        found.sort(Comparator.comparingInt(Hours::startInclusive));
        return found;
    }

    private static void english(String text, List<Hours> found) {
        Matcher clock = TWELVE_HOURS.matcher(text);
        while (clock.find()) {
            int from = Integer.parseInt(clock.group(1)) % 12 + (clock.group(3).equalsIgnoreCase("p") ? 12 : 0);
            int to = Integer.parseInt(clock.group(4)) % 12 + (clock.group(6).equalsIgnoreCase("p") ? 12 : 0);
            String days = text.toLowerCase(Locale.ROOT).contains("working day") ? "Mon-Fri " : days(text);
            found.add(new Hours(clock.start(), clock.end(), String.format(Locale.ROOT, "%s%02d:%s-%02d:%s", days, from, minutes(clock.group(2), null), to, minutes(clock.group(5), null))));
        }
    }

    /** The text with the opening hours blotted out, so that 24小时热线 is no limit of 24 hours. */
    static String mask(String text) {
        if (!speaksOfHours(text)) {
            return text;
        }
        String masked = text;
        for (Pattern pattern : List.of(ALWAYS, EVERY_DAY, CLOCKS, EVERY_DAY_HOURS, FIVE_EIGHT)) {
            masked = pattern.matcher(masked).replaceAll(hit -> "#".repeat(hit.group().length()));
        }
        return masked;
    }

    private static boolean speaksOfHours(String text) {
        for (String sign : SIGNS) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private static void clocks(String text, List<Hours> found) {
        Matcher clocks = CLOCKS.matcher(text);
        while (clocks.find()) {
            String hours = clock(clocks);
            Hours before = found.isEmpty() ? null : found.getLast();
            if (before != null && NEXT_CLOCKS.matcher(text.substring(before.endExclusive(), clocks.start())).find()) {
                found.set(found.size() - 1, new Hours(before.startInclusive(), clocks.end(), insert(before.calendar(), hours)));
            } else {
                String days = days(text.substring(0, clocks.end()));
                String holidays = NO_HOLIDAYS.matcher(text).find() && !days.isEmpty() ? " excl. statutory holidays" : "";
                found.add(new Hours(clocks.start(), clocks.end(), days + hours + holidays));
            }
        }
    }

    /** The hours of the afternoon behind those of the morning. */
    private static String insert(String calendar, String hours) {
        int excluded = calendar.indexOf(" excl.");
        return excluded < 0 ? calendar + " " + hours : calendar.substring(0, excluded) + " " + hours + calendar.substring(excluded);
    }

    private static void add(List<Hours> found, Pattern pattern, String text, String calendar) {
        Matcher hit = pattern.matcher(text);
        while (hit.find()) {
            found.add(new Hours(hit.start(), hit.end(), calendar));
        }
    }

    private static String days(String text) {
        Matcher week = WEEK.matcher(text);
        String last = null;
        while (week.find()) {
            last = week.group(2).equals("五") ? "Fri" : week.group(2).equals("六") ? "Sat" : "Sun";
        }
        Matcher english = ENGLISH_WEEK.matcher(text);
        if (last == null && english.find()) {
            String day = english.group(1).toLowerCase(Locale.ROOT);
            last = Character.toUpperCase(day.charAt(0)) + day.substring(1);
        }
        if (last != null) {
            return "Mon-" + last + " ";
        }
        return text.contains("工作日") ? "Mon-Fri " : text.contains("每天") || text.contains("每日") || text.contains("全年") ? "Mon-Sun " : "";
    }

    private static String clock(Matcher clocks) {
        int end = hour(clocks.group(5));
        boolean evening = !clocks.group(4).isEmpty() && "晚下傍夜".indexOf(clocks.group(4).charAt(0)) >= 0;
        int closing = evening && end <= 12 ? end + 12 : end;
        int start = hour(clocks.group(1));
        boolean afternoon = clocks.group().startsWith("下午") && start < 12;
        return String.format(Locale.ROOT, "%02d:%s-%02d:%s", afternoon ? start + 12 : start, minutes(clocks.group(2), clocks.group(3)),
                closing, minutes(clocks.group(6), clocks.group(7)));
    }

    private static int hour(String written) {
        return Numerals.value(written).intValue();
    }

    private static String minutes(@Nullable String written, @Nullable String half) {
        return written != null ? written : half != null ? "30" : "00";
    }
}
