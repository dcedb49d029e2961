package org.yinuo.core.letter.write.chinese;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.ComplaintResponse;
import org.yinuo.core.commitment.Confidentiality;
import org.yinuo.core.commitment.DeliveryTime;
import org.yinuo.core.commitment.Escalation;
import org.yinuo.core.commitment.Exclusion;
import org.yinuo.core.commitment.LiabilityCap;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;

/** 每逾期一天支付违约金, 对用户资料保密: duties, their limits and what a broken one costs. */
final class DutyPhrases {
    private DutyPhrases() {
    }

    static List<String> penalty(Penalty clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        String scope = Circumstances.scope(terms);
        if (limit.value() == null) {
            return List.of(scope + "我公司未按承诺提供服务的，用户有权另行委托第三方维修，所发生的费用由我公司承担。");
        }
        boolean customer = "customer".equals(clause.party());
        String base = clause.base() == null ? "合同总价" : Circumstances.bare(clause.base());
        String amount = limit.unit() == Unit.YUAN ? ChineseAmounts.number(terms) + "元的" : base + "的" + ChineseAmounts.percent(limit) + "的";
        String sum = limit.unit() == Unit.YUAN ? ChineseAmounts.number(terms) + "元" : base + "的" + ChineseAmounts.percent(limit);
        String cap = clause.capPercent() == null ? "" : "，累计不超过" + base + "的" + ChineseAmounts.plain(clause.capPercent()) + "%";
        String who = customer ? "甲方应" : "我公司";
        List<String> ways = new ArrayList<>();
        for (String breach : breaches(clause)) {
            String owed = limit.unit() == Unit.YUAN ? "支付" + amount + "违约金" : "按" + sum + "支付违约金";
            ways.add(scope + breach + "，" + rate(limit.per()) + who + each(limit.per()) + owed + cap + "。");
            ways.add(scope + breach + "，" + rate(limit.per()) + who + "支付" + amount + "违约金" + cap + "。");
        }
        return ways;
    }

    private static List<String> breaches(Penalty clause) {
        boolean customer = "customer".equals(clause.party());
        String usual = customer ? "甲方逾期付款的" : "我公司未按承诺履行服务的";
        String own = clause.breach() == null || clause.breach().matches("(?s).*(?:\\d|支付|违约金|赔).*") ? null : Circumstances.bare(clause.breach());
        if (own == null || own.length() < 2) {
            return List.of(usual);
        }
        String whole = own.endsWith("的") || own.endsWith("时") ? own : own + "的";
        return List.of(whole, usual);
    }

    private static String rate(@Nullable Per per) {
        return switch (per) {
            case null -> "";
            case BREACH -> "";
            case HOUR -> "每逾期一小时，";
            case DAY -> "每逾期一天，";
            case WEEK -> "每逾期一周，";
            default -> ChineseAmounts.every(per);
        };
    }

    private static String each(@Nullable Per per) {
        return per == null || per == Per.BREACH ? "每次" : "";
    }

    static List<String> cap(LiabilityCap clause) {
        Terms terms = clause.terms();
        String amount = terms.limit().unit() == Unit.YUAN ? ChineseAmounts.number(terms) + "元" : "合同总价的" + ChineseAmounts.percent(terms.limit());
        return List.of(Circumstances.scope(terms) + "我公司的赔偿责任总额累计不超过" + amount + "。");
    }

    static List<String> secrecy(Confidentiality clause) {
        Terms terms = clause.terms();
        String lasts = terms.limit().value() == null && !terms.is(Mark.BLANK) ? "" : "，保密期限为" + ChineseAmounts.time(terms);
        return List.of(Circumstances.scope(terms) + "我公司对服务过程中知悉的用户资料和数据严格保密，不向任何第三方泄露" + lasts + "。");
    }

    static List<String> exclusion(Exclusion clause) {
        Terms terms = clause.terms();
        if (terms.condition() != null) {
            String when = Circumstances.bare(terms.condition());
            return List.of((when.endsWith("的") ? when : when + "的") + "，不在免费质保范围之内。");
        }
        String scope = Circumstances.scope(terms);
        return List.of(scope + "因使用不当、擅自拆改或不可抗力造成的损坏，不在免费质保范围之内。");
    }

    static List<String> complaint(ComplaintResponse clause) {
        Terms terms = clause.terms();
        String scope = Circumstances.scope(terms);
        if (terms.limit().value() == null && !terms.is(Mark.BLANK)) {
            return List.of(scope + "对用户的投诉及时受理，并尽快反馈处理结果。");
        }
        return List.of(scope + "接到用户投诉后" + ChineseAmounts.time(terms) + "内答复处理结果。");
    }

    static List<String> delivery(DeliveryTime clause) {
        Terms terms = clause.terms();
        return List.of(Circumstances.scope(terms) + Circumstances.since(terms, "合同签订") + ChineseAmounts.time(terms) + "内完成交付。",
                Circumstances.scope(terms) + Circumstances.since(terms, "合同签订") + ChineseAmounts.time(terms) + "内完成安装调试。");
    }

    static List<String> escalation(Escalation clause) {
        Terms terms = clause.terms();
        List<String> ways = new ArrayList<>();
        for (boolean own : new boolean[] {true, false}) {
            String lead = Circumstances.scope(terms) + Circumstances.level(terms, own);
            if (terms.is(Mark.VAGUE)) {
                ways.add(lead + (lead.isEmpty() ? "遇有疑难问题，" : "") + "我公司组织专家会诊解决。");
                ways.add(lead + "我公司组织专家会诊。");
                continue;
            }
            String first = "remote".equals(clause.fromLevel()) ? "远程支持" : "电话支持";
            String next = switch (clause.toLevel() == null ? "onsite" : clause.toLevel()) {
                case "remote" -> "转由远程技术支持处理";
                case "expert-panel" -> "升级至专家组处理";
                case "onsite" -> "派工程师到现场处理";
                default -> "升级至" + Circumstances.bare(clause.toLevel()) + "处理";
            };
            String within = terms.limit().value() == null && !terms.is(Mark.BLANK) ? "" : ChineseAmounts.time(terms) + "内";
            ways.add(lead + first + within + "不能解决的，" + next + "。");
            ways.add(lead + within + "不能解决的，派工程师到现场处理。");
            if (!within.isEmpty()) {
                ways.add(lead + within + "通知上级技术部门和厂家。");
            }
        }
        return ways;
    }
}
