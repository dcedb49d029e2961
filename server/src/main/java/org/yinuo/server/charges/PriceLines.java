package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.yinuo.server.shared.Refusal;

/**
 * Reckons a quote line by line, each rounded half up to the cent, so that a person adds the column up to the same total. Tax is
 * reckoned on each line after the discount.
 */
final class PriceLines {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private final RateCard card;
    private final ContractPrices.Terms terms;
    private final BigDecimal discount;

    PriceLines(RateCard card, ContractPrices.Terms terms, BigDecimal discount) {
        this.card = card;
        this.terms = terms;
        this.discount = discount;
    }

    List<QuoteLine> price(List<QuoteDraft.Line> drafts) {
        List<QuoteLine> lines = new ArrayList<>();
        for (QuoteDraft.Line draft : drafts) {
            lines.add(line(lines.size() + 1, draft));
        }
        BigDecimal net = PricedQuote.sum(lines, QuoteLine::net);
        boolean work = lines.stream().anyMatch(each -> each.net().signum() > 0 && (each.kind() == LineKind.LABOUR || each.kind() == LineKind.TRAVEL));
        if (work && net.compareTo(card.minimum()) < 0) {
            lines.add(minimum(lines.size() + 1, card.minimum().subtract(net)));
        }
        return List.copyOf(lines);
    }

    private QuoteLine line(int n, QuoteDraft.Line draft) {
        if (draft.kind() == LineKind.MINIMUM) {
            throw Refusal.invalid("minimum-is-reckoned").at("lines");
        }
        PriceTerm term = terms.of(draft);
        BigDecimal quantity = draft.kind() == LineKind.LABOUR ? card.hours(draft.quantity()) : draft.quantity();
        BigDecimal price = unitPrice(draft, term);
        BigDecimal listed = cents(quantity.multiply(price));
        BigDecimal rate = draft.taxRate() == null ? card.taxRate() : draft.taxRate();
        BigDecimal net = net(listed, term);
        BigDecimal tax = cents(net.multiply(rate).divide(PERCENT, 6, RoundingMode.HALF_UP));
        return new QuoteLine(n, draft.kind(), draft.text(), draft.level(), draft.hourClass(), quantity, unit(draft), price, listed, net, rate, tax,
                net.add(tax), term.rule(), term.words(), term.clauseId());
    }

    private static ChargeUnit unit(QuoteDraft.Line draft) {
        return draft.kind() == LineKind.LABOUR ? ChargeUnit.HOUR : draft.unit();
    }

    private BigDecimal net(BigDecimal listed, PriceTerm term) {
        BigDecimal reduced = cents(listed.multiply(PERCENT.subtract(discount)).divide(PERCENT, 6, RoundingMode.HALF_UP));
        if (term.rule().isFree()) {
            return NOTHING;
        }
        return term.most() == null ? reduced : reduced.min(term.most());
    }

    /** At cost, a piece costs what it cost the house, and labour and travel the share of the rate that is cost. */
    private BigDecimal unitPrice(QuoteDraft.Line draft, PriceTerm term) {
        BigDecimal byRate = draft.unitPrice() != null ? draft.unitPrice() : rate(draft);
        if (term.rule() != PriceRule.CLAUSE_COST) {
            return cents(byRate);
        }
        if (draft.kind() == LineKind.PART && draft.cost() == null) {
            throw Refusal.invalid("cost-missing", draft.text()).at("lines");
        }
        return cents(draft.kind() == LineKind.PART ? draft.cost() : byRate.multiply(card.costShare()).divide(PERCENT, 6, RoundingMode.HALF_UP));
    }

    private BigDecimal rate(QuoteDraft.Line draft) {
        return switch (draft.kind()) {
            case LABOUR -> labour(draft);
            case TRAVEL -> draft.unit() == ChargeUnit.KM ? card.perKm() : card.perVisit();
            case PART, UPGRADE, OTHER, MINIMUM -> throw Refusal.invalid("price-missing", draft.text()).at("lines");
        };
    }

    private BigDecimal labour(QuoteDraft.Line draft) {
        if (draft.level() == null || draft.hourClass() == null) {
            throw Refusal.invalid("labour-without-level", draft.text()).at("lines");
        }
        return card.perHour(draft.level(), draft.hourClass()).orElseThrow(() -> Refusal.invalid("rate-missing", draft.text()).at("lines"));
    }

    private QuoteLine minimum(int n, BigDecimal missing) {
        BigDecimal tax = cents(missing.multiply(card.taxRate()).divide(PERCENT, 6, RoundingMode.HALF_UP));
        return new QuoteLine(n, LineKind.MINIMUM, "", null, null, BigDecimal.ONE, ChargeUnit.PIECE, missing, missing, missing, card.taxRate(), tax,
                missing.add(tax), PriceRule.MINIMUM, "", null);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
