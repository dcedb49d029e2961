package org.yinuo.server.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The departments of the house. One that is closed keeps its sheets and takes no more requests. */
@Component
public class Departments {
    private static final String ADD = """
            insert into department (name_zh, name_en, head_id, version) values (:zh, :en, :head, 1) returning id
            """;
    private static final String CHANGE = """
            update department set name_zh = :zh, name_en = :en, head_id = :head, version = version + 1 where id = :id
            """;
    private static final String IN_RULES = """
            select exists (select from (select rules from routing_rules order by edition desc limit 1) now
                where now.rules @@ cast('$.rules[*].departmentId == ' || :id || ' || $.otherwise == ' || :id as jsonpath))
            """;
    private final JdbcClient jdbc;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    Departments(JdbcClient jdbc, Users users, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said of a department. */
    public record Draft(String nameZh, String nameEn, @Nullable Long headId) {
    }

    /** Those that take requests, in the order they were set up. */
    public List<Department> all() {
        return jdbc.sql("select * from department where closed_at is null order by id").query(Departments::row).list();
    }

    /** A department, closed or not. */
    Optional<Department> find(long id) {
        return jdbc.sql("select * from department where id = :id").param("id", id).query(Departments::row).optional();
    }

    /** One that takes requests; refuses {@code department-not-found}. */
    public Department open(long id) {
        return jdbc.sql("select * from department where id = :id and closed_at is null").param("id", id).query(Departments::row).optional()
                .orElseThrow(() -> Refusal.notFound("department-not-found"));
    }

    /** Sets one up. */
    @Transactional
    public Department add(Draft draft) {
        long id = unique(draft, () -> said(jdbc.sql(ADD), draft).query(Long.class).single());
        audit.record("department.added", "department:" + id, draft.nameZh());
        return open(id);
    }

    /** Names it anew, or gives it another head. */
    @Transactional
    public Department change(long id, Draft draft, @Nullable String ifMatch) {
        ETags.demand(ifMatch, held(id).version());
        unique(draft, () -> said(jdbc.sql(CHANGE), draft).param("id", id).update());
        audit.record("department.changed", "department:" + id, draft.nameZh());
        return open(id);
    }

    /** Closes it; refuses while the rules in force still name it. */
    @Transactional
    public void close(long id) {
        Department gone = held(id);
        if (jdbc.sql(IN_RULES).param("id", id).query(Boolean.class).single()) {
            throw Refusal.conflict("department-in-rules", gone.nameZh());
        }
        jdbc.sql("update department set closed_at = :at where id = :id").param("at", Sql.at(clock.instant())).param("id", id).update();
        audit.record("department.closed", "department:" + id, gone.nameZh());
    }

    private Department held(long id) {
        jdbc.sql("select id from department where id = :id for no key update").param("id", id).query(Long.class).optional();
        return open(id);
    }

    private <T> T unique(Draft draft, Supplier<T> write) {
        if (draft.headId() != null && users.colleague(draft.headId()).isEmpty()) {
            throw Refusal.invalid("user-unknown").at("headId");
        }
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("department-name-taken", draft.nameZh()).at("nameZh");
        }
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec write, Draft draft) {
        return write.param("zh", draft.nameZh()).param("en", draft.nameEn()).param("head", draft.headId());
    }

    private static Department row(ResultSet row, int n) throws SQLException {
        return new Department(row.getLong("id"), row.getString("name_zh"), row.getString("name_en"), Columns.numberOrNull(row, "head_id"),
                row.getInt("version"));
    }
}
