package org.yinuo.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What files of holidays say at their edges; each was once a mutation nobody noticed. */
class HolidayFilesTest {

    @Test
    void keepsTheDaysOfTheLastYearAndNoLaterOnes() {
        HolidayTable then = HolidayTable.china().through(2024);

        assertThat(then.isDayOff(LocalDate.of(2024, 10, 1))).isTrue();
        assertThat(then.isDayOff(LocalDate.of(2025, 10, 1))).isFalse();
        assertThat(then.workingDays().keySet()).noneMatch(date -> date.getYear() > 2024);
        assertThat(then.covers(2024)).isTrue();
        assertThat(then.covers(2025)).isFalse();
    }

    @Test
    void takesOnlyCalendarsForCalendars() {
        assertThat(HolidayIcs.isIcs("\nBEGIN:VCALENDAR\nEND:VCALENDAR")).isTrue();
        assertThat(HolidayIcs.isIcs("{\"days\":[]}")).isFalse();
    }

    @Test
    void callsADayWithoutNameAHoliday() {
        Map<String, Object> named = Map.of("date", "2027-01-01", "isOffDay", true, "name", " 元旦 ");
        Map<String, Object> blank = Map.of("date", "2027-01-02", "isOffDay", true, "name", " ");
        HolidayTable table = HolidayTree.table("CN", Map.of("year", 2027, "days", List.of(named, blank)), "x");

        assertThat(table.nameOf(LocalDate.of(2027, 1, 1))).contains("元旦");
        assertThat(table.nameOf(LocalDate.of(2027, 1, 2))).contains("holiday");
    }

    @Test
    void namesTheYearsThatHaveFewerDaysOffThanAnyPlan() {
        HolidayTable thin = HolidayTree.table("CN", Map.of("year", 2027, "days",
                List.of(Map.of("date", "2027-01-01", "isOffDay", true))), "x");

        assertThat(HolidayPlan.thinYears(thin)).containsExactly(Map.entry(2027, 1));
        assertThat(HolidayPlan.thinYears(HolidayTable.china())).isEmpty();
    }
}
