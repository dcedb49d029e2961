package org.yinuo.server.workorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/** Which visit goes on with which, and what engineers proposed. Rows are only ever added. */
@Component
class Continuations {
    private static final String PROPOSE = """
            insert into visit_proposal (work_order_id, reason, note, by_id, proposed_at) values (:visit, :reason, :note, :by, :at)
            """;
    private static final String PROPOSED = """
            select reason, note from visit_proposal where work_order_id = :visit order by id desc limit 1
            """;
    private static final String LINK = """
            insert into visit_continuation (work_order_id, continues_id, reason, note) values (:visit, :continues, :reason, :note)
            """;
    private static final String BEFORE = """
            select w.id, w.number, w.status, w.engineer_id, c.reason, c.note, w.fault, w.solution
            from visit_continuation c join work_order w on w.id = c.continues_id where c.work_order_id = :visit
            """;
    private static final String AFTER = """
            select w.id, w.number, w.status, w.engineer_id, c.reason, c.note, w.fault, w.solution
            from visit_continuation c join work_order w on w.id = c.work_order_id where c.continues_id = :visit order by w.id
            """;
    private final JdbcClient jdbc;

    Continuations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That somebody has to come again, and why. */
    record Proposal(WhyAgain reason, String note) {
    }

    private record Said(@Nullable WhyAgain reason, String note) {
    }

    /** The visit at the other end, and why the one goes on with the other. */
    record Link(long id, String number, WorkOrder.Status status, @Nullable Long engineerId, WhyAgain reason, String note, String fault,
                String solution) {
    }

    void propose(long visit, @Nullable WhyAgain reason, String note, Instant at) {
        jdbc.sql(PROPOSE).param("visit", visit).param("reason", reason == null ? null : reason.name()).param("note", note)
                .param("by", Actor.current().id()).param("at", Sql.at(at)).update();
    }

    /** What the engineer proposed last, unless he took it back. */
    Optional<Proposal> proposed(long visit) {
        return jdbc.sql(PROPOSED).param("visit", visit).query(Said.class).optional().filter(said -> said.reason() != null)
                .map(said -> new Proposal(Objects.requireNonNull(said.reason()), said.note()));
    }

    void link(long visit, long continues, Proposal why) {
        jdbc.sql(LINK).param("visit", visit).param("continues", continues).param("reason", why.reason().name()).param("note", why.note()).update();
    }

    /** The visit it goes on with. */
    Optional<Link> before(long visit) {
        return jdbc.sql(BEFORE).param("visit", visit).query(Continuations::link).optional();
    }

    /** The visits that go on with it, the first first. */
    List<Link> after(long visit) {
        return jdbc.sql(AFTER).param("visit", visit).query(Continuations::link).list();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(row.getLong("id"), row.getString("number"), WorkOrder.Status.valueOf(row.getString("status")),
                row.getObject("engineer_id", Long.class), WhyAgain.valueOf(row.getString("reason")), row.getString("note"),
                text(row.getString("fault")), text(row.getString("solution")));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
