package org.yinuo.core.commitment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much: the number as written with its unit as written.
 *
 * @param value    the limit that binds the provider; null when the letter gives no number
 * @param min      lower end of a range whose upper end binds
 * @param max      upper end of a range whose lower end binds
 * @param unit     unit as written
 * @param per      period the value belongs to, for example 4 times per year
 * @param op       how the value binds; null means the usual way for the kind (times: at most)
 * @param quantile share of cases in percent for which the limit holds, for example 90
 */
public record Limit(@Nullable BigDecimal value, @Nullable BigDecimal min, @Nullable BigDecimal max,
                    @Nullable Unit unit, @Nullable Per per, @Nullable Comparison op, @Nullable BigDecimal quantile) {

    /** No number given. */
    public static final Limit NONE = new Limit(null, null, null, null, null, null, null);

    /** A plain number with a unit. */
    public static Limit of(BigDecimal value, @Nullable Unit unit) {
        return new Limit(value, null, null, unit, null, null, null);
    }

    /** A plain whole number with a unit. */
    public static Limit of(long value, @Nullable Unit unit) {
        return of(BigDecimal.valueOf(value), unit);
    }

    /** The same amount each period. */
    public Limit per(@Nullable Per newPer) {
        return new Limit(value, min, max, unit, newPer, op, quantile);
    }

    /** The same amount, binding in another way. */
    public Limit op(@Nullable Comparison newOp) {
        return new Limit(value, min, max, unit, per, newOp, quantile);
    }

    /** The same amount for a share of the cases. */
    public Limit quantile(@Nullable BigDecimal newQuantile) {
        return new Limit(value, min, max, unit, per, op, newQuantile);
    }
}
