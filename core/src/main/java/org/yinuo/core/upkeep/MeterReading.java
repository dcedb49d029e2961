package org.yinuo.core.upkeep;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a meter showed on a day, in its own unit. */
public record MeterReading(LocalDate on, BigDecimal value) {

    /** @throws IllegalArgumentException below zero */
    public MeterReading {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("A meter does not show " + value.toPlainString() + ".");
        }
    }
}
