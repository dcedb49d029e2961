package org.yinuo.server.checklist;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/** What was answered on visits. Rows are only added: the last answer to a question counts, the ones before stay. */
@Component
class VisitAnswers {
    private static final String ADD = """
            insert into checklist_answer (work_order_id, question, value, note, failed, by_id, answered_at)
            values (:visit, :question, :value, :note, :failed, :by, :at)
            """;
    private static final String LAST = """
            select distinct on (question) question, value, note, failed, answered_at from checklist_answer
            where work_order_id = :visit order by question, id desc
            """;
    private static final String BEGIN = """
            insert into visit_checklist (work_order_id, version_id) values (:visit, :version) on conflict (work_order_id) do nothing
            """;
    private final JdbcClient jdbc;

    VisitAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last answer to a question.
     *
     * @param value {@code YES}, {@code NO}, the key of a choice, a figure or a text
     * @param note  what was remarked besides
     */
    record Answer(String value, String note, boolean failed, Instant at) {
    }

    /** The version of questions a visit was begun with, if it was. */
    Optional<Long> begunWith(long visit) {
        return jdbc.sql("select version_id from visit_checklist where work_order_id = :visit").param("visit", visit).query(Long.class).optional();
    }

    void begin(long visit, long version) {
        jdbc.sql(BEGIN).param("visit", visit).param("version", version).update();
    }

    void add(long visit, String question, Answer answer) {
        jdbc.sql(ADD).param("visit", visit).param("question", question).param("value", answer.value()).param("note", answer.note())
                .param("failed", answer.failed()).param("by", Actor.current().id()).param("at", Sql.at(answer.at())).update();
    }

    /** The last answers by question; one that was taken back is absent. */
    Map<String, Answer> of(long visit) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        jdbc.sql(LAST).param("visit", visit).query((row, n) -> answers.put(row.getString("question"), new Answer(row.getString("value"),
                row.getString("note"), row.getBoolean("failed"), Sql.instant(row, "answered_at")))).list();
        answers.values().removeIf(answer -> answer.value().isEmpty());
        return answers;
    }

    static Map<String, String> values(Map<String, Answer> answers) {
        return answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value()));
    }
}
