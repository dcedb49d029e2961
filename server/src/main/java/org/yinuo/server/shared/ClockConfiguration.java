package org.yinuo.server.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one place that reads the wall clock. It ticks in the microseconds the database keeps: an instant read back is the
 * instant that was told, so an answer given in the second a promise began is not late by a rounding.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock(@Value("${yinuo.clock:}") String start, @Value("${yinuo.demo:false}") boolean demo) {
        Clock wall = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
        if (start.isBlank() && !demo) {
            return wall;
        }
        return MovableClock.startingAt(start.isBlank() ? wall.instant() : Instant.parse(start), wall);
    }
}
