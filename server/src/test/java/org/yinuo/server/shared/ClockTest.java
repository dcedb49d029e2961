package org.yinuo.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockTest {

    private final Clock wall = new ClockConfiguration().clock("", false);
    private final Clock moved = new ClockConfiguration().clock("2026-04-03T10:00:00Z", false);

    @Test
    void ticksInTheMicrosecondsTheDatabaseKeeps() {
        ((MovableClock) moved).moveBy(Duration.ofMinutes(7));

        assertThat(Stream.of(wall, moved).flatMap(clock -> Stream.generate(clock::instant).limit(1_000)))
                .allSatisfy(read -> assertThat(read).isEqualTo(read.truncatedTo(ChronoUnit.MICROS)));
    }

    @Test
    void showsTheInstantItWasMovedTo() {
        Instant noon = Instant.parse("2026-05-01T04:00:00Z");
        ((MovableClock) moved).moveTo(noon);

        assertThat(Duration.between(noon, moved.instant())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }
}
