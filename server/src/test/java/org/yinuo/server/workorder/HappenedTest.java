package org.yinuo.server.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HappenedTest {
    private static final Instant LAST_STEP = Instant.parse("2026-04-03T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-03T12:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # noted,  phone while sending, counted, minutes ahead
            09:00:00, 12:00:00,            09:00:00,    0
            09:00:00, 12:01:59,            09:00:00,    0
            12:00:30, 12:00:40,            12:00:00,    0
            12:00:00, 15:00:00,            09:00:00,  180
            06:00:00, 09:00:00,            09:00:00, -180
            # the last step was counted a second later than this one: both in one minute
            10:59:59, 15:00:00,            08:00:00,  180
            # set right only after the act was noted: what it says then cannot be shifted
            09:00:00, 15:00:00,            09:00:00,  180
            """)
    void countsBackFromThePhonesClockWhileItSends(String noted, String phoneNow, String counted, long minutesAhead) {
        Happened happened = Happened.read(new Noted("k", at(noted), at(phoneNow)), LAST_STEP, NOW);

        assertThat(happened.at()).isEqualTo(at(counted));
        assertThat(happened.ahead().toMinutes()).isEqualTo(minutesAhead);
    }

    @Test
    void refusesWhatCannotBeTrueWhicheverWayItIsRead() {
        assertThatThrownBy(() -> Happened.read(new Noted("k", at("12:30:00"), at("12:30:00").plusSeconds(36_000)), LAST_STEP, NOW)).hasMessage("occurred-in-future");
        assertThatThrownBy(() -> Happened.read(Noted.at(at("12:00:01")), LAST_STEP, NOW)).hasMessage("occurred-in-future");
        assertThatThrownBy(() -> Happened.read(Noted.at(at("07:59:59")), LAST_STEP, NOW)).hasMessage("occurred-before-last-step");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-04-03T" + time + "Z");
    }
}
