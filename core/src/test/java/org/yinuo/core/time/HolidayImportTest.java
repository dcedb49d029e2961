package org.yinuo.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinuo.core.time.HolidayDiff.DayKind;

class HolidayImportTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String ICS = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270101
            DTEND;VALUE=DATE:20270104
            SUMMARY:元旦（休）
            BEGIN:VALARM
            SUMMARY:上班提醒
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270205
            DURATION:P8D
            SUMMARY:春节 休
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270130
            SUMMARY:春节
             补班
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void readsBreaksAndMakeUpDaysFromIcs() {
        HolidayTable table = HolidayIcs.table("CN", ICS.replace("\n", "\r\n"), "holidays.ics");

        assertThat(table.years()).containsExactly(2027);
        assertThat(table.daysOff()).hasSize(11).containsEntry(LocalDate.of(2027, 1, 1), "元旦").containsEntry(LocalDate.of(2027, 2, 12), "春节");
        assertThat(table.workingDays()).containsOnlyKeys(LocalDate.of(2027, 1, 30));
        assertThat(table.source()).isEqualTo("holidays.ics");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            春节 班                     | true
            国庆节调休上班              | true
            劳动节补班                  | true
            Spring Festival (workday)   | true
            Make-up working day         | true
            Work day for National Day   | true
            国庆节放假，不上班          | false
            International Workers' Day  | false
            Labour Day (no work)        | false
            Non-working day             | false
            春节 休                     | false
            """)
    void takesAnEventForWorkWhenItsSummarySaysSo(String summary, boolean worked) {
        String event = "BEGIN:VEVENT\nDTSTART:20270130\nSUMMARY:" + summary + "\nEND:VEVENT\n";

        assertThat(HolidayIcs.days(event)).singleElement().extracting(HolidayDay::worked).isEqualTo(worked);
    }

    @Test
    void trustsTheMarksOfACalendarThatHasThemAndLeavesMereFestivalsOut() {
        List<HolidayDay> days = HolidayIcs.days("""
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                SUMMARY:元旦
                X-APPLE-SPECIAL-DAY:WORK-HOLIDAY
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270130
                SUMMARY:春节
                X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270214
                SUMMARY:情人节
                END:VEVENT
                """);

        assertThat(days).containsExactly(
                new HolidayDay(LocalDate.of(2027, 1, 1), false, "元旦"), new HolidayDay(LocalDate.of(2027, 1, 30), true, "春节"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20270101\\nRRULE:FREQ=YEARLY               | repeats by a rule
            SUMMARY:元旦                                       | has no date
            DTSTART:20270199                                   | has no date
            DTSTART:20270105\\nDTEND:20270101                  | lasts no day
            DTSTART:20270101\\nDTEND:20280101                  | more than a month
            DTSTART:20270101\\nDURATION:x                      | no number of days
            DTSTART:20270101                                   | fewer than 7
            X:1                                                | has no date
            """)
    void refusesAnIcsThatCannotBeAPlan(String event, String complaint) {
        String text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + event.replace("\\n", "\n") + "\nEND:VEVENT\nEND:VCALENDAR\n";

        assertThatThrownBy(() -> HolidayIcs.table("CN", text, "x.ics")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(complaint);
        assertThatThrownBy(() -> HolidayIcs.table("CN", "BEGIN:VCALENDAR\nEND:VCALENDAR", "x.ics")).hasMessageContaining("no holidays");
        assertThat(HolidayIcs.isIcs(text)).isTrue();
    }

    @Test
    void readsTheUsualShapesOfJson() {
        var yearly = Map.of("year", 2027, "papers", List.of("https://example.org/plan"), "days", List.of(
                Map.of("name", "元旦", "date", "2026-12-31", "isOffDay", true), Map.of("name", "春节", "date", "2027-01-30", "isOffDay", false)));
        var typed = Map.of("years", List.of(2027), "days", List.of(
                Map.of("date", "2027-01-01", "type", "holiday", "name", "元旦"), Map.of("date", "2027-01-30", "type", "Workday")));
        var keyed = Map.of("code", 0, "year", 2027, "holiday", Map.of("01-01", Map.of("holiday", true, "name", "元旦", "date", "2027-01-01")));

        assertThat(HolidayTree.table("CN", yearly, "x").daysOff()).containsOnlyKeys(LocalDate.of(2026, 12, 31));
        assertThat(HolidayTree.table("CN", yearly, "x").source()).isEqualTo("https://example.org/plan");
        assertThat(HolidayTree.table("CN", typed, "x").workingDays()).containsExactly(Map.entry(LocalDate.of(2027, 1, 30), "holiday"));
        assertThat(HolidayTree.table("CN", keyed, "x").years()).containsExactly(2027);
    }

    @Test
    void refusesJsonThatIsNoPlan() {
        assertThatThrownBy(() -> HolidayTree.table("CN", Map.of("date", "2027-02-30", "holiday", true), "x")).hasMessageContaining("no date");
        assertThatThrownBy(() -> HolidayTree.table("CN", Map.of("date", "2027-02-01"), "x")).hasMessageContaining("off or worked");
        assertThatThrownBy(() -> HolidayTree.table("CN", List.of("x"), "x")).hasMessageContaining("no holidays");
        assertThatThrownBy(() -> HolidayTree.table("CN", Map.of("date", "2027-02-01", "type", "off"), "x")).hasMessageContaining("whole plan");
    }

    @Test
    void putsANewYearOnTopAndShowsWhatIsDifferent() {
        HolidayTable china = HolidayTable.china();
        HolidayTable newer = table(Map.of(LocalDate.of(2026, 12, 31), "元旦", LocalDate.of(2027, 1, 1), "元旦"), Map.of(LocalDate.of(2027, 1, 9), "元旦"), 2027);

        HolidayTable revised = china.revisedBy(newer);
        HolidayDiff diff = HolidayDiff.between(china, revised);

        assertThat(revised.edition()).isEqualTo(1);
        assertThat(revised.toString()).isEqualTo("CN 2023-2027");
        assertThat(revised.isDayOff(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(diff.yearsAdded()).containsExactly(2027);
        assertThat(diff.changes()).containsExactly(
                new HolidayDiff.Change(LocalDate.of(2026, 12, 31), DayKind.ORDINARY, DayKind.DAY_OFF, "元旦"),
                new HolidayDiff.Change(LocalDate.of(2027, 1, 1), DayKind.ORDINARY, DayKind.DAY_OFF, "元旦"),
                new HolidayDiff.Change(LocalDate.of(2027, 1, 9), DayKind.ORDINARY, DayKind.WORKED, "元旦"));
        assertThat(revised.through(2026).covers(2027)).isFalse();
        assertThat(revised.through(2026).isDayOff(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(revised.through(2027)).isSameAs(revised);
    }

    @Test
    void letsACorrectedYearReplaceTheOldOneWhole() {
        HolidayTable corrected = table(Map.of(LocalDate.of(2026, 10, 1), "国庆节"), Map.of(), 2026);

        HolidayDiff diff = HolidayDiff.between(HolidayTable.china(), HolidayTable.china().revisedBy(corrected));

        assertThat(diff.yearsAdded()).isEmpty();
        assertThat(diff.changes()).hasSize(38).contains(
                new HolidayDiff.Change(LocalDate.of(2026, 10, 10), DayKind.WORKED, DayKind.ORDINARY, "国庆节调休上班"),
                new HolidayDiff.Change(LocalDate.of(2026, 10, 2), DayKind.DAY_OFF, DayKind.ORDINARY, "国庆节"));
        assertThat(HolidayDiff.between(HolidayTable.china(), HolidayTable.china()).isEmpty()).isTrue();
    }

    @Test
    void refusesToLeaveAYearOut() {
        HolidayTable later = table(Map.of(LocalDate.of(2028, 1, 1), "元旦"), Map.of(), 2028);

        assertThatThrownBy(() -> HolidayTable.china().revisedBy(later)).hasMessageContaining("2028").hasMessageContaining("year missing");
    }

    @Test
    void writesATableFromWhichItReadsTheSame() {
        HolidayTable china = HolidayTable.china();

        HolidayTable again = HolidayText.parse(HolidayText.print(china));

        assertThat(HolidayDiff.between(china, again).isEmpty()).isTrue();
        assertThat(again.daysOff()).isEqualTo(china.daysOff());
        assertThat(again.workingDays()).isEqualTo(china.workingDays());
        assertThat(again.source()).isEqualTo(china.source());
        assertThat(again.years()).isEqualTo(china.years());
    }

    @Test
    void listsThePromisesWhoseDueTimeMovesOrBecomesCertain() {
        ServiceCalendar office = CalendarText.houseDefault(SHANGHAI);
        List<DueChange.Running<String>> running = List.of(
                new DueChange.Running<>("moves", office, china("2026-12-31T17:00"), TimeLimit.hours(2), List.of()),
                new DueChange.Running<>("stands", office, china("2026-12-29T17:00"), TimeLimit.hours(2), List.of()),
                new DueChange.Running<>("certain", office, china("2027-02-01T09:00"), TimeLimit.hours(2), List.of()),
                new DueChange.Running<>("day and night", ServiceCalendar.alwaysOpen(SHANGHAI), china("2026-12-31T17:00"), TimeLimit.hours(9), List.of()));
        HolidayTable newer = HolidayTable.china().revisedBy(table(Map.of(LocalDate.of(2027, 1, 1), "元旦"), Map.of(LocalDate.of(2027, 1, 2), "元旦"), 2027));

        List<DueChange<String>> changes = DueChange.of(running, newer);

        assertThat(changes).containsExactly(
                new DueChange<>("moves", china("2027-01-01T10:00"), true, china("2027-01-02T10:00"), false),
                new DueChange<>("certain", china("2027-02-01T11:00"), true, china("2027-02-01T11:00"), false));
        assertThat(changes).extracting(DueChange::isMoved).containsExactly(true, false);
    }

    @Test
    void keepsACalendarApartFromTheHolidaysOfAnotherCountry() {
        ServiceCalendar office = CalendarText.houseDefault(SHANGHAI);
        HolidayTable other = new HolidayTable("HK", new TreeSet<>(List.of(2027)), "x", Map.of(LocalDate.of(2027, 1, 1), "New Year"), Map.of());

        assertThat(office.withHolidays(other)).isSameAs(office);
        assertThat(office.holidays()).hasValue(HolidayTable.china());
    }

    private static HolidayTable table(Map<LocalDate, String> off, Map<LocalDate, String> worked, int year) {
        return new HolidayTable("CN", new TreeSet<>(List.of(year)), "test", new TreeMap<>(off), new TreeMap<>(worked));
    }

    private static Instant china(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(SHANGHAI).toInstant();
    }
}
