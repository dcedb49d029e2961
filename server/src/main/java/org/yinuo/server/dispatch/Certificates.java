package org.yinuo.server.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Licences, qualifications and health records. One that is taken away stays, with who took it. */
@Component
public class Certificates {
    private static final String ADD = """
            insert into engineer_certificate (user_id, kind, number, issuer, valid_from, expires_on, blocks, added_at, added_by)
            values (:user, :kind, :number, :issuer, :from, :until, :blocks, :at, :by)
            """;
    private static final String EXPIRING = """
            select c.* from engineer_certificate c
            where c.removed_at is null and c.expires_on <= :until
                and not exists (select 1 from engineer_certificate n where n.user_id = c.user_id and n.kind = c.kind
                    and n.removed_at is null and n.expires_on > c.expires_on)
            order by c.expires_on, c.id limit 500
            """;
    private final JdbcClient jdbc;
    private final Users users;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Certificates(JdbcClient jdbc, Users users, Audit audit, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is said about a certificate. */
    public record Draft(String kind, String number, String issuer, LocalDate validFrom, LocalDate expiresOn, boolean blocks) {

        /** @throws Refusal {@code certificate-ends-before-start} */
        public static Draft of(@Nullable String kind, @Nullable String number, @Nullable String issuer, LocalDate validFrom,
                LocalDate expiresOn, boolean blocks) {
            if (expiresOn.isBefore(validFrom)) {
                throw Refusal.invalid("certificate-ends-before-start").at("expiresOn");
            }
            PlannableDays.sane(validFrom, "validFrom");
            PlannableDays.sane(expiresOn, "expiresOn");
            return new Draft(Given.required(kind, 50, "kind"), Given.text(number, 100, "number"), Given.text(issuer, 100, "issuer"),
                    validFrom, expiresOn, blocks);
        }
    }

    /** A certificate that ends soon or has ended, without a newer one of its kind. */
    public record Expiring(long engineerId, String engineer, EngineerProfile.Certificate certificate) {
    }

    Map<Long, List<EngineerProfile.Certificate>> byEngineer() {
        return jdbc.sql("select * from engineer_certificate where removed_at is null order by kind, expires_on desc").query(Certificates::owned)
                .list().stream().collect(Collectors.groupingBy(Expiring::engineerId, Collectors.mapping(Expiring::certificate, Collectors.toList())));
    }

    /** Those that end up to that day, first to end first; the names of engineers who can still be sent. */
    public List<Expiring> expiring(LocalDate until) {
        Map<Long, String> names = users.engineers().stream().collect(Collectors.toMap(user -> user.id(), user -> user.displayName()));
        return jdbc.sql(EXPIRING).param("until", until).query(Certificates::owned).list().stream()
                .filter(each -> names.containsKey(each.engineerId()))
                .map(each -> new Expiring(each.engineerId(), names.get(each.engineerId()), each.certificate())).toList();
    }

    @Transactional
    public void add(long engineer, Draft draft) {
        users.find(engineer).filter(user -> user.roles().contains(Role.ENGINEER)).orElseThrow(() -> Refusal.notFound("engineer-unknown"));
        jdbc.sql(ADD).param("user", engineer).param("kind", draft.kind()).param("number", draft.number()).param("issuer", draft.issuer())
                .param("from", draft.validFrom()).param("until", draft.expiresOn()).param("blocks", draft.blocks())
                .param("at", Sql.at(clock.instant())).param("by", Actor.current().displayName()).update();
        audit.record("engineer.certificate-added", "user:" + engineer, draft.kind() + " " + draft.number() + " " + draft.expiresOn());
        changes.touch("dispatch");
    }

    /** @throws Refusal {@code certificate-unknown} (404) */
    @Transactional
    public void remove(long engineer, long id) {
        int removed = jdbc.sql("""
                update engineer_certificate set removed_at = :at, removed_by = :by where id = :id and user_id = :user and removed_at is null""")
                .param("at", Sql.at(clock.instant())).param("by", Actor.current().displayName()).param("id", id).param("user", engineer).update();
        if (removed == 0) {
            throw Refusal.notFound("certificate-unknown");
        }
        audit.record("engineer.certificate-removed", "user:" + engineer, String.valueOf(id));
        changes.touch("dispatch");
    }

    private static Expiring owned(ResultSet row, int n) throws SQLException {
        return new Expiring(row.getLong("user_id"), "", new EngineerProfile.Certificate(row.getLong("id"), row.getString("kind"),
                row.getString("number"), row.getString("issuer"), row.getObject("valid_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class), row.getBoolean("blocks")));
    }
}
