package org.yinuo.planning;

import java.util.function.DoubleSupplier;

/**
 * How hard to try. The same day, seed and steps give the same plan on every machine, as long as no time is spent.
 *
 * @param steps of tearing a part of the plan down and building it up again
 * @param spent the share of the time allowed that is over, asked now and then; from 1 on the best plan so far is the answer
 */
public record Effort(long seed, int steps, DoubleSupplier spent) {

    /** Steps without a limit of time. */
    public Effort(long seed, int steps) {
        this(seed, steps, () -> 0);
    }

    /** The part of it between two shares, as 0 and 0.8. */
    public Effort between(double from, double to) {
        return new Effort(seed, Math.max(1, (int) (steps * (to - from))), () -> (spent.getAsDouble() - from) / (to - from));
    }
}
