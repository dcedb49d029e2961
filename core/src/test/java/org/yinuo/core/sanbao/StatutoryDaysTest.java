package org.yinuo.core.sanbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.TimeLimit;

/// Civil Code arts. 201 to 203 as the 三包 windows use them.
class StatutoryDaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # sold      | days | last day
            2024-03-04  | 7    | 2024-03-11 # art. 201: the day of sale is not counted
            2024-02-22  | 7    | 2024-02-29 # leap day
            2024-09-24  | 7    | 2024-10-08 # art. 203: 1 October, National Day until the 7th
            2025-01-21  | 7    | 2025-02-05 # Spring Festival until 4 February
            2024-04-21  | 7    | 2024-04-28 # a Sunday that is worked is no day of rest
            2024-02-01  | 3    | 2024-02-04 # Sunday, worked
            2023-09-15  | 15   | 2023-10-07 # Saturday, worked
            2024-06-01  | 7    | 2024-06-11 # Saturday before the Dragon Boat Festival on Monday
            2025-12-18  | 15   | 2026-01-04 # 1 to 3 January off, Sunday the 4th worked
            2026-02-08  | 7    | 2026-02-24
            """)
    void movesALastDayOfRestToTheFirstDayThatIsNone(LocalDate sold, int days, String lastDay) {
        assertThat(ChinaDays.DAYS.lastDay(sold, TimeLimit.days(days))).isEqualTo(date(lastDay));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-04, 7, 2024-03-11", // raw 10 March, a Sunday
        "2024-09-24, 7, 2024-09-30",
        "2025-01-21, 7, 2025-01-27",
        "2026-02-08, 7, 2026-02-14"
    })
    void endsADayEarlierWhereTheFirstDayCounts(LocalDate sold, int days, LocalDate lastDay) {
        assertThat(ChinaDays.DAYS.lastDayCountingTheFirst(sold, TimeLimit.days(days))).isEqualTo(lastDay);
    }

    @Test
    void leavesAnOrdinaryWeekendWhereOnlyStatutoryHolidaysAreRest() {
        var holidaysOnly = new StatutoryDays(HolidayTable.china(), StatutoryDays.RestDays.STATUTORY_HOLIDAYS);

        assertThat(holidaysOnly.lastDay(LocalDate.of(2024, 3, 2), TimeLimit.days(7))).isEqualTo("2024-03-09"); // a Saturday
        assertThat(holidaysOnly.lastDay(LocalDate.of(2024, 9, 24), TimeLimit.days(7))).isEqualTo("2024-10-08");
    }

    @Test
    void doubtsALastDayInAYearWhoseHolidaysItDoesNotKnow() {
        assertThat(ChinaDays.DAYS.doubt(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(ChinaDays.DAYS.doubt(LocalDate.of(2027, 1, 1)).map(Note::code)).hasValue("provisional");
        assertThat(ChinaDays.DAYS.doubt(LocalDate.of(2022, 10, 2)).map(Note::code)).hasValue("holidays-unknown");
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text.split("#")[0].strip());
    }
}
