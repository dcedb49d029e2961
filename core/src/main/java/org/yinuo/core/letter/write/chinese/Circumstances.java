package org.yinuo.core.letter.write.chinese;

import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;

/** For whom, in which case, at which level: the words before a promise. */
final class Circumstances {
    private Circumstances() {
    }

    /** 对于西藏地区，; empty when nothing limits the promise. */
    static String scope(Terms terms) {
        return applies(terms) + condition(terms);
    }

    private static String applies(Terms terms) {
        String to = terms.appliesTo();
        return to == null || to.isBlank() ? "" : "对于" + bare(to) + "，";
    }

    /** 用户要求现场处理时，. */
    static String condition(Terms terms) {
        String when = terms.condition();
        if (when == null || when.isBlank()) {
            return "";
        }
        String words = bare(when);
        boolean whole = words.matches(".*(?:时|后|的|下|内|期间|前|外)$");
        return (whole ? words : "在" + words + "的情况下") + "，";
    }

    /** 对于一级故障，with the letter's own word, or the customary one. */
    static String level(Terms terms, boolean own) {
        if (terms.severity() == Severity.ANY) {
            return "";
        }
        return "对于" + (own && terms.level() != null ? levelled(bare(terms.level())) : word(terms.severity())) + "，";
    }

    private static String levelled(String level) {
        return level.matches(".*(?:故障|问题|事件|事故|缺陷|错误|情况|请求|报修)$") ? level : level + "故障";
    }

    /** 紧急故障. */
    static String word(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "紧急故障";
            case MAJOR -> "重大故障";
            case MINOR -> "一般故障";
            case ANY -> "各类故障";
        };
    }

    /** What starts the clock, and the clock that runs: 非工作时间接到报修后. */
    static String since(Terms terms, String usual) {
        String event = terms.fromEvent() == null ? usual : bare(terms.fromEvent()).replaceFirst("^[自从在]", "");
        String start = event.matches(".*[起后时]$") ? event : event + "后";
        return clock(terms) + start;
    }

    static String clock(Terms terms) {
        String calendar = terms.calendar() == null ? "" : terms.calendar();
        return switch (calendar) {
            case "off-hours" -> "非工作时间";
            case "business-hours" -> terms.limit().unit() == Unit.HOURS ? "" : "工作时间内";
            case "business-days" -> terms.limit().unit() == Unit.DAYS ? "" : "工作日内";
            case "", "7x24" -> "";
            default -> "按" + OpeningHours.spoken(calendar) + "计时，";
        };
    }

    /** What is done, with the clock that never stops said in brackets at its end. */
    static String counted(Terms terms, String deed) {
        return "7x24".equals(terms.calendar()) ? deed.substring(0, deed.length() - 1) + "（昼夜连续计时）。" : deed;
    }

    static String bare(String words) {
        return words.replaceAll("\\s*\\R\\s*", "").replace('|', ' ').strip().replaceAll("[,，。;；:：]+$", "");
    }
}
