package org.yinuo.server.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.yinuo.core.sanbao.Cause;
import org.yinuo.core.sanbao.Depreciation;
import org.yinuo.core.sanbao.Entitlement;
import org.yinuo.core.sanbao.FactsRefused;
import org.yinuo.core.sanbao.GoodsFacts;
import org.yinuo.core.sanbao.GoodsRight;
import org.yinuo.core.sanbao.GoodsRule;
import org.yinuo.core.sanbao.GoodsRules;
import org.yinuo.core.sanbao.Remedy;
import org.yinuo.core.sanbao.StatutoryDays;
import org.yinuo.server.installedbase.Unit;

/** The choices for everything but cars. */
final class GoodsChoices {
    private final GoodsRule rule;
    private final Unit unit;
    private final LawFacts said;
    private final List<RepairHistory.Repair> repairs;
    private final LocalDate today;
    private final StatutoryDays days;
    private final LawWords words;

    GoodsChoices(String goods, Unit unit, LawFacts said, List<RepairHistory.Repair> repairs, LocalDate today, StatutoryDays days, LawWords words) {
        this.rule = GoodsRules.require(goods);
        this.unit = unit;
        this.said = said;
        this.repairs = repairs;
        this.today = today;
        this.days = days;
        this.words = words;
    }

    LawAnswer answer() {
        List<String> asked = asked();
        if (!asked.isEmpty()) {
            return new LawAnswer(rule.code(), known(), asked, List.of(), List.of(), List.of(), repairs);
        }
        try {
            Entitlement entitlement = GoodsRight.of(rule, facts(), days);
            return new LawAnswer(rule.code(), known(), askedFor(entitlement), entitlement.remedies().stream().map(this::choice).toList(),
                    words.reasons(entitlement), words.notes(entitlement), repairs);
        } catch (FactsRefused refused) {
            if (refused.code().equals("missing-fact")) {
                return new LawAnswer(rule.code(), known(), List.of(refused.field()), List.of(), List.of(), List.of(), repairs);
            }
            throw refused;
        }
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        if (unit.particulars().soldOn() == null) {
            asked.add("sold");
        }
        if (said.fault() == null && said.sentOn() == null) {
            asked.add("fault");
        }
        if (said.works() == null && said.sentOn() == null) {
            asked.add("works");
        }
        return asked;
    }

    /** A fee cannot be told without a price. */
    private List<String> askedFor(Entitlement entitlement) {
        return entitlement.remedies().contains(Remedy.REFUND_LESS_DEPRECIATION) && unit.particulars().price() == null ? List.of("price") : List.of();
    }

    private GoodsFacts facts() {
        LocalDate sold = Objects.requireNonNull(unit.particulars().soldOn());
        boolean papers = !Boolean.TRUE.equals(said.papersLost());
        return new GoodsFacts(sold, sold, List.of(), Optional.ofNullable(said.fault()), Optional.of(today),
                Optional.ofNullable(said.cause()).filter(text -> !text.isEmpty()).map(Cause::read),
                new GoodsFacts.Repairs(done(), Boolean.TRUE.equals(said.works()), Optional.ofNullable(said.sentOn()),
                        RepairHistory.downtimeDays(repairs), 0),
                new GoodsFacts.Papers(papers, papers, !papers), wish(), Optional.empty(), 0);
    }

    private GoodsFacts.Wish wish() {
        Optional<Remedy> wants = Optional.ofNullable(said.wants()).filter(text -> !text.isEmpty()).map(text -> switch (text.toUpperCase(Locale.ROOT)) {
            case "REFUND" -> Remedy.REFUND;
            case "EXCHANGE" -> Remedy.EXCHANGE;
            case "REPAIR" -> Remedy.REPAIR;
            default -> throw FactsRefused.impossible("wants", "'" + text + "'", "退货、换货或修理", "refund, exchange or repair");
        });
        return new GoodsFacts.Wish(wants, Optional.ofNullable(said.inStock()), Boolean.TRUE.equals(said.takesOther()));
    }

    private int done() {
        return (int) repairs.stream().filter(RepairHistory.Repair::counts).count();
    }

    private LawAnswer.Choice choice(Remedy remedy) {
        BigDecimal price = unit.particulars().price();
        if (price == null) {
            return new LawAnswer.Choice(remedy.code(), words.of(remedy), null, null);
        }
        return switch (remedy) {
            case REFUND -> new LawAnswer.Choice(remedy.code(), words.of(remedy), price, BigDecimal.ZERO);
            case REFUND_LESS_DEPRECIATION -> rule.dailyRatePercent().map(rate -> Depreciation.of(price, rate, Objects.requireNonNull(unit.particulars().soldOn()),
                            today, RepairHistory.downtimeDays(repairs)))
                    .map(fee -> new LawAnswer.Choice(remedy.code(), words.of(remedy), fee.refund(), fee.fee()))
                    .orElseGet(() -> new LawAnswer.Choice(remedy.code(), words.of(remedy), null, null));
            case REFUND_NO_REASON, REFUND_WITH_USE_FEE, EXCHANGE, EXCHANGE_WITH_USE_FEE, REPLACE_ASSEMBLY, REPAIR, PAID_REPAIR, LOAN_UNIT, SPARE_CAR, WAIT ->
                    new LawAnswer.Choice(remedy.code(), words.of(remedy), null, null);
        };
    }

    private List<LawAnswer.Known> known() {
        List<LawAnswer.Known> known = new ArrayList<>();
        if (unit.particulars().soldOn() != null) {
            known.add(new LawAnswer.Known("sold", unit.particulars().soldOn().toString(), "REGISTER"));
        }
        if (unit.particulars().price() != null) {
            known.add(new LawAnswer.Known("price", unit.particulars().price().toPlainString(), "REGISTER"));
        }
        known.add(new LawAnswer.Known("repairs_done", String.valueOf(done()), "HISTORY"));
        known.add(new LawAnswer.Known("repair_days", String.valueOf(RepairHistory.downtimeDays(repairs)), "HISTORY"));
        known.add(new LawAnswer.Known("papers", Boolean.TRUE.equals(said.papersLost()) ? "no" : "yes", said.papersLost() == null ? "ASSUMED" : "SAID"));
        return known;
    }
}
