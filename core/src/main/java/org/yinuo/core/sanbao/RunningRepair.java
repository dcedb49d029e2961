package org.yinuo.core.sanbao;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A repair that is not finished: how long the customer must wait (1995 rules art. 12 and those after it).
final class RunningRepair {

    private final GoodsRule rule;
    private final GoodsFacts facts;
    private final ExchangeDue exchange;

    RunningRepair(GoodsRule rule, GoodsFacts facts, ExchangeDue exchange) {
        this.rule = rule;
        this.facts = facts;
        this.exchange = exchange;
    }

    /// @throws FactsRefused when today or the cause is missing where the answer turns on it
    Entitlement decide(LocalDate sent) {
        LocalDate today = facts.today().orElseThrow(() -> FactsRefused.missing("today", "查询日期", "the date of the question"));
        long waited = ChronoUnit.DAYS.between(sent, today);
        if (facts.cause().isEmpty() && waited > GoodsRule.REPAIRER_DAYS) {
            throw FactsRefused.missing("cause", "未修好的原因（no_parts 或 repairer）",
                    "why it is not repaired (no_parts or repairer): the limit turns on it");
        }
        boolean repairer = facts.cause().filter(Cause.REPAIRER::equals).isPresent();
        Provision provision = repairer ? Provision.SLOW_REPAIRER : Provision.NO_PARTS;
        int limit = repairer ? GoodsRule.REPAIRER_DAYS : rule.partsWaitDays();
        Entitlement decided = waited > limit ? tooLong(provision, waited, limit) : stillInTime(provision, waited, limit);
        return provision.standsIn(rule.law()) ? decided : decided.with(Note.unconfirmed(
                "《" + rule.law().zh() + "》的" + limit + "日期限", "The limit of " + limit + " days in the " + rule.law().en()));
    }

    private Entitlement tooLong(Provision provision, long waited, int limit) {
        return exchange.because(new Reason(rule.article(provision),
                "自送修之日起已" + waited + "日，超过" + limit + "日未修好，免费换货。",
                waited + " days since it was handed over, more than " + limit + ": free exchange."));
    }

    private Entitlement stillInTime(Provision provision, long waited, int limit) {
        Entitlement wait = Entitlement.of(new Reason(rule.article(provision),
                "自送修之日起" + waited + "日，未超过" + limit + "日，继续修理。",
                waited + " days since it was handed over, not more than " + limit + ": the repair goes on."), Remedy.WAIT);
        boolean lends = Provision.LOAN_UNIT.standsIn(rule.law()) && waited > GoodsRule.LOAN_DAYS;
        return lends
                ? wait.and(new Reason(rule.article(Provision.LOAN_UNIT), "送修三日内不能修好的，免费提供备用机。",
                        "not repaired within three days: a telephone is lent free of charge."), Remedy.LOAN_UNIT)
                : wait;
    }
}
