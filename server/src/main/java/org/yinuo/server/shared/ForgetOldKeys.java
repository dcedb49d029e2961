package org.yinuo.server.shared;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets idempotency keys after a week; nobody asks again that late. */
@Component
class ForgetOldKeys {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String FORGET = "delete from idempotency_key where created_at < :before";
    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetOldKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many keys were forgotten. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    int forget() {
        return jdbc.sql(FORGET).param("before", Columns.utc(clock.instant().minus(KEPT))).update();
    }
}
