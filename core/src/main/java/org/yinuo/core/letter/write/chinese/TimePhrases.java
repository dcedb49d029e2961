package org.yinuo.core.letter.write.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.yinuo.core.commitment.ArrivalTime;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.RecoveryTime;
import org.yinuo.core.commitment.ReportDeadline;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.ResponseTime;
import org.yinuo.core.commitment.Terms;

/** 接到报修后2小时内到达现场: promises with a clock of a request. */
final class TimePhrases {
    private TimePhrases() {
    }

    static List<String> response(ResponseTime clause) {
        Terms terms = clause.terms();
        boolean phone = terms.channel() == Channel.PHONE;
        String report = phone ? "接到用户电话报修" : "接到用户报修";
        if (terms.is(Mark.VAGUE)) {
            String speed = terms.limit().value() == null ? "第一时间" : "立即";
            return said(terms, lead -> lead + Circumstances.since(terms, report) + speed + "响应。");
        }
        String how = switch (terms.channel()) {
            case REMOTE -> "内通过远程方式响应。";
            case ONSITE -> "内安排人员作出响应。";
            case PHONE, ANY -> "内响应。";
        };
        return withShare(terms, report, how);
    }

    static List<String> arrival(ArrivalTime clause) {
        Terms terms = clause.terms();
        if (terms.is(Mark.VAGUE)) {
            String speed = terms.limit().value() == null ? "第一时间" : "立即";
            return said(terms, lead -> lead + Circumstances.since(terms, "接到用户报修") + speed + "派工程师到达现场。");
        }
        List<String> ways = new ArrayList<>(withShare(terms, "接到用户报修", "内派工程师到达现场。"));
        ways.addAll(withShare(terms, "接到用户报修", "内到达现场。"));
        return ways;
    }

    static List<String> resolution(ResolutionTime clause, List<Clause> all) {
        Terms terms = clause.terms();
        List<String> ways = new ArrayList<>();
        String report = terms.channel() == Channel.PHONE ? "接到用户电话报修" : "接到用户报修";
        if ("solution-plan".equals(clause.target())) {
            ways.addAll(withShare(terms, terms.channel() == Channel.ONSITE ? "工程师到达现场" : report, channel(terms) + "提出解决方案。"));
        } else if ("full-process".equals(clause.target())) {
            ways.addAll(withShare(terms, report, channel(terms) + "完成服务全过程并形成闭环。"));
            ways.addAll(withShare(terms, report, "内完成全部服务流程。"));
        }
        if (terms.channel() == Channel.ONSITE) {
            all.stream().filter(other -> other instanceof ArrivalTime && isSameCase(terms, other.terms())).forEach(arrival ->
                    ways.addAll(withShare(terms, "接到用户报修后" + ChineseAmounts.time(arrival.terms()) + "内到达现场，", "内排除故障。")));
            ways.addAll(withShare(terms, "工程师到达现场", "内排除故障。"));
        }
        ways.addAll(withShare(terms, report, channel(terms) + "排除故障。"));
        ways.addAll(withShare(terms, report, channel(terms) + "解决问题。"));
        return ways;
    }

    private static boolean isSameCase(Terms one, Terms other) {
        return one.severity() == other.severity() && other.limit().value() != null
                && Objects.equals(one.appliesTo(), other.appliesTo());
    }

    private static String channel(Terms terms) {
        return terms.channel() == Channel.REMOTE ? "内通过远程方式" : terms.channel() == Channel.PHONE ? "内以电话方式" : "内";
    }

    static List<String> recovery(RecoveryTime clause) {
        Terms terms = clause.terms();
        if ("downtime".equals(clause.measure())) {
            String share = terms.limit().quantile() == null ? "单次" : ChineseAmounts.plain(terms.limit().quantile()) + "%的";
            return said(terms, lead -> lead + Circumstances.clock(terms) + share + "停机时间不超过" + ChineseAmounts.time(terms) + Circumstances.counted(terms, "。"));
        }
        return withShare(terms, "接到用户报修", "内恢复系统正常运行。");
    }

    static List<String> report(ReportDeadline clause) {
        Terms terms = clause.terms();
        if (terms.limit().value() == null && !terms.is(Mark.BLANK)) {
            return said(terms, lead -> lead + "故障排除后提供书面故障分析报告。");
        }
        return withShare(terms, "故障排除", "内提交书面故障分析报告。");
    }

    /** With the share of cases, the level and the circumstances, each in the ways letters have. */
    private static List<String> withShare(Terms terms, String report, String deed) {
        String share = terms.limit().quantile() == null ? "" : "保证" + ChineseAmounts.plain(terms.limit().quantile()) + "%的故障在";
        Function<String, String> sentence = lead -> {
            String since = report.endsWith("，") ? report : Circumstances.since(terms, report);
            return lead + since + (share.isEmpty() ? "" : "，" + share) + ChineseAmounts.time(terms) + Circumstances.counted(terms, deed);
        };
        List<String> ways = new ArrayList<>(said(terms, sentence));
        if (!share.isEmpty()) {
            ways.addAll(said(terms, lead -> lead + share + ChineseAmounts.time(terms) + Circumstances.counted(terms, deed)));
        }
        ways.addAll(said(terms, lead -> lead + "我公司在" + ChineseAmounts.time(terms) + Circumstances.counted(terms, deed)));
        return ways;
    }

    private static List<String> said(Terms terms, Function<String, String> sentence) {
        List<String> ways = new ArrayList<>();
        for (boolean own : terms.level() == null ? new boolean[] {false} : new boolean[] {true, false}) {
            ways.add(sentence.apply(Circumstances.scope(terms) + Circumstances.level(terms, own)));
        }
        String plain = sentence.apply(Circumstances.level(terms, false));
        if (!Circumstances.scope(terms).isEmpty()) {
            String scope = Circumstances.scope(terms);
            ways.add(plain.substring(0, plain.length() - 1) + "（适用于：" + scope.substring(0, scope.length() - 1).replaceFirst("^对于", "") + "）。");
        }
        return ways;
    }
}
