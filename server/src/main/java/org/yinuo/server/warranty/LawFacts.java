package org.yinuo.server.warranty;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * What a person says about the fault, beside what the register knows. What is null was not said.
 *
 * @param fault        the day it failed
 * @param works        whether it works again
 * @param sentOn       the day it was handed over for a repair that still runs
 * @param cause        a code or a few words: why it failed, or why its repair takes long
 * @param wants        REFUND, EXCHANGE or REPAIR
 * @param inStock      whether the same model can be had
 * @param takesOther   whether the customer takes another model
 * @param papersLost   neither invoice nor card can be shown
 * @param km           of a car, on the day of the fault; the meter tells where it is null
 * @param problem      of a car, what is wrong: a code or a few words
 * @param sameFault    of a car, how often this fault was repaired
 * @param safety       of a car, repairs of serious safety faults
 * @param assemblies   of a car, new engines, gearboxes, batteries or motors
 * @param parts        of a car, new main parts of one kind
 * @param usePercent   of a car, the coefficient of its card, at most 0.5
 */
public record LawFacts(@Nullable LocalDate fault, @Nullable Boolean works, @Nullable LocalDate sentOn, @Nullable String cause, @Nullable String wants,
        @Nullable Boolean inStock, @Nullable Boolean takesOther, @Nullable Boolean papersLost, @Nullable BigDecimal km, @Nullable String problem,
        @Nullable Integer sameFault, @Nullable Integer safety, @Nullable Integer assemblies, @Nullable Integer parts, @Nullable BigDecimal usePercent) {

    private static final int MOST = 1_000;
    private static final BigDecimal MOST_KM = BigDecimal.valueOf(10_000_000);

    public LawFacts {
        cause = Given.text(cause, 100, "cause");
        wants = Given.text(wants, 20, "wants");
        problem = Given.text(problem, 200, "problem");
        requireCount(sameFault, "sameFault");
        requireCount(safety, "safety");
        requireCount(assemblies, "assemblies");
        requireCount(parts, "parts");
        requireAmount(km, "km");
        requireAmount(usePercent, "usePercent");
        requireDay(fault, "fault");
        requireDay(sentOn, "sentOn");
    }

    private static void requireCount(@Nullable Integer count, String field) {
        if (count != null && (count < 0 || count > MOST)) {
            throw Refusal.invalid("law-count-invalid", MOST).at(field);
        }
    }

    private static void requireAmount(@Nullable BigDecimal amount, String field) {
        if (amount != null && (amount.signum() < 0 || amount.compareTo(MOST_KM) > 0)) {
            throw Refusal.invalid("value-out-of-range").at(field);
        }
    }

    private static void requireDay(@Nullable LocalDate day, String field) {
        if (day != null && (day.getYear() < 1990 || day.getYear() > 2199)) {
            throw Refusal.invalid("law-day-invalid").at(field);
        }
    }
}
