package org.yinuo.server.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;

/**
 * Writes down who did what. An entry belongs to the transaction of the deed; it is chained to the others later, in
 * batches, by {@link AuditSeal}, so that deeds never wait for each other.
 */
@Component
public class Audit {

    private static final String ADD = """
            insert into audit_entry (at, actor_id, actor, action, subject, detail)
            values (:at, :actorId, :actor, :action, :subject, :detail)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records a deed of the present actor.
     *
     * @param action  what, e.g. {@code contract.accepted}
     * @param subject to what, e.g. {@code contract:4}
     * @param detail  the rest in words; never a secret
     */
    public void record(String action, String subject, String detail) {
        record(Actor.current(), action, subject, detail);
    }

    public void record(Actor actor, String action, String subject, String detail) {
        jdbc.sql(ADD).param("at", Columns.utc(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("actorId", actor.id()).param("actor", actor.username()).param("action", action)
                .param("subject", subject).param("detail", detail).update();
    }
}
