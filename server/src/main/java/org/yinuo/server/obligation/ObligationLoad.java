package org.yinuo.server.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.Fact;
import org.yinuo.core.obligation.ObligationHistory;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Reads obligations back into their histories. */
@Component
class ObligationLoad {
    private static final String LOCK = """
            select id from obligation where id = any(:ids) order by id for no key update
            """;
    private static final String LOCK_OF_SUBJECT = """
            select id from obligation where subject_type = :type and subject_id = :id order by id for no key update
            """;
    private static final String LOAD = """
            select o.id, o.kind, o.subject_type, o.subject_id, o.label, o.contract_id, o.commitment_version_id,
                o.clause_id, o.opened_at, f.kind as fact, f.at, f.reason, f.term
            from obligation o join obligation_fact f on f.obligation_id = o.id
            where o.id = any(:ids)
            order by o.id, f.seq
            """;
    private final JdbcClient jdbc;
    private final TermJson terms;

    ObligationLoad(JdbcClient jdbc, TermJson terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** One obligation, locked until the transaction ends. */
    Kept lock(long id) {
        Long[] ids = {id};
        jdbc.sql(LOCK).param("ids", ids).query(Long.class).optional()
                .orElseThrow(() -> Refusal.notFound("obligation-not-found"));
        return load(List.of(id)).getFirst();
    }

    /** Obligations by id, locked until the transaction ends. */
    List<Kept> lock(Collection<Long> ids) {
        return load(jdbc.sql(LOCK).param("ids", ids.toArray(Long[]::new)).query(Long.class).list());
    }

    /** All obligations of a subject, locked until the transaction ends. */
    List<Kept> lock(Subject subject) {
        return load(jdbc.sql(LOCK_OF_SUBJECT).param("type", subject.type().name()).param("id", subject.id())
                .query(Long.class).list());
    }

    /** Obligations by id, in the order of the ids. */
    List<Kept> load(Collection<Long> ids) {
        Map<Long, Rows> rows = new LinkedHashMap<>();
        jdbc.sql(LOAD).param("ids", ids.toArray(Long[]::new)).query(row -> {
            rows.computeIfAbsent(row.getLong("id"), id -> new Rows()).add(row);
        });
        return rows.values().stream().map(Rows::kept).toList();
    }

    private final class Rows {
        private final List<Fact> facts = new ArrayList<>();
        private @Nullable Kept first;

        void add(ResultSet row) throws SQLException {
            String term = row.getString("term");
            facts.add(FactKind.valueOf(row.getString("fact")).fact(Sql.instant(row, "at"), row.getString("reason"),
                    () -> terms.term(term)));
            if (first == null) {
                Subject subject = new Subject(Subject.Type.valueOf(row.getString("subject_type")), row.getLong("subject_id"));
                first = new Kept(row.getLong("id"), subject, row.getString("label"), number(row, "contract_id"),
                        number(row, "commitment_version_id"), number(row, "clause_id"), Sql.instant(row, "opened_at"),
                        new ObligationHistory(ObligationKind.valueOf(row.getString("kind")), List.copyOf(facts)));
            }
        }

        Kept kept() {
            if (first == null) {
                throw new IllegalStateException("no rows");
            }
            return first.now(new ObligationHistory(first.history().kind(), facts));
        }
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
