package org.yinuo.server.shared;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that reads the wall clock. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock(@Value("${yinuo.clock:}") String start, @Value("${yinuo.demo:false}") boolean demo) {
        Clock wall = Clock.systemUTC();
        if (start.isBlank() && !demo) {
            return wall;
        }
        return MovableClock.startingAt(start.isBlank() ? wall.instant() : Instant.parse(start), wall);
    }
}
