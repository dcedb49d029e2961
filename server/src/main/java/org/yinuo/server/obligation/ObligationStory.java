package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationHistory;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.core.obligation.PeopleShown;
import org.yinuo.core.time.DueTime;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells everything about obligations: their facts, their evidence, and why they are due when they are. */
@Component
public class ObligationStory {
    private static final String FACTS = """
            select f.obligation_id, f.at, f.recorded_at, f.kind, f.actor, f.reason, f.term
            from obligation_fact f where f.obligation_id = any(:ids) order by f.obligation_id, f.seq
            """;
    private static final String EVIDENCE = """
            select f.obligation_id, e.id, e.kind, e.at, e.recorded_at, e.actor, e.text, e.sha256, e.ref, e.attachment_id, e.people
            from obligation_fact f join evidence e on e.id = f.evidence_id
            where f.obligation_id = any(:ids) order by f.obligation_id, f.seq
            """;
    private static final TypeReference<List<PeopleShown.Person>> PEOPLE = new TypeReference<>() {
    };
    private final JdbcClient jdbc;
    private final ObligationLoad load;
    private final Clock clock;

    ObligationStory(JdbcClient jdbc, ObligationLoad load, Clock clock) {
        this.jdbc = jdbc;
        this.load = load;
        this.clock = clock;
    }

    /** One fact as it is shown. */
    public record FactView(Instant at, Instant recordedAt, String kind, String actor, @Nullable String reason) {
    }

    /** A piece of evidence as it is shown. */
    public record EvidenceView(long id, String kind, Instant at, Instant recordedAt, String by, String text,
                               @Nullable String sha256, @Nullable String ref, @Nullable Long attachmentId,
                               List<PeopleShown.Person> people) {
    }

    /** One stretch of time behind a due instant: COUNTED, CLOSED, PAUSED or HOLIDAY. */
    public record Stretch(Instant from, Instant to, String kind) {
    }

    /** Why an obligation is due when it is. */
    public record Explanation(Instant start, Instant due, boolean provisional, List<Stretch> intervals) {
    }

    /** The facts of obligations, by obligation. */
    public Map<Long, List<FactView>> facts(List<Long> ids) {
        return jdbc.sql(FACTS).param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("obligation_id"), new FactView(Sql.instant(row, "at"),
                        Sql.instant(row, "recorded_at"), row.getString("kind"), row.getString("actor"), row.getString("reason"))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The evidence of obligations, by obligation. */
    public Map<Long, List<EvidenceView>> evidence(List<Long> ids) {
        return jdbc.sql(EVIDENCE).param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("obligation_id"), new EvidenceView(row.getLong("id"),
                        row.getString("kind"), Sql.instant(row, "at"), Sql.instant(row, "recorded_at"), row.getString("actor"),
                        row.getString("text"), row.getString("sha256"), row.getString("ref"),
                        row.getObject("attachment_id", Long.class), people(row.getString("people")))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static List<PeopleShown.Person> people(@Nullable String json) {
        return json == null ? List.of() : JsonMapper.shared().readValue(json, PEOPLE);
    }

    /** Why each obligation is due when it is, by obligation. */
    public Map<Long, Explanation> explain(List<Long> ids) {
        return load.load(ids).stream().collect(Collectors.toMap(Kept::id, kept -> explain(kept.history())));
    }

    /** Why one obligation is due when it is; refuses an unknown one. */
    public Explanation explain(long id) {
        return load.load(List.of(id)).stream().findFirst().map(kept -> explain(kept.history()))
                .orElseThrow(() -> Refusal.notFound("obligation-not-found"));
    }

    private Explanation explain(ObligationHistory history) {
        ObligationState state = history.state();
        DueTime due = state.term().explain(state.breachedAt() == null ? history.pausesUntil(clock.instant())
                : state.pauses().stream().filter(pause -> pause.startInclusive().isBefore(state.breachedAt())).toList());
        return new Explanation(state.term().start(), due.due(), due.provisional(), due.intervals().stream()
                .map(stretch -> new Stretch(stretch.from(), stretch.to(), stretch.kind().name())).toList());
    }
}
