package org.yinuo.server.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.yinuo.server.shared.MovableClock;

/** A clock that stands still until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    /** Wednesday 2026-04-01, 09:00 in Shanghai. */
    public static final Instant START = Instant.parse("2026-04-01T01:00:00Z");

    @Bean
    @Primary
    MovableClock testClock() {
        return MovableClock.startingAt(START, Clock.fixed(START, ZoneOffset.UTC));
    }
}
