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
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
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
            select id, delegate_id, starts_at, ends_at from approval_delegate
            where user_id = :me and revoked_at is null and ends_at > :now order by starts_at, id
            """;
    private static final String STANDS_IN_FOR = """
            select user_id from approval_delegate
            where delegate_id = :me and revoked_at is null and starts_at <= :now and ends_at > :now order by id
            """;
    private static final String STAND_INS = """
            select delegate_id from approval_delegate
            where user_id = :user and revoked_at is null and starts_at <= :now and ends_at > :now order by id
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
    @Transactional(readOnly = true)
    public List<Delegate> own() {
        return jdbc.sql(OWN).param("me", Actor.current().id()).param("now", Sql.at(clock.instant()))
                .query((row, n) -> new Delegate(row.getLong("id"), row.getLong("delegate_id"), users.get(row.getLong("delegate_id")).displayName(),
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
        Stream<Power> others = enabled(jdbc.sql(STANDS_IN_FOR).param("me", actor.id()).param("now", Sql.at(clock.instant())).query(Long.class).list())
                .map(user -> new Power(user.id(), user.displayName(), user.roles().stream().map(Role::name).collect(Collectors.toSet())));
        return Stream.concat(Stream.of(own), others).toList();
    }

    /** The names of those who stand in for somebody now. */
    List<String> standInsOf(long user) {
        return standingInFor(user).map(User::displayName).toList();
    }

    /** Those who stand in for somebody now. */
    Stream<User> standingInFor(long user) {
        return enabled(jdbc.sql(STAND_INS).param("user", user).param("now", Sql.at(clock.instant())).query(Long.class).list());
    }

    private Stream<User> enabled(List<Long> ids) {
        return ids.stream().map(users::get).filter(User::enabled);
    }
}
