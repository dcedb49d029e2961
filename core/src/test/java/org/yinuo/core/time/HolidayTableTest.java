package org.yinuo.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class HolidayTableTest {

    private static final Path FACTS = Path.of("../../shared/data/cn-holidays.json");

    @Test
    void shipsEveryKnownDayOfChina() throws IOException {
        Assumptions.assumeTrue(Files.exists(FACTS), "skipped: " + FACTS + " is not on this machine");
        JsonNode days = new ObjectMapper().readTree(Files.readString(FACTS)).get("days");
        HolidayTable china = HolidayTable.china();

        for (JsonNode day : days) {
            LocalDate date = LocalDate.parse(day.get("date").asString());
            boolean off = day.get("type").asString().equals("holiday");
            assertThat(china.isDayOff(date)).as("%s off", date).isEqualTo(off);
            assertThat(china.isMakeUpWorkingDay(date)).as("%s worked", date).isEqualTo(!off);
            assertThat(china.nameOf(date)).hasValue(day.get("name").asString());
        }
        assertThat(china.daysOff().size() + china.workingDays().size()).isEqualTo(days.size());
    }

    @ParameterizedTest
    @CsvSource({"2023, true", "2026, true", "2022, false", "2027, false"})
    void knowsWhichYearsArePublished(int year, boolean published) {
        assertThat(HolidayTable.china().covers(year)).isEqualTo(published);
        assertThat(HolidayTable.china().lastYear()).isEqualTo(2026);
        assertThat(HolidayTable.china().source()).contains("gov.cn");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "name X\nyears 2026\noff 2026-02-30 Never",
        "name X\nyears 2026\noff 2026-02-01",
        "name X\nyears 2026\nmaybe 2026-02-01 Day",
        "name X\noff 2026-02-01 Day",
        "name X\nyears 2026\noff 2026-02-01 Day\nwork 2026-02-01 Day"
    })
    void refusesAnEditionThatCannotBeTrue(String text) {
        assertThatThrownBy(() -> HolidayText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("oliday table");
    }
}
