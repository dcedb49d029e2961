package org.yinuo.core.letter.write.chinese;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.DrillFrequency;
import org.yinuo.core.commitment.FollowupFrequency;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.ReportFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Training;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.Upgrade;

/** 每季度进行1次巡检: promises of something regular. */
final class CarePhrases {
    private CarePhrases() {
    }

    static List<String> inspection(InspectionFrequency clause) {
        Terms terms = clause.terms();
        if (clause.measure() != null && terms.limit().per() == null && terms.limit().value() != null) {
            return List.of(Circumstances.scope(terms) + "每次巡检不少于" + ChineseAmounts.plain(terms.limit().value()) + "台设备。");
        }
        String how = switch (terms.channel()) {
            case ONSITE -> "上门巡检";
            case PHONE -> "电话巡检";
            case REMOTE -> "远程巡检";
            case ANY -> "巡检";
        };
        return rounds(terms, "对设备进行", how, "");
    }

    static List<String> drill(DrillFrequency clause) {
        return rounds(clause.terms(), "组织", "应急演练", "");
    }

    static List<String> followUp(FollowupFrequency clause) {
        Terms terms = clause.terms();
        String how = switch (terms.channel()) {
            case PHONE -> "电话回访";
            case ONSITE -> "上门回访";
            case REMOTE -> "在线回访";
            case ANY -> "回访";
        };
        Limit limit = terms.limit();
        boolean once = limit.per() == null && limit.value() != null && limit.unit() != Unit.TIMES;
        if (!once) {
            return rounds(terms, "对用户进行", how, "，了解使用情况");
        }
        String scope = Circumstances.scope(terms);
        List<String> ways = new ArrayList<>();
        if (limit.unit() == Unit.MONTHS) {
            ways.add(scope + "交付后第" + ChineseAmounts.plain(limit.value()) + "个月" + how + "，了解使用情况。");
        }
        ways.add(scope + Circumstances.since(terms, "服务完成") + ChineseAmounts.time(terms) + "内对用户进行" + how + "。");
        return ways;
    }

    static List<String> report(ReportFrequency clause) {
        Terms terms = clause.terms();
        if (terms.limit().value() == null) {
            return List.of(Circumstances.scope(terms) + "每次巡检后出具书面巡检报告。",
                    Circumstances.scope(terms) + "定期向用户提交服务报告。");
        }
        return rounds(terms, "向用户提交", "服务报告", "");
    }

    /** Training each period; other training is no matter of rounds. */
    static List<String> training(Training clause) {
        return rounds(clause.terms(), "为用户组织", "培训", "");
    }

    static List<String> upgrade(Upgrade clause) {
        return rounds(clause.terms(), "为用户提供", "版本更新", "");
    }

    private static List<String> rounds(Terms terms, String deed, String what, String more) {
        Limit limit = terms.limit();
        String scope = Circumstances.scope(terms);
        if (limit.value() == null) {
            return List.of(scope + "定期" + deed + what + more + "。", scope + "我公司定期" + deed + what + "。");
        }
        boolean seldom = ChineseAmounts.isSeldom(limit);
        String count = ChineseAmounts.atLeast(limit) + (seldom ? "1" : ChineseAmounts.number(terms)) + unit(limit);
        List<String> ways = new ArrayList<>();
        String often = seldom ? ChineseAmounts.everySeveral(limit) : ChineseAmounts.every(limit.per());
        ways.add(scope + often + deed + count + what + more + "。");
        ways.add(scope + often + deed.replaceFirst("^对(?:用户|设备)", "") + count + what + "。");
        ways.add(scope + often + what + count + "。");
        return ways;
    }

    private static String unit(Limit limit) {
        return limit.unit() == Unit.SESSIONS ? "场" : "次";
    }

    /** Whether a clause is a matter of rounds. */
    static boolean isRegular(Clause clause) {
        Limit limit = clause.terms().limit();
        return limit.per() != null;
    }
}
