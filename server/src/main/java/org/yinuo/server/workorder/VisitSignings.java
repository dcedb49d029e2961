package org.yinuo.server.workorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/** Which reports customers were asked to sign on devices of their own, and how they did. */
@Component
class VisitSignings {
    private static final String ASK = """
            insert into visit_signing (work_order_id, asked_at, asked_by) values (:id, :at, :by)
            on conflict (work_order_id) do nothing
            """;
    private static final String SIGNED = """
            update visit_signing set signed_at = :at, way = :way, typed = :typed, account = :account, address = :address where work_order_id = :id
            """;
    private static final String AWAITING = """
            select s.work_order_id from visit_signing s join work_order w on w.id = s.work_order_id
            where w.request_id = :request and w.status = 'WORKING' order by s.work_order_id
            """;
    private static final String MAILED = "update visit_signing set mailed_to = :to where work_order_id = :id";
    private final JdbcClient jdbc;

    VisitSignings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One asking.
     *
     * @param mailedTo whom the link was mailed to; null where it was not
     * @param from     null while he has not signed, or signed on the engineer's device after all
     */
    record Asked(Instant at, String by, @Nullable String mailedTo, @Nullable SignedFrom from) {
    }

    /** Whether that was news. */
    boolean ask(long visit, Instant at) {
        return jdbc.sql(ASK).param("id", visit).param("at", Sql.at(at)).param("by", Actor.current().displayName()).update() > 0;
    }

    void mailed(long visit, String to) {
        jdbc.sql(MAILED).param("id", visit).param("to", to).update();
    }

    void signed(long visit, SignedFrom from, Instant at) {
        jdbc.sql(SIGNED).param("id", visit).param("at", Sql.at(at)).param("way", from.way().name()).param("typed", from.typed())
                .param("account", from.account()).param("address", from.address()).update();
    }

    Optional<Asked> of(long visit) {
        return jdbc.sql("select * from visit_signing where work_order_id = :id").param("id", visit).query(VisitSignings::asked).optional();
    }

    /** The visits of a request whose reports await a signature. */
    List<Long> awaiting(long requestId) {
        return jdbc.sql(AWAITING).param("request", requestId).query(Long.class).list();
    }

    private static Asked asked(ResultSet row, int n) throws SQLException {
        String way = row.getString("way");
        return new Asked(Sql.instant(row, "asked_at"), row.getString("asked_by"), row.getString("mailed_to"), way == null ? null
                : new SignedFrom(SignedFrom.Way.valueOf(way), row.getBoolean("typed"), row.getString("account"), row.getString("address")));
    }
}
