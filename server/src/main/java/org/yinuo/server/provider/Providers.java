package org.yinuo.server.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.obligation.Calendars;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Who serves for the house. One that is closed keeps its referrals and gets no more. */
@Component
public class Providers {
    private static final String ADD = """
            insert into provider (kind, name, serves, contact, phone, email, agreement, valid_from, valid_to, hours, respond_minutes, arrive_minutes,
                resolve_minutes, per_breach, note, version)
            values (:kind, :name, :serves, :contact, :phone, :email, :agreement, :from, :to, :hours, :respond, :arrive, :resolve, :perBreach, :note, 1)
            returning id
            """;
    private static final String CHANGE = """
            update provider set kind = :kind, name = :name, serves = :serves, contact = :contact, phone = :phone, email = :email,
                agreement = :agreement, valid_from = :from, valid_to = :to, hours = :hours, respond_minutes = :respond, arrive_minutes = :arrive,
                resolve_minutes = :resolve, per_breach = :perBreach, note = :note, version = version + 1
            where id = :id
            """;
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Providers(JdbcClient jdbc, Calendars calendars, Audit audit, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is said of a provider. */
    public record Draft(Provider.Kind kind, String name, String serves, Provider.Contact contact, Provider.Agreement agreement, String note) {
    }

    /** All of them, those still asked first, by name. */
    public List<Provider> all() {
        return jdbc.sql("select * from provider order by closed_at is not null, name, id").query(Providers::row).list();
    }

    /** @throws Refusal {@code provider-not-found} */
    public Provider get(long id) {
        return jdbc.sql("select * from provider where id = :id").param("id", id).query(Providers::row).optional()
                .orElseThrow(() -> Refusal.notFound("provider-not-found"));
    }

    /** @throws Refusal {@code provider-name-taken}, {@code provider-hours-unknown}, {@code provider-agreement-dates} */
    @Transactional
    public Provider add(Draft draft) {
        check(draft.agreement());
        long id = written(() -> said(jdbc.sql(ADD), draft).query(Long.class).single());
        record("provider.added", id, draft.name());
        return get(id);
    }

    /** Referrals that run keep what was agreed when they began. */
    @Transactional
    public Provider change(long id, @Nullable String ifMatch, Draft draft) {
        Provider before = hold(id);
        ETags.demand(ifMatch, before.version());
        check(draft.agreement());
        written(() -> said(jdbc.sql(CHANGE), draft).param("id", id).update());
        record("provider.changed", id, before.agreement().equals(draft.agreement()) ? draft.name() : before.agreement() + " → " + draft.agreement());
        return get(id);
    }

    /** Nothing more is referred to it, or again. */
    @Transactional
    public Provider close(long id, boolean closed) {
        Provider provider = hold(id);
        written(() -> jdbc.sql("update provider set closed_at = :at, version = version + 1 where id = :id")
                .param("at", closed ? Sql.at(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE).param("id", id).update());
        record(closed ? "provider.closed" : "provider.reopened", id, provider.name());
        return get(id);
    }

    private Provider hold(long id) {
        jdbc.sql("select id from provider where id = :id for no key update").param("id", id).query(Long.class).optional();
        return get(id);
    }

    private void check(Provider.Agreement agreed) {
        if (!calendars.understands(agreed.hours(), HouseZone.ZONE)) {
            throw Refusal.invalid("provider-hours-unknown", agreed.hours()).at("hours");
        }
        if (agreed.validFrom() != null && agreed.validTo() != null && agreed.validTo().isBefore(agreed.validFrom())) {
            throw Refusal.invalid("provider-agreement-dates").at("validTo");
        }
    }

    /** Of those not closed, no two have one name. */
    private static <T> T written(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("provider-name-taken").at("name");
        }
    }

    private void record(String action, long id, String text) {
        audit.record(action, "provider:" + id, text);
        changes.touch("providers");
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec write, Draft draft) {
        Provider.Agreement agreed = draft.agreement();
        return write.param("kind", draft.kind().name()).param("name", draft.name()).param("serves", draft.serves())
                .param("contact", draft.contact().name()).param("phone", draft.contact().phone()).param("email", draft.contact().email())
                .param("agreement", agreed.reference()).param("from", agreed.validFrom()).param("to", agreed.validTo()).param("hours", agreed.hours())
                .param("respond", agreed.respondMinutes()).param("arrive", agreed.arriveMinutes()).param("resolve", agreed.resolveMinutes())
                .param("perBreach", agreed.perBreach()).param("note", draft.note());
    }

    private static Provider row(ResultSet row, int n) throws SQLException {
        return new Provider(row.getLong("id"), Provider.Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("serves"),
                new Provider.Contact(row.getString("contact"), row.getString("phone"), row.getString("email")),
                new Provider.Agreement(row.getString("agreement"), Columns.dateOrNull(row, "valid_from"), Columns.dateOrNull(row, "valid_to"),
                        row.getString("hours"), row.getObject("respond_minutes", Integer.class), row.getObject("arrive_minutes", Integer.class),
                        row.getObject("resolve_minutes", Integer.class), row.getBigDecimal("per_breach")),
                row.getString("note"), row.getObject("closed_at") != null, row.getInt("version"));
    }
}
