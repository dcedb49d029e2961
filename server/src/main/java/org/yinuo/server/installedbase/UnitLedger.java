package org.yinuo.server.installedbase;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;

/** Everything that ever happened to a unit (维护台账). It only grows. */
@Component
public class UnitLedger {

    private static final String ADD = """
            insert into unit_event (unit_id, at, kind, text, ref, actor)
            values (:unitId, :at, :kind, :text, :ref, :actor)""";

    private final JdbcClient jdbc;

    UnitLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the ledger.
     *
     * @param kind a code such as ENTERED, ACCEPTED, FAULT, REPAIRED
     * @param ref  what it belongs to, e.g. {@code request:12}
     */
    public record Event(Instant at, String kind, String text, String ref, String actor) {}

    public void record(long unitId, Instant at, String kind, String text, String ref) {
        jdbc.sql(ADD).param("unitId", unitId).param("at", Columns.utc(at)).param("kind", kind).param("text", text)
                .param("ref", ref).param("actor", Actor.current().displayName()).update();
    }

    /** The latest events, newest first, at most 500. */
    public List<Event> events(long unitId) {
        return jdbc.sql("""
                select at, kind, text, ref, actor from unit_event
                where unit_id = :id order by at desc, id desc limit 500""").param("id", unitId)
                .query((row, number) -> new Event(Columns.instant(row, "at"), row.getString("kind"),
                        row.getString("text"), row.getString("ref"), row.getString("actor"))).list();
    }
}
