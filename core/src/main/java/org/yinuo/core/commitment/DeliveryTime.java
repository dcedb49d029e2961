package org.yinuo.core.commitment;

/**
 * Goods are delivered within the limit.
 */
public record DeliveryTime(Terms terms) implements Clause {
    @Override
    public ClauseType type() {
        return ClauseType.DELIVERY_TIME;
    }

    @Override
    public DeliveryTime with(Terms newTerms) {
        return new DeliveryTime(newTerms);
    }
}
