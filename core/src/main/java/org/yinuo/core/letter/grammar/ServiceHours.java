package org.yinuo.core.letter.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds opening hours: 7x24, 24小时热线, 全天候, 8:00-24:00, 每周一至周日 每天8小时. */
public final class ServiceHours {
    private static final String CLOCK = "(?:早|上午|早上|下午|晚|晚上|中午)?\\s*(\\d{1,2})(?:[::](\\d{2})|点|时)(?:整)?";
    private static final String DAYS = "(?:每?周|星期)([一二三四五])(?:至|到|-|~)(?:每?周|星期)?([五六日天])";
    private static final Pattern ALWAYS = Pattern.compile(
            "7天?[x/.-]24(?:小时|h|H)?|24(?:小时|h)?x7天?|7天24小时|每周7天[,、]?每天24小时"
            + "|全天候(?:\\(?(?:24|二十四)个?小时\\)?)?|全年无休|365天"
            + "|(?<![\\d在])(?:24|二十四)个?小(?:时|(?=电话))(?:\\)|全天|全程|不间断|热线|值[班守]|待命|电话|开通|在线|服务|技术|支持|专[人线听]|客服|受理|接听|候命|守候|随时|的?实时|的?(?:技术|电话|热线|在线|服务|全天候|不间断|售后|免费)|开机|畅通|保持|都?有人|紧急|报修|急修|抢修|应急|维修热线|人工)"
            + "|(?:24|round)[- ]?(?:hours?|the[- ]clock) (?:hotline|support|service|a day)");
    private static final Pattern CLOCKS = Pattern.compile(CLOCK + "(?:-|~|至|到)\\s*" + "((?:早|上午|下午|晚|晚上)?)\\s*" + "(\\d{1,2})(?:[::](\\d{2})|点|时)");
    private static final Pattern WEEK = Pattern.compile(DAYS);
    private static final Pattern EIGHT = Pattern.compile("7天?[x/]8(?:小时)?|每天8小时");
    private static final Pattern FIVE_EIGHT = Pattern.compile("5天?[x/]8(?:小时)?|法定工作时间");

    /** Opening hours in a text. */
    public record Hours(int startInclusive, int endExclusive, String calendar) {
    }

    private ServiceHours() {
    }

    /** The opening hours in a text, in order. */
    public static List<Hours> in(String text) {
        List<Hours> found = new ArrayList<>();
        add(found, ALWAYS, text, "7x24");
        add(found, EIGHT, text, "Mon-Sun 8h/day");
        add(found, FIVE_EIGHT, text, "business-hours");
        Matcher clocks = CLOCKS.matcher(text);
        while (clocks.find()) {
            found.add(new Hours(clocks.start(), clocks.end(), days(text) + clock(clocks)));
        }
        found.sort(java.util.Comparator.comparingInt(Hours::startInclusive));
        return found;
    }

    /** The text with the opening hours blotted out, so that 24小时热线 is no limit of 24 hours. */
    static String mask(String text) {
        String masked = text;
        for (Pattern pattern : List.of(ALWAYS, CLOCKS, EIGHT, FIVE_EIGHT)) {
            masked = pattern.matcher(masked).replaceAll(hit -> "#".repeat(hit.group().length()));
        }
        return masked;
    }

    private static void add(List<Hours> found, Pattern pattern, String text, String calendar) {
        Matcher hit = pattern.matcher(text);
        while (hit.find()) {
            found.add(new Hours(hit.start(), hit.end(), calendar));
        }
    }

    private static String days(String text) {
        Matcher week = WEEK.matcher(text);
        if (week.find()) {
            String last = week.group(2).equals("五") ? "Fri" : week.group(2).equals("六") ? "Sat" : "Sun";
            return "Mon-" + last + " ";
        }
        return text.contains("工作日") ? "Mon-Fri " : text.matches("(?s).*(?:每天|每日).*") ? "Mon-Sun " : "";
    }

    private static String clock(Matcher clocks) {
        int end = Integer.parseInt(clocks.group(4));
        boolean evening = clocks.group(3).startsWith("晚") || clocks.group(3).equals("下午");
        int closing = evening && end <= 12 ? end + 12 : end;
        return String.format(Locale.ROOT, "%02d:%s-%02d:%s", Integer.parseInt(clocks.group(1)),
                minutes(clocks.group(2)), closing, minutes(clocks.group(5)));
    }

    private static String minutes(String written) {
        return written == null ? "00" : written;
    }
}
