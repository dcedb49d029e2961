package org.yinuo.core.letter.write.chinese;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Coverage;
import org.yinuo.core.commitment.Fee;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.PostWarranty;
import org.yinuo.core.commitment.ReturnRefund;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.Upgrade;

/** 质保期满后只收取成本费: what costs how much, and what may be given back. */
final class ChargePhrases {
    private ChargePhrases() {
    }

    static List<String> coverage(Coverage clause) {
        return List.of(Circumstances.scope(clause.terms()) + "质保期内，因产品质量问题造成的故障，我公司免费维修或更换。",
                Circumstances.scope(clause.terms()) + "质保期内免费维修。");
    }

    static List<String> postWarranty(PostWarranty clause) {
        Terms terms = clause.terms();
        String applies = terms.appliesTo() == null ? "" : "对于" + Circumstances.bare(terms.appliesTo()) + "，";
        String condition = terms.condition() == null ? "" : "（" + Circumstances.bare(terms.condition()) + "）";
        String term = terms.limit().value() == null ? "" : ChineseAmounts.time(terms);
        String price = price(clause.price());
        List<String> ways = new ArrayList<>();
        ways.add(applies + "质保期满后" + condition + "，我公司继续提供" + term + "维修服务，" + price + "。");
        ways.add(applies + "质保期满后" + condition + "，继续提供" + term + "有偿维修服务，" + price + "。");
        ways.add(applies + "质保期满后继续提供" + term + "维修服务" + condition + "。");
        return ways;
    }

    private static String price(@Nullable String price) {
        return switch (price == null ? "" : price) {
            case "cost" -> "只收取成本费";
            case "material-only" -> "只收取材料费，免收人工费";
            case "material+visit" -> "收取材料费和上门费";
            case "free" -> "仍为免费";
            default -> "费用由双方另行协商";
        };
    }

    static List<String> fee(Fee clause) {
        Terms terms = clause.terms();
        String what = terms.appliesTo() == null ? "上门服务费" : Circumstances.bare(terms.appliesTo());
        String amount = terms.limit().unit() == Unit.PERCENT ? ChineseAmounts.percent(terms.limit()) : ChineseAmounts.number(terms) + ChineseAmounts.unit(terms.limit().unit(), null);
        return List.of(Circumstances.condition(terms) + what + "收费标准为" + ChineseAmounts.every(terms.limit().per()) + amount + "。");
    }

    static List<String> returns(ReturnRefund clause) {
        Terms terms = clause.terms();
        String scope = Circumstances.scope(terms);
        if (clause.freight() != null && terms.limit().value() == null) {
            String payer = clause.freight().equals("customer") ? "用户" : "我公司";
            return List.of(scope + "退换货产生的运费由" + payer + "承担。");
        }
        String rights = rights(clause.action());
        if (terms.limit().value() == null) {
            return List.of(scope + "同一故障经两次维修仍不能正常使用的，予以" + rights + "。",
                    scope + "同一故障维修两次仍未排除的，予以更换。");
        }
        String start = terms.fromEvent() == null ? "交货" : TermPhrases.event(terms.fromEvent());
        String window = time(terms);
        return List.of(scope + TermPhrases.from(start) + window + "内出现质量问题的，用户可以选择" + rights + "。",
                scope + start + "后" + window + "内可以" + rights + "。", scope + window + "内可以" + rights + "。");
    }

    private static String time(Terms terms) {
        return ChineseAmounts.time(terms);
    }

    private static String rights(@Nullable String action) {
        String all = action == null ? "exchange" : action;
        List<String> rights = new ArrayList<>();
        if (all.contains("refund")) {
            rights.add("退货");
        }
        if (all.contains("exchange") || rights.isEmpty()) {
            rights.add("换货");
        }
        if (all.contains("repair")) {
            rights.add("修理");
        }
        return String.join("或", rights);
    }

    static List<String> upgrade(Upgrade clause) {
        Terms terms = clause.terms();
        Limit limit = terms.limit();
        String scope = Circumstances.scope(terms);
        if (limit.unit() == Unit.PERCENT) {
            String base = clause.base() == null ? "合同总价" : Circumstances.bare(clause.base());
            return List.of(scope + "重大版本升级费用不超过" + base + "的" + ChineseAmounts.percent(limit) + "。",
                    scope + "升级费不超过" + base + "的" + ChineseAmounts.percent(limit) + "。");
        }
        if (limit.value() != null) {
            String fee = clause.free() == null ? "" : clause.free() ? "免费" : "有偿";
            return List.of(scope + ChineseAmounts.time(terms) + "内" + fee + "提供软件升级服务。",
                    scope + ChineseAmounts.time(terms) + "内提供" + fee + "软件升级服务。");
        }
        if (clause.free() == null) {
            return List.of(scope + "我公司提供软件升级服务。", scope + "定期提供版本更新。");
        }
        return clause.free() ? List.of(scope + "免费提供软件版本升级服务。", scope + "软件免费升级。")
                : List.of(scope + "重大版本升级另行收费。", scope + "软件升级费用由双方协商确定。");
    }
}
