package org.yinuo.server.insight;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the queue can be narrowed to where that is not the same in every house. */
@Component
public class QueueChoices {
    /** Reads one entry of the index for each level, however many requests there are. */
    private static final String LEVELS = """
            with recursive found as (
                (select level from queue_entry where level > '' order by level limit 1)
                union all
                select (select q.level from queue_entry q where q.level > f.level order by q.level limit 1) from found f where f.level is not null)
            select level from found where level is not null limit 200
            """;
    private static final String PEOPLE = """
            select id, display_name from app_user where enabled order by display_name, id limit 1000
            """;
    private static final String DEPARTMENTS = "select id, name_zh, name_en from department where closed_at is null order by id";
    private final JdbcClient jdbc;

    QueueChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What can be chosen.
     *
     * @param levels the words of letters for severities, as far as open requests have them
     * @param people who may have a request
     * @param departments that may have one
     */
    public record Choices(List<String> levels, List<Workbench.Person> people, List<Department> departments) {
    }

    /** A part of the house, in both languages. */
    public record Department(long id, String nameZh, String nameEn) {
    }

    /** All that can be chosen now. */
    public Choices all() {
        return new Choices(jdbc.sql(LEVELS).query(String.class).list(), jdbc.sql(PEOPLE)
                .query((row, n) -> new Workbench.Person(row.getLong("id"), row.getString("display_name"))).list(), jdbc.sql(DEPARTMENTS)
                .query((row, n) -> new Department(row.getLong("id"), row.getString("name_zh"), row.getString("name_en"))).list());
    }
}
