package org.yinuo.core.sanbao;

import java.time.LocalDate;
import java.util.List;
import org.yinuo.core.time.TimeLimit;

/// The term in which goods are repaired free (三包有效期), as art. 8 of the 1995 rules counts it: from the date of the
/// invoice, the days in repair and waiting for parts taken out, so that the end moves by them.
///
/// @param start date of the invoice, or of the last exchange (art. 14)
/// @param months length
/// @param repairDays days the goods were in repair
/// @param partsWaitDays days they waited for missing parts
public record GuaranteeTerm(LocalDate start, int months, int repairDays, int partsWaitDays) {

    private static final int MOST_MONTHS = 1200;
    private static final int MOST_DAYS = 36_500;

    /// @throws FactsRefused when a number is out of range
    public GuaranteeTerm {
        inRange("months", months, 1, MOST_MONTHS);
        inRange("repair_days", repairDays, 0, MOST_DAYS);
        inRange("parts_wait_days", partsWaitDays, 0, MOST_DAYS);
    }

    /// The term of goods that were exchanged under the rules: a full one from the day of the last exchange, the old one is
    /// dropped (1995 rules art. 14).
    ///
    /// @param exchanges in any order; goods given in exchange may be exchanged again
    /// @throws FactsRefused when there is none
    public static GuaranteeTerm restarted(List<LocalDate> exchanges, int months, int repairDays, int partsWaitDays) {
        LocalDate last = exchanges.stream().max(LocalDate::compareTo)
                .orElseThrow(() -> FactsRefused.missing("exchange_date", "换货日期", "the date of the exchange"));
        return new GuaranteeTerm(last, months, repairDays, partsWaitDays);
    }

    /// The last day of the term: the months are added, then the days, then the day is moved off days of rest.
    public LocalDate end(StatutoryDays days) {
        return days.lastDay(start, TimeLimit.months(months), repairDays + partsWaitDays);
    }

    private static void inRange(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw FactsRefused.impossible(field, value, least + " 至 " + most + " 的整数", "a whole number from " + least + " to " + most);
        }
    }
}
