package org.yinuo.core.sanbao;

import java.time.LocalDate;
import java.util.List;
import org.yinuo.core.time.TimeLimit;

/// What the customer may choose when goods fail: the rules of 1995 and those for phones and microcomputers.
public final class GoodsRight {

    private final GoodsRule rule;
    private final GoodsFacts facts;
    private final StatutoryDays days;
    private final ExchangeDue exchange;

    private GoodsRight(GoodsRule rule, GoodsFacts facts, StatutoryDays days) {
        this.rule = rule;
        this.facts = facts;
        this.days = days;
        this.exchange = new ExchangeDue(rule, facts.wish());
    }

    /// @throws FactsRefused when a fact on which the answer turns is missing
    public static Entitlement of(GoodsRule rule, GoodsFacts facts, StatutoryDays days) {
        return new GoodsRight(rule, facts, days).decide();
    }

    private Entitlement decide() {
        LocalDate day = facts.fault().or(facts.repairs()::sent)
                .orElseThrow(() -> FactsRefused.missing("fault", "故障日期", "the date of the fault"));
        if (facts.cause().filter(cause -> cause.excludes(rule)).isPresent()) {
            return notCovered(facts.cause().get());
        }
        boolean papersLost = !facts.papers().invoice() && !facts.papers().card();
        if (papersLost && !(rule.acceptsOtherProof() && facts.papers().otherProof())) {
            return withoutPapers();
        }
        Entitlement inTime = facts.part().isPresent() ? ofPart(facts.part().get(), day) : ofUnit(day);
        return papersLost ? withOtherProof(inTime) : inTime;
    }

    private Entitlement ofUnit(LocalDate day) {
        LocalDate end = end(rule.months());
        return day.isAfter(end) ? afterTheTerm(day, end) : withinTheTerm(day, end);
    }

    /// A main part has its longer term of free repair; an accessory is exchanged instead.
    private Entitlement ofPart(String part, LocalDate day) {
        LocalDate end = end(rule.monthsOf(part));
        boolean main = part.equals(GoodsRule.MAIN_PART);
        if (day.isAfter(end)) {
            return main && !day.isAfter(end(rule.months())) ? ofUnit(day) : afterTheTerm(day, end);
        }
        if (main) {
            return day.isAfter(end(rule.months())) ? freeRepair(end, "main_part_months") : ofUnit(day);
        }
        return confirmed(Provision.ACCESSORY, Entitlement.of(reason(Provision.ACCESSORY,
                "附件在三包有效期内（至" + end + "）出现性能故障，免费更换；更换两次仍不能正常使用的，退货。",
                "an accessory that fails within its term (to " + end + ") is exchanged; after two exchanges it is refunded."),
                facts.exchanges().size() >= GoodsRule.REPAIRS ? Remedy.REFUND : Remedy.EXCHANGE));
    }

    /// The last day of a term: a full one from the last exchange.
    private LocalDate end(int ofTheRule) {
        int months = Math.max(ofTheRule, facts.promisedMonths());
        GoodsFacts.Repairs repairs = facts.repairs();
        GuaranteeTerm term = facts.exchanges().isEmpty()
                ? new GuaranteeTerm(facts.invoiced(), months, repairs.days(), repairs.partsWaitDays())
                : GuaranteeTerm.restarted(facts.exchanges(), months, repairs.days(), repairs.partsWaitDays());
        return term.end(days);
    }

    private Entitlement withinTheTerm(LocalDate day, LocalDate end) {
        if (facts.repairs().sent().isPresent()) {
            return new RunningRepair(rule, facts, exchange).decide(facts.repairs().sent().get());
        }
        if (facts.repairs().works()) {
            return freeRepair(end, "months");
        }
        LocalDate lastForRefund = days.lastDay(facts.sold(), TimeLimit.days(GoodsRule.REFUND_DAYS));
        if (!day.isAfter(lastForRefund)) {
            return dated(refundExchangeOrRepair(lastForRefund), lastForRefund, day);
        }
        LocalDate lastForExchange = days.lastDay(facts.sold(), TimeLimit.days(GoodsRule.EXCHANGE_DAYS));
        if (!day.isAfter(lastForExchange)) {
            return dated(exchangeOrRepair(lastForExchange, end), lastForExchange, day);
        }
        return facts.repairs().done() >= GoodsRule.REPAIRS ? twiceRepaired() : dated(dated(freeRepair(end, "months"), lastForExchange, day), end, day);
    }

    private Entitlement refundExchangeOrRepair(LocalDate last) {
        Reason reason = reason(Provision.SEVEN_DAYS,
                "售出之日起7日内（至" + last + "）发生性能故障，可以选择退货、换货或者修理。",
                "the fault came within 7 days of the sale (to " + last + "): refund, exchange or repair.");
        return confirmed(Provision.SEVEN_DAYS, exchange.isPossible()
                ? Entitlement.of(reason, Remedy.REFUND, Remedy.EXCHANGE, Remedy.REPAIR)
                : Entitlement.of(reason, Remedy.REFUND, Remedy.REPAIR));
    }

    private Entitlement exchangeOrRepair(LocalDate last, LocalDate end) {
        Entitlement exchanged = exchange.because(reason(Provision.FIFTEEN_DAYS,
                "售出之日起15日内（至" + last + "）发生性能故障，可以选择换货或者修理。",
                "the fault came within 15 days of the sale (to " + last + "): exchange or repair."));
        return confirmed(Provision.FIFTEEN_DAYS, exchanged.and(freeRepairReason(end), Remedy.REPAIR));
    }

    private Entitlement twiceRepaired() {
        return confirmed(Provision.TWICE_REPAIRED, exchange.because(reason(Provision.TWICE_REPAIRED,
                "三包有效期内修理两次（已修理" + facts.repairs().done() + "次）仍不能正常使用，凭修理记录免费换货，或按规定退货。",
                "after two repairs within the term (" + facts.repairs().done()
                        + " recorded) it still does not work: exchange, or a refund as the rules say.")));
    }

    /// @param figure which figure of the rule gives the end
    private Entitlement freeRepair(LocalDate end, String figure) {
        Entitlement repair = Entitlement.of(freeRepairReason(end), Remedy.REPAIR);
        return rule.unconfirmed().contains(figure) && facts.promisedMonths() < rule.months()
                ? repair.with(Note.unconfirmed("三包有效期的月数（至" + end + "）", "The months of the term (to " + end + ")"))
                : repair;
    }

    private Reason freeRepairReason(LocalDate end) {
        return reason(Provision.FREE_REPAIR, "三包有效期内（至" + end + "）的故障免费修理，包括材料费和工时费。",
                "within the term (to " + end + ") repair is free of labour and material.");
    }

    private Entitlement afterTheTerm(LocalDate day, LocalDate end) {
        return dated(Entitlement.of(reason(Provision.TERM, "三包有效期已于" + end + "届满，" + day + "的故障可以收费修理。",
                "the term ended on " + end + "; a fault of " + day + " may be repaired for money."), Remedy.PAID_REPAIR), end, day);
    }

    private Entitlement notCovered(Cause cause) {
        Entitlement paid = Entitlement.of(new Reason(cause.article(), cause.zh() + "造成损坏的不实行三包，可以收费修理。",
                "damage by " + cause.en() + " is not covered, but may be repaired for money."), Remedy.PAID_REPAIR);
        return rule.law() == Law.GENERAL_GOODS ? paid : paid.with(unconfirmedArticle(Provision.NOT_COVERED));
    }

    private Entitlement withoutPapers() {
        int item = 3;
        Article article = Law.GENERAL_GOODS.article(Provision.NOT_COVERED.in(Law.GENERAL_GOODS).number(), 1, item);
        return Entitlement.of(new Reason(article, "无三包凭证及有效发票的不实行三包，可以收费修理。",
                "without card and valid invoice 三包 does not hold; repair for money is possible."), Remedy.PAID_REPAIR);
    }

    /// Repair and exchange stay; a refund asks for the invoice.
    private Entitlement withOtherProof(Entitlement inTime) {
        List<Remedy> left = inTime.remedies().stream()
                .filter(remedy -> remedy != Remedy.REFUND && remedy != Remedy.REFUND_LESS_DEPRECIATION)
                .toList();
        Entitlement without = new Entitlement(left.isEmpty() ? List.of(Remedy.REPAIR) : left, inTime.reasons(), inTime.notes());
        return confirmed(Provision.PAPERS_LOST, without.and(reason(Provision.PAPERS_LOST,
                "发货票和三包凭证丢失，但能证明在三包有效期内的，仍负责修理、更换。",
                "invoice and card are lost, but the purchase inside the term is proved: repair and exchange stay.")));
    }

    private Entitlement dated(Entitlement entitlement, LocalDate lastDay, LocalDate asked) {
        return days.doubt(lastDay, asked).map(entitlement::with).orElse(entitlement);
    }

    private Reason reason(Provision provision, String zh, String en) {
        return new Reason(rule.article(provision), zh, en);
    }

    private Entitlement confirmed(Provision provision, Entitlement entitlement) {
        return provision.standsIn(rule.law()) ? entitlement : entitlement.with(unconfirmedArticle(provision));
    }

    private Note unconfirmedArticle(Provision provision) {
        return Note.unconfirmed("《" + rule.law().zh() + "》的相应条款（此处引" + rule.article(provision).zh() + "）",
                "The matching article of the " + rule.law().en() + " (" + rule.article(provision).en() + " is cited instead)");
    }
}
