package org.yinuo.server.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Sql;

/** The sheets as they are kept. */
@Component
class SheetRows {
    private static final String ADD = """
            insert into handling_sheet (number, request_id, department_id, task, due_at, handed_at, handed_by, handed_by_id)
            values (:number, :request, :department, :task, :due, :at, :by, :byId) returning id
            """;
    private static final String ANSWER = """
            insert into handling_answer (sheet_id, cause, measures, at, answered_by) values (:sheet, :cause, :measures, :at, :by)
            on conflict (sheet_id) do nothing
            """;
    private static final String SHOWN = """
            select s.*, d.name_zh, d.name_en, d.head_id, d.version as department_version, a.cause, a.measures, a.at as answered_at, a.answered_by
            from handling_sheet s join department d on d.id = s.department_id left join handling_answer a on a.sheet_id = s.id
            """;
    private final JdbcClient jdbc;
    private final Numbering numbering;

    SheetRows(JdbcClient jdbc, Numbering numbering) {
        this.jdbc = jdbc;
        this.numbering = numbering;
    }

    long add(long request, long department, String task, @Nullable Instant due, Instant at) {
        return jdbc.sql(ADD).param("number", numbering.next("HS", LocalDate.ofInstant(at, HouseZone.ZONE))).param("request", request)
                .param("department", department).param("task", task).param("due", Sql.at(due)).param("at", Sql.at(at))
                .param("by", Actor.current().displayName()).param("byId", Actor.current().id()).query(Long.class).single();
    }

    /** Whether this answer is the one that counts. */
    boolean answer(long sheet, String cause, String measures, Instant at) {
        return jdbc.sql(ANSWER).param("sheet", sheet).param("cause", cause).param("measures", measures).param("at", Sql.at(at))
                .param("by", Actor.current().displayName()).update() == 1;
    }

    List<HandlingSheet> of(long request) {
        return jdbc.sql(SHOWN + "where s.request_id = :request order by s.id").param("request", request).query(SheetRows::row).list();
    }

    Optional<HandlingSheet> find(long id) {
        return jdbc.sql(SHOWN + "where s.id = :id").param("id", id).query(SheetRows::row).optional();
    }

    /** Who handed it over; 0 for the system. */
    long handedBy(long id) {
        return jdbc.sql("select handed_by_id from handling_sheet where id = :id").param("id", id).query(Long.class).single();
    }

    private static HandlingSheet row(ResultSet row, int n) throws SQLException {
        Department department = new Department(row.getLong("department_id"), row.getString("name_zh"), row.getString("name_en"),
                Columns.numberOrNull(row, "head_id"), row.getInt("department_version"));
        Instant answered = Sql.maybe(row, "answered_at");
        return new HandlingSheet(row.getLong("id"), row.getString("number"), row.getLong("request_id"), department, row.getString("task"),
                Sql.maybe(row, "due_at"), Sql.instant(row, "handed_at"), row.getString("handed_by"),
                answered == null ? null : new HandlingSheet.Answer(row.getString("cause"), row.getString("measures"), answered, row.getString("answered_by")));
    }
}
