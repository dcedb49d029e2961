package org.yinuo.server.installedbase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.HouseZone;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that ever happened to a unit (维护台账). It only grows. */
@Component
public class UnitLedger {
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final String ADD = """
            insert into unit_event (unit_id, at, kind, text, ref, actor, happened_on, person, file_ids, data)
            select id, :at, :kind, :text, :ref, :actor, :on, :person, cast(:files as bigint[]), cast(:data as jsonb)
            from unnest(cast(:units as bigint[])) as id""";
    private static final String LATEST = """
            select at, kind, text, ref, actor, happened_on, person, file_ids, data from unit_event
            where unit_id = :id order by coalesce(happened_on, cast(at at time zone :zone as date)) desc, at desc, id desc limit :most""";
    private static final int SHOWN = 500;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = JsonMapper.shared();

    UnitLedger(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * One line of the ledger.
     *
     * @param at         when it was written down
     * @param kind       a code such as ENTERED, ACCEPTED, FAULT, REPAIRED
     * @param ref        what it belongs to, e.g. {@code request:12}
     * @param actor      who wrote it down
     * @param happenedOn the day it happened, where it was said
     * @param person     who did it, where it was said
     * @param data       particulars
     */
    public record Event(Instant at, String kind, String text, String ref, String actor, @Nullable LocalDate happenedOn, String person,
            List<Long> fileIds, Map<String, Object> data) {}

    /** What a line says besides its kind. */
    public record Entry(String text, String ref, @Nullable LocalDate on, String person, List<Long> fileIds, Map<String, ?> data) {

        /** Words only. */
        public static Entry of(String text) {
            return new Entry(text, "", null, "", List.of(), Map.of());
        }
    }

    public void record(long unitId, Instant at, String kind, String text, String ref) {
        record(List.of(unitId), at, kind, new Entry(text, ref, null, "", List.of(), Map.of()));
    }

    /** The same line for each of the units. */
    public void record(Collection<Long> unitIds, Instant at, String kind, Entry entry) {
        if (unitIds.isEmpty()) {
            return;
        }
        jdbc.sql(ADD).param("units", unitIds.toArray(Long[]::new)).param("at", Columns.utc(at)).param("kind", kind).param("text", entry.text())
                .param("ref", entry.ref()).param("actor", Actor.current().displayName()).param("on", entry.on(), Types.DATE)
                .param("person", entry.person()).param("files", entry.fileIds().toArray(Long[]::new))
                .param("data", json.writeValueAsString(entry.data())).update();
        events.publishEvent(new UnitLedgerGrew(unitIds, kind, entry));
    }

    /** The latest events, the latest day first, at most 500. */
    public List<Event> events(long unitId) {
        return events(unitId, SHOWN);
    }

    /** The latest events, the latest day first; where no day was said, the day it was written down counts. */
    public List<Event> events(long unitId, int most) {
        return jdbc.sql(LATEST).param("id", unitId).param("zone", HouseZone.ZONE.getId()).param("most", most).query(this::event).list();
    }

    private Event event(ResultSet row, int number) throws SQLException {
        List<Long> files = Arrays.asList((Long[]) row.getArray("file_ids").getArray());
        return new Event(Columns.instant(row, "at"), row.getString("kind"), row.getString("text"), row.getString("ref"), row.getString("actor"),
                Columns.dateOrNull(row, "happened_on"), row.getString("person"), files, json.readValue(row.getString("data"), DATA));
    }
}
