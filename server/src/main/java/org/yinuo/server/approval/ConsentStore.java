package org.yinuo.server.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;

/** Consents in their tables. */
@Component
class ConsentStore {
    private static final String SELECT = """
            select c.*, a.verdict, a.name, a.reason, a.way, a.at, a.recorded_by, a.attachment_id,
                (select max(l.expires_at) from consent_link l where l.consent_id = c.id and l.used_at is null and l.revoked_at is null) as link
            from consent c left join consent_answer a on a.consent_id = c.id
            """;
    private static final String ADD = """
            insert into consent (purpose, subject_type, subject_id, title, scope, items, valid_from, valid_until, asked_by, asked_at, state)
            values (:purpose, :type, :id, :title, :scope, :items, :from, :until, :by, :at, 'AWAITED') returning id
            """;
    private static final String ANSWER = """
            insert into consent_answer (consent_id, verdict, name, reason, way, at, recorded_at, recorded_by, address, attachment_id)
            values (:id, :verdict, :name, :reason, :way, :at, :recorded, :by, :address, :attachment)
            """;
    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Consents.Asked asked, String by, Instant at) {
        return jdbc.sql(ADD).param("purpose", asked.purpose().name()).param("type", asked.about().type()).param("id", asked.about().id())
                .param("title", asked.title()).param("scope", asked.scope()).param("items", asked.items().toArray(String[]::new))
                .param("from", Sql.at(asked.validFrom())).param("until", Sql.at(asked.validUntil())).param("by", by).param("at", Sql.at(at))
                .query(Long.class).single();
    }

    /** Holds the consent against answers at the same time. */
    Optional<Consent> hold(long id) {
        jdbc.sql("select id from consent where id = :id for no key update").param("id", id).query(Long.class).optional();
        return find(id);
    }

    Optional<Consent> find(long id) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", id).query(ConsentStore::consent).optional();
    }

    List<Consent> of(About about) {
        return jdbc.sql(SELECT + "where c.subject_type = :type and c.subject_id = :id order by c.id").param("type", about.type())
                .param("id", about.id()).query(ConsentStore::consent).list();
    }

    void answer(long id, Consent.Answer answer, Instant recordedAt, @Nullable String address) {
        jdbc.sql(ANSWER).param("id", id).param("verdict", answer.verdict().name()).param("name", answer.name())
                .param("reason", answer.reason()).param("way", answer.way().name()).param("at", Sql.at(answer.at()))
                .param("recorded", Sql.at(recordedAt)).param("by", answer.recordedBy()).param("address", address)
                .param("attachment", answer.attachmentId()).update();
        put(id, Consent.State.valueOf(answer.verdict().name()));
        revokeLinks(id, recordedAt);
    }

    void put(long id, Consent.State state) {
        jdbc.sql("update consent set state = :state where id = :id").param("state", state.name()).param("id", id).update();
    }

    void revokeLinks(long id, Instant at) {
        jdbc.sql("update consent_link set revoked_at = :at where consent_id = :id and used_at is null and revoked_at is null")
                .param("at", Sql.at(at)).param("id", id).update();
    }

    private static Consent consent(ResultSet row, int n) throws SQLException {
        String verdict = row.getString("verdict");
        Consent.Answer answer = verdict == null ? null : new Consent.Answer(Consent.Verdict.valueOf(verdict), row.getString("name"),
                row.getString("reason"), Consent.Way.valueOf(row.getString("way")), Sql.instant(row, "at"), row.getString("recorded_by"),
                row.getObject("attachment_id", Long.class));
        return new Consent(row.getLong("id"), ConsentPurpose.valueOf(row.getString("purpose")),
                new About(row.getString("subject_type"), row.getLong("subject_id")), row.getString("title"), row.getString("scope"),
                List.of((String[]) row.getArray("items").getArray()), Sql.maybe(row, "valid_from"), Sql.maybe(row, "valid_until"),
                row.getString("asked_by"), Sql.instant(row, "asked_at"), Consent.State.valueOf(row.getString("state")), answer, Sql.maybe(row, "link"));
    }
}
