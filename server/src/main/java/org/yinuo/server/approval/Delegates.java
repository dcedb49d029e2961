package org.yinuo.server.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Who decides for whom in the other's absence. */
@Component
public class Delegates {
    private static final String ADD = """
            insert into approval_delegate (user_id, delegate_id, starts_at, ends_at, created_at)
            values (:user, :delegate, :starts, :ends, :at) returning id
            """;
    private static final String OWN = """
            select d.id, d.delegate_id, u.display_name, d.starts_at, d.ends_at
            from approval_delegate d join app_user u on u.id = d.delegate_id
            where d.user_id = :me and d.revoked_at is null and d.ends_at > :now order by d.starts_at, d.id
            """;
    private static final String STANDS_IN_FOR = """
            select u.id, u.display_name, u.roles
            from approval_delegate d join app_user u on u.id = d.user_id
            where d.delegate_id = :me and d.revoked_at is null and d.starts_at <= :now and d.ends_at > :now and u.enabled order by d.id
            """;
    private final JdbcClient jdbc;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    Delegates(JdbcClient jdbc, Users users, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** A stand-in and the time he stands in. */
    public record Delegate(long id, long delegateId, String delegate, Instant startInclusive, Instant endExclusive) {
    }

    /** In whose name somebody may decide. */
    record Power(long userId, String name, Set<String> roles) {
    }

    /** The present actor's stand-ins, now and later. */
    public List<Delegate> own() {
        return jdbc.sql(OWN).param("me", Actor.current().id()).param("now", Sql.at(clock.instant()))
                .query((row, n) -> new Delegate(row.getLong("id"), row.getLong("delegate_id"), row.getString("display_name"),
                        Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"))).list();
    }

    /** Lets a colleague decide for the present actor. */
    @Transactional
    public void appoint(long delegateId, Instant startInclusive, Instant endExclusive) {
        long me = Actor.current().id();
        if (delegateId == me || users.colleague(delegateId).isEmpty()) {
            throw Refusal.invalid("delegate-unknown").at("delegateId");
        }
        if (!startInclusive.isBefore(endExclusive)) {
            throw Refusal.invalid("delegate-time").at("endExclusive");
        }
        long id = jdbc.sql(ADD).param("user", me).param("delegate", delegateId).param("starts", Sql.at(startInclusive))
                .param("ends", Sql.at(endExclusive)).param("at", Sql.at(clock.instant())).query(Long.class).single();
        audit.record("approval.delegated", "approval-delegate:" + id, "user:" + delegateId);
    }

    /** Ends one of the present actor's stand-ins. */
    @Transactional
    public void revoke(long id) {
        int revoked = jdbc.sql("update approval_delegate set revoked_at = :now where id = :id and user_id = :me and revoked_at is null")
                .param("now", Sql.at(clock.instant())).param("id", id).param("me", Actor.current().id()).update();
        if (revoked == 0) {
            throw Refusal.notFound("delegate-not-found");
        }
        audit.record("approval.delegate-revoked", "approval-delegate:" + id, "");
    }

    /** The actor's own power and those he stands in for, his own first. */
    List<Power> powers(Actor actor) {
        Power own = new Power(actor.id(), actor.displayName(), actor.roles());
        List<Power> others = jdbc.sql(STANDS_IN_FOR).param("me", actor.id()).param("now", Sql.at(clock.instant()))
                .query((row, n) -> new Power(row.getLong("id"), row.getString("display_name"),
                        Stream.of((String[]) row.getArray("roles").getArray()).collect(Collectors.toSet()))).list();
        return Stream.concat(Stream.of(own), others.stream()).toList();
    }
}
