package org.yinuo.server.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.LastWrites;

/**
 * Writes down who did what. An entry belongs to the transaction of the deed; it is chained to the others later, in
 * batches, by {@link AuditSeal}, so that deeds never wait for each other.
 */
@Component
public class Audit {

    private static final String ADD = """
            insert into audit_entry (at, actor_id, actor, action, subject, detail)
            values (?, ?, ?, ?, ?, ?)""";

    private final LastWrites writes;
    private final Clock clock;

    Audit(LastWrites writes, Clock clock) {
        this.writes = writes;
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
        writes.add(ADD, Columns.utc(clock.instant().truncatedTo(ChronoUnit.MICROS)), actor.id(), actor.username(), action,
                subject, detail);
    }
}
