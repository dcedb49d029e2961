package org.yinuo.server.servicerequest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened on requests. Entries are only ever added. */
@Component
public class Timeline {
    private static final String BROKEN_SINCE = "select exists (select from request_event where request_id = :id and kind = 'BREACHED' and id > :entry)";
    private static final String ADD = """
            insert into request_event (request_id, at, recorded_at, actor, kind, text, data, internal)
            select request_id, timestamptz 'epoch' + micros * interval '1 microsecond', :recorded, :actor, kind, text,
                cast(data as jsonb), internal
            from unnest(cast(:requests as bigint[]), cast(:micros as bigint[]), cast(:kinds as text[]), cast(:texts as text[]),
                cast(:data as text[]), cast(:internal as boolean[])) as r (request_id, micros, kind, text, data, internal)
            """;
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Timeline(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Something that happened.
     *
     * @param kind     what, for example {@code CALL}; the web app has words for it
     * @param text     in a person's words; empty when the kind says it all
     * @param data     particulars
     * @param internal not to be shown to the customer
     */
    public record Entry(long requestId, Instant at, String kind, String text, Map<String, ?> data, boolean internal) {
        /** An entry the customer may see. */
        public static Entry of(long requestId, Instant at, String kind, String text, Map<String, ?> data) {
            return new Entry(requestId, at, kind, text, data, false);
        }
    }

    /** The consent the clocks of a request were last stopped for; empty when they never were, or for something else. */
    Optional<String> lastPause(long requestId) {
        return jdbc.sql("""
                select data ->> 'consent' as consent from request_event where request_id = :id and kind = 'PAUSED'
                order by at desc, id desc limit 1
                """).param("id", requestId).query((row, n) -> Optional.ofNullable(row.getString("consent"))).list().stream()
                .flatMap(Optional::stream).findFirst();
    }

    /**
     * What is needed of the newest entry of some kinds.
     *
     * @param id   its number
     * @param data its particulars
     */
    record Last(long id, Instant at, String text, Map<String, Object> data) {
    }

    /** The newest entry of the kinds named, by the order in which they were written down. */
    Optional<Last> last(long requestId, Set<String> kinds) {
        return jdbc.sql("select id, at, text, data from request_event where request_id = :id and kind in (:kinds) order by id desc limit 1")
                .param("id", requestId).param("kinds", kinds)
                .query((row, n) -> new Last(row.getLong("id"), Sql.instant(row, "at"), row.getString("text"), data(row.getString("data")))).optional();
    }

    /** Whether a promise broke after an entry was written down. */
    boolean brokenSince(long requestId, long entryId) {
        return jdbc.sql(BROKEN_SINCE).param("id", requestId).param("entry", entryId).query(Boolean.class).single();
    }

    private Map<String, Object> data(@Nullable String stored) {
        return stored == null ? Map.of() : json.readValue(stored, DATA);
    }

    /** Adds one entry. */
    public void add(Entry entry) {
        addAll(List.of(entry));
    }

    /** Adds many entries in one statement. */
    public void addAll(List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql(ADD).param("recorded", Sql.at(clock.instant())).param("actor", Actor.current().displayName())
                    .param("requests", Columns.of(entries, Entry::requestId, Long[]::new))
                    .param("micros", Columns.of(entries, entry -> Columns.micros(entry.at()), Long[]::new))
                    .param("kinds", Columns.of(entries, Entry::kind, String[]::new))
                    .param("texts", Columns.of(entries, Entry::text, String[]::new))
                    .param("data", Columns.of(entries, entry -> json.writeValueAsString(entry.data()), String[]::new))
                    .param("internal", Columns.of(entries, Entry::internal, Boolean[]::new)).update();
            events.publishEvent(new TimelineGrew(entries));
        }
    }
}
