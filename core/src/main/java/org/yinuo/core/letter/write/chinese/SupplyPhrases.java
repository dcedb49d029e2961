package org.yinuo.core.letter.write.chinese;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Staffing;
import org.yinuo.core.commitment.TemporaryFix;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Training;
import org.yinuo.core.commitment.Unit;

/** 按设备总量的3%储备备件, 配备3名工程师: people, parts and training the vendor provides. */
final class SupplyPhrases {
    private SupplyPhrases() {
    }

    static List<String> parts(SpareParts clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        String scope = Circumstances.scope(terms);
        if ("ship".equals(clause.measure())) {
            return List.of(scope + Circumstances.since(terms, "确认需要更换备件") + ChineseAmounts.time(terms) + "内发出备件。",
                    scope + ChineseAmounts.time(terms) + "内发出备件。");
        }
        if (limit.unit() == Unit.PERCENT) {
            String base = clause.base() == null ? "设备总量" : Circumstances.bare(clause.base());
            return List.of(scope + "按" + base + "的" + ChineseAmounts.percent(limit) + "储备备品备件。");
        }
        if (limit.value() == null) {
            return List.of(scope + "储备充足的备品备件，保证维修需要。", scope + "长期供应备品备件。");
        }
        return List.of(scope + "备品备件的供应期" + (limit.op() == Comparison.MIN ? "不少于" : "为") + ChineseAmounts.time(terms) + "。",
                scope + "在" + ChineseAmounts.time(terms) + "内保证备品备件供应。");
    }

    static List<String> staffing(Staffing clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        String scope = Circumstances.scope(terms);
        String role = clause.role() == null ? "售后服务工程师" : Circumstances.bare(clause.role());
        if (limit.value() == null) {
            return List.of(scope + "为用户配备专职" + role + "。", scope + "配备" + role + "。", scope + "指定专属客户经理（" + role + "）。");
        }
        if (limit.unit() == Unit.YEARS) {
            String more = limit.op() == Comparison.MIN ? "年以上" : "年";
            if ("tenure".equals(clause.measure())) {
                return List.of(scope + role + "任职" + ChineseAmounts.number(terms) + more + "。");
            }
            return List.of(scope + role + "具有" + ChineseAmounts.number(terms) + more + "从业经验。");
        }
        return List.of(scope + "为本项目配备" + ChineseAmounts.atLeast(limit) + ChineseAmounts.number(terms) + "名" + role + "。",
                scope + "为本项目配备" + role + ChineseAmounts.atLeast(limit) + ChineseAmounts.number(terms) + "名。",
                scope + "配备" + ChineseAmounts.atLeast(limit) + ChineseAmounts.number(terms) + "人的专职服务团队（" + role + "）。");
    }

    static List<String> training(Training clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        String scope = Circumstances.scope(terms);
        if (limit.value() == null) {
            return List.of(scope + "为用户提供免费的操作和维护培训。", scope + "为用户提供技术培训。", scope + "定期组织培训。");
        }
        String count = ChineseAmounts.atLeast(limit) + ChineseAmounts.number(terms);
        return switch (limit.unit()) {
            case PERSONS -> List.of(scope + "为用户培训" + count + "名操作和维护人员。");
            case TIMES -> List.of(scope + "为用户组织" + count + "次操作培训。", scope + "组织" + count + "次培训。");
            case SESSIONS -> List.of(scope + "为用户组织" + count + "场操作培训。", scope + "组织" + count + "场培训。");
            case null, default -> List.of(scope + "为用户提供操作培训，培训时间" + (limit.op() == Comparison.MIN ? "不少于" : "为") + ChineseAmounts.time(terms) + "。",
                    scope + "为用户提供" + ChineseAmounts.time(terms) + "的操作培训。");
        };
    }

    static List<String> loaner(TemporaryFix clause) {
        Terms terms = clause.terms();
        List<String> ways = new ArrayList<>();
        for (boolean own : new boolean[] {true, false}) {
            String lead = Circumstances.scope(terms) + Circumstances.level(terms, own);
            if (terms.limit().value() == null && !terms.is(Mark.BLANK)) {
                ways.add(lead + "维修期间提供备用机，保证用户正常使用。");
                ways.add(lead + "无法修复的，无条件更换。");
            } else {
                ways.add(lead + "故障在" + ChineseAmounts.time(terms) + "内不能排除的，我公司提供同等性能的备用机。");
                ways.add(lead + ChineseAmounts.time(terms) + "内提供备用机供用户使用。");
            }
        }
        return ways;
    }
}
