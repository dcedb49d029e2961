package org.yinuo.core.sanbao;

/// What becomes of a right to exchange (1995 rules art. 13): without the same model the customer who wants no other gets the
/// money back; with it, a customer who prefers money pays for the use.
final class ExchangeDue {

    private final GoodsRule rule;
    private final GoodsFacts.Wish wish;

    ExchangeDue(GoodsRule rule, GoodsFacts.Wish wish) {
        this.rule = rule;
        this.wish = wish;
    }

    /// Whether there is something to exchange for.
    boolean isPossible() {
        return wish.sameModelInStock().orElse(true) || wish.acceptsOtherModel();
    }

    /// @param reason why an exchange is due
    Entitlement because(Reason reason) {
        boolean wantsRefund = wish.isFor(Remedy.REFUND);
        if (!wish.sameModelInStock().orElse(true) && (wantsRefund || !wish.acceptsOtherModel())) {
            return withReason(reason, Provision.NO_SAME_MODEL, Remedy.REFUND,
                    "销售者无同型号同规格产品，消费者不愿调换其他型号的，应当退货，不收折旧费。",
                    "the seller has no same model; a customer who wants no other gets a refund without depreciation.");
        }
        if (wantsRefund && wish.sameModelInStock().isPresent()) {
            return withReason(reason, Provision.SAME_MODEL_REFUSED, Remedy.REFUND_LESS_DEPRECIATION,
                    "有同型号同规格产品而消费者要求退货的，应当退货并收取折旧费。",
                    "the same model can be had; a customer who prefers money gets a refund less depreciation.");
        }
        Entitlement exchange = Entitlement.of(reason, Remedy.EXCHANGE);
        return wantsRefund ? exchange.with(Note.stockUnknown()) : exchange;
    }

    private Entitlement withReason(Reason reason, Provision provision, Remedy remedy, String zh, String en) {
        return Entitlement.of(reason).and(new Reason(rule.article(provision), zh, en), remedy);
    }
}
