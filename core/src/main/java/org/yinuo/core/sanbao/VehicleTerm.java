package org.yinuo.core.sanbao;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.yinuo.core.time.TimeLimit;

/// A term of years or kilometres, whichever is reached first (family cars art. 18).
///
/// @param years from the start of the term
/// @param kmLimit kilometres at which the term is over
public record VehicleTerm(int years, BigDecimal kmLimit) {

    private static final int MOST_YEARS = 100;

    /// @throws FactsRefused when a number is out of range
    public VehicleTerm {
        if (years < 1 || years > MOST_YEARS) {
            throw FactsRefused.impossible("years", years, "1 至 100 的整数", "a whole number from 1 to 100");
        }
        if (kmLimit.signum() <= 0) {
            throw FactsRefused.impossible("km_limit", kmLimit.toPlainString(), "大于 0 的公里数", "kilometres, more than 0");
        }
    }

    /// Where the term begins: with the invoice, or with delivery when that was on another day (art. 18 para. 2).
    public static LocalDate start(LocalDate invoice, Optional<LocalDate> delivery) {
        return delivery.orElse(invoice);
    }

    /// This term, lengthened where it promises less than another.
    VehicleTerm atLeast(VehicleTerm least) {
        return new VehicleTerm(Math.max(years, least.years), kmLimit.max(least.kmLimit));
    }

    /// The last day by time alone.
    public LocalDate endDate(LocalDate start, StatutoryDays days) {
        return days.lastDay(start, TimeLimit.years(years));
    }

    /// Whether the term still runs. On the last day it does; at the kilometre of the limit it has been reached and is over.
    ///
    /// @throws FactsRefused when the day lies before the start or the odometer below zero
    public boolean inside(LocalDate start, LocalDate day, BigDecimal odometer, StatutoryDays days) {
        if (day.isBefore(start)) {
            throw FactsRefused.contradictory("check_date", day, "start", start,
                    "不能早于三包有效期起算日", "a term cannot be checked before it starts");
        }
        checkOdometer("odometer", odometer);
        return !day.isAfter(endDate(start, days)) && odometer.compareTo(kmLimit) < 0;
    }

    /// @throws FactsRefused when negative
    static void checkOdometer(String field, BigDecimal km) {
        if (km.signum() < 0) {
            throw FactsRefused.impossible(field, km.toPlainString(), "不为负的公里数", "kilometres, not negative");
        }
    }
}
