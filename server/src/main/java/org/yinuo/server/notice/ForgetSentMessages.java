package org.yinuo.server.notice;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;

/**
 * Forgets messages that were sent long ago, after ninety days unless {@code yinuo.messages.keep-sent} says otherwise (as in
 * {@code P30D}). What failed or found no way out stays: somebody has to look after it. What a message told stands in the
 * timeline of its request, and its mail thread is kept apart.
 */
@Component
class ForgetSentMessages {
    private static final int AT_ONCE = 5_000;
    private static final String FORGET = """
            delete from outbox where id in (select id from outbox where state = 'SENT' and ended_at < :before
                order by ended_at limit :limit for update skip locked)
            """;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    ForgetSentMessages(JdbcClient jdbc, Clock clock, @Value("${yinuo.messages.keep-sent:P90D}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    /** How many messages were forgotten; a long backlog goes in pieces, so that no delivery waits for it. */
    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    int forget() {
        int forgotten = 0;
        int now;
        do {
            now = jdbc.sql(FORGET).param("before", Sql.at(clock.instant().minus(kept))).param("limit", AT_ONCE).update();
            forgotten += now;
        } while (now == AT_ONCE);
        return forgotten;
    }
}
