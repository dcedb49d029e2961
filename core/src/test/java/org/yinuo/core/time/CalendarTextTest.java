package org.yinuo.core.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the calendar of a clause                  | open hours in the week of Monday 5 to Sunday 11 October 2026
            7x24                                        | 168
            7×24                                        | 168
            24/7                                        | 168
            business-hours                              | 24
            business-days                               | 72
            off-hours                                   | 144
            Mon-Fri 08:30-17:30 excl. statutory holidays| 27
            Mon-Fri 08:30-17:30                         | 45
            8:00-24:00                                  | 112
            Mon-Sun 06:00-18:00                         | 84
            Mon-Sun 8h/day                              | 56
            Mon-Fri 10h/day                             | 50
            Mon-Fri 09:00-12:00, 13:30-18:00, Sat 10:00-14:00 | 41.5
            Mon, Wed, Fri 22:00-06:00                   | 24
            Fri-Mon 9:00 - 10:00                        | 4
            """)
    void readsWhatClausesSay(String text, BigDecimal hours) {
        ServiceCalendar calendar = CalendarText.parse(text, SHANGHAI);

        Duration open = calendar.between(china("2026-10-05T00:00"), china("2026-10-12T00:00"));

        assertThat(open.toMinutes()).isEqualTo(hours.multiply(BigDecimal.valueOf(60)).longValueExact());
    }

    @Test
    void takesEightHoursADayAsTheHoursOfTheHouse() {
        ServiceCalendar calendar = CalendarText.parse("Mon-Sun 8h/day", SHANGHAI);

        assertThat(calendar.isOpen(china("2026-10-04T09:00"))).isTrue();
        assertThat(calendar.isOpen(china("2026-10-04T12:30"))).isFalse();
    }

    @Test
    void takesBusinessHoursFromTheHouse() {
        ServiceCalendar house = ServiceCalendar.builder(ZoneId.of("Europe/Berlin"))
                .name("desk").weekdays(OpeningHours.of("08:00", "20:00")).build();

        assertThat(CalendarText.parse("business-hours", house)).isSameAs(house);
        assertThat(CalendarText.parse("off-hours", house).isOpen(Instant.parse("2026-06-01T05:59:00Z"))).isTrue();
        assertThat(CalendarText.parse("business-days", house).isOpen(Instant.parse("2026-06-01T00:00:00Z"))).isTrue();
        assertThat(CalendarText.parse("Sat 9:00-12:00", house).zone()).isEqualTo(house.zone());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "whenever", "Mon-Fri", "Mon-Fri 9-17", "Moon 09:00-17:00", "09:00-26:00", "Mon-Fri 0h/day",
        "7x24; zone Mars/Olympus", "7x24; colour blue", "7x24; off yesterday", "7x24; on", ";"
    })
    void refusesWhatItDoesNotUnderstandAndSaysWhatItDoes(String text) {
        assertThatThrownBy(() -> CalendarText.parse(text, SHANGHAI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7x24, business-hours, business-days, off-hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "7x24", "business-hours", "business-days", "off-hours", "Mon-Fri 08:30-17:30 excl. statutory holidays",
        "8:00-24:00", "Mon-Sun 8h/day", "Mon, Wed, Fri 22:00-06:00", "7x24 excl. statutory holidays"
    })
    void rebuildsAnEqualCalendarFromItsStoredText(String text) {
        ServiceCalendar calendar = CalendarText.parse(text, SHANGHAI);

        String stored = CalendarText.toText(calendar);

        assertThat(CalendarText.parse(stored, ZoneId.of("UTC"))).isEqualTo(calendar);
        assertThat(CalendarText.toText(CalendarText.parse(stored, ZoneId.of("UTC")))).isEqualTo(stored);
    }

    @Test
    void storesEverythingACalendarHas() {
        ServiceCalendar calendar = ServiceCalendar.builder(SHANGHAI)
                .name("华东 desk")
                .days(MONDAY, SATURDAY, OpeningHours.of("09:00", "12:00"))
                .open(SATURDAY, "20:00", "02:00")
                .holidays(HolidayTable.china())
                .holidays(List.of(LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 29)))
                .yearlyHolidays(List.of(MonthDay.of(12, 25)))
                .override(LocalDate.of(2026, 10, 2), OpeningHours.of("10:00", "11:00"), OpeningHours.of("14:00", "15:00:30"))
                .override(LocalDate.of(2026, 10, 9))
                .breakOn(LocalDate.of(2026, 10, 12), OpeningHours.of("10:00", "10:15"))
                .build();

        String stored = CalendarText.toText(calendar);

        assertThat(stored).isEqualTo("Mon-Fri 09:00-12:00, Sat 09:00-12:00 20:00-02:00 excl. statutory holidays;"
                + " zone Asia/Shanghai; name 华东 desk; off 2026-12-29 2026-12-30; yearly 12-25;"
                + " on 2026-10-02 10:00-11:00 14:00-15:00:30; on 2026-10-09 closed; break 2026-10-12 10:00-10:15");
        assertThat(CalendarText.parse(stored, ZoneId.of("UTC"))).isEqualTo(calendar);
    }

    @Test
    void takesDaysOnBusinessDaysAsWorkingDays() {
        assertThat(CalendarText.limit(BigDecimal.TWO, LimitUnit.DAYS, "business-days")).isEqualTo(new TimeLimit(BigDecimal.TWO, LimitUnit.WORKING_DAYS));
        assertThat(CalendarText.limit(BigDecimal.TWO, LimitUnit.DAYS, "")).isEqualTo(TimeLimit.days(2));
        assertThat(CalendarText.limit(BigDecimal.TWO, LimitUnit.HOURS, "business-days")).isEqualTo(TimeLimit.hours(2));
    }

    private static Instant china(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }
}
