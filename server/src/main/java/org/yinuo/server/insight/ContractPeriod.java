package org.yinuo.server.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.shared.Refusal;

/** The stretch of a contract's life a ledger or proof is about. */
public record ContractPeriod(Instant fromInclusive, Instant toExclusive) {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9998;

    /** Longer than any contract lasts. */
    private static final int WHOLE_LIFE_YEARS = 50;

    /**
     * Whole days in the contract's zone, both named days included; without them, the whole life of the contract.
     *
     * @throws Refusal {@code period-invalid} when the last day is before the first
     */
    public static ContractPeriod of(Contract contract, @Nullable LocalDate from, @Nullable LocalDate to) {
        ZoneId zone = contract.zoneId();
        LocalDate first = from == null ? contract.signedOn() : from;
        LocalDate last = to == null ? endOfLife(contract.signedOn()) : to;
        if (last.isBefore(first) || first.getYear() < EARLIEST_YEAR || last.getYear() > LATEST_YEAR) {
            throw Refusal.invalid("period-invalid").at("to");
        }
        return new ContractPeriod(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The last day of a period that was given no end. */
    static LocalDate endOfLife(LocalDate signedOn) {
        return signedOn.plusYears(WHOLE_LIFE_YEARS);
    }
}
