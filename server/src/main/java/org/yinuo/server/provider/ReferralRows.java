package org.yinuo.server.provider;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.RequestScope;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/** Referrals as they are kept. One that has ended takes nothing more but what it broke. */
@Component
class ReferralRows {
    private static final String ADD = """
            insert into referral (number, request_id, provider_id, asked, their_case, referred_at, referred_by, referred_by_id, per_breach)
            values (:number, :request, :provider, :asked, '', :at, :by, :byId, :perBreach) returning id
            """;
    private static final String SELECT = "select r.*, p.name as provider from referral r join provider p on p.id = r.provider_id ";
    private final JdbcClient jdbc;
    private final RequestScope scope;

    ReferralRows(JdbcClient jdbc, RequestScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** A row; its clocks and the request's words are elsewhere. */
    record Row(long id, String number, long requestId, long providerId, String provider, String asked, String theirCase, Instant referredAt,
            String referredBy, long referredById, boolean mailed, @Nullable Instant answeredAt, @Nullable Instant arrivedAt, int broken,
            @Nullable BigDecimal perBreach, Referral.@Nullable End end) {

        @Nullable BigDecimal claim() {
            return perBreach == null ? null : perBreach.multiply(BigDecimal.valueOf(broken));
        }
    }

    long add(String number, long request, Provider provider, String asked, Instant at) {
        return jdbc.sql(ADD).param("number", number).param("request", request).param("provider", provider.id()).param("asked", asked).param("at", Sql.at(at))
                .param("by", Actor.current().displayName()).param("byId", Actor.current().id()).param("perBreach", provider.agreement().perBreach())
                .query(Long.class).single();
    }

    void mailed(long id, UUID message) {
        jdbc.sql("update referral set message = :message where id = :id").param("message", message).param("id", id).update();
    }

    void answered(long id, Instant at, String theirCase) {
        jdbc.sql("update referral set answered_at = coalesce(answered_at, :at), their_case = case when :case = '' then their_case else :case end where id = :id")
                .param("at", Sql.at(at)).param("case", theirCase).param("id", id).update();
    }

    void arrived(long id, Instant at) {
        jdbc.sql("update referral set arrived_at = coalesce(arrived_at, :at), answered_at = coalesce(answered_at, :at) where id = :id")
                .param("at", Sql.at(at)).param("id", id).update();
    }

    void broken(long id) {
        jdbc.sql("update referral set broken = broken + 1 where id = :id").param("id", id).update();
    }

    void end(long id, Referral.Outcome outcome, Instant at, String text) {
        jdbc.sql("update referral set outcome = :outcome, ended_at = :at, ended_by = :by, end_text = :text where id = :id").param("outcome", outcome.name())
                .param("at", Sql.at(at)).param("by", Actor.current().displayName()).param("text", text).param("id", id).update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query(ReferralRows::row).optional();
    }

    /** Lets nobody else change it until the transaction ends. */
    Optional<Row> hold(long id) {
        jdbc.sql("select id from referral where id = :id for no key update").param("id", id).query(Long.class).optional();
        return find(id);
    }

    List<Row> of(long request) {
        return jdbc.sql(SELECT + "where r.request_id = :request order by r.id").param("request", request).query(ReferralRows::row).list();
    }

    List<Row> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(SELECT + "where r.id in (:ids) order by r.id").param("ids", ids).query(ReferralRows::row).list();
    }

    /** Newest first; of one provider, or only those that run. */
    /** Of those within the actor's data scope. */
    List<Row> page(@Nullable Long provider, boolean open, long before, int limit) {
        RequestScope.Cut cut = scope.current();
        return jdbc.sql(SELECT + "where r.id < :before and (cast(:provider as bigint) is null or r.provider_id = :provider) and (not :open or r.outcome is null)"
                + cut.ofRequest("r.request_id") + " order by r.id desc limit :limit").params(cut.parameters())
                .param("before", before).param("provider", provider, Types.BIGINT).param("open", open)
                .param("limit", limit).query(ReferralRows::row).list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        Referral.End end = outcome == null ? null : new Referral.End(Referral.Outcome.valueOf(outcome), Sql.instant(row, "ended_at"),
                row.getString("ended_by"), row.getString("end_text"));
        return new Row(row.getLong("id"), row.getString("number"), row.getLong("request_id"), row.getLong("provider_id"), row.getString("provider"),
                row.getString("asked"), row.getString("their_case"), Sql.instant(row, "referred_at"), row.getString("referred_by"),
                row.getLong("referred_by_id"), row.getObject("message") != null, Sql.maybe(row, "answered_at"), Sql.maybe(row, "arrived_at"),
                row.getInt("broken"), row.getBigDecimal("per_breach"), end);
    }
}
