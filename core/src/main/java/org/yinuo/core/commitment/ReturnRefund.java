package org.yinuo.core.commitment;

import org.jspecify.annotations.Nullable;

/**
 * Windows to return goods for money, exchange or repair, and who pays the freight.
 *
 * @param action refund, exchange, repair; several joined by a bar
 * @param freight who pays the freight: provider or customer
 */
public record ReturnRefund(Terms terms, @Nullable String action, @Nullable String freight) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.RETURN_REFUND;
    }

    @Override
    public ReturnRefund with(Terms newTerms) {
        return new ReturnRefund(newTerms, action, freight);
    }
}
