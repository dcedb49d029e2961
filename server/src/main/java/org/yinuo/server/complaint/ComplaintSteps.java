package org.yinuo.server.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The steps of complaints. They are only added, each also to the timeline of its request. */
@Component
class ComplaintSteps {
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };
    private static final String ADD = """
            insert into complaint_step (request_id, standing, round, at, recorded_at, actor, text, data)
            values (:request, :standing, :round, :at, :recorded, :actor, :text, cast(:data as jsonb))
            """;
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    ComplaintSteps(JdbcClient jdbc, Timeline timeline, Audit audit, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Takes the complaint in; a request that was one before goes on in another round. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(long request, Instant at, String title) {
        jdbc.sql("insert into complaint (request_id, received_at) values (:request, :at) on conflict (request_id) do nothing")
                .param("request", request).param("at", Sql.at(at)).update();
        int round = find(request).map(earlier -> earlier.round() + 1).orElse(1);
        add(request, Standing.RECEIVED, round, at, title, Map.of());
    }

    /** The complaint, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Complaint> hold(long request) {
        jdbc.sql("select request_id from complaint where request_id = :request for no key update").param("request", request)
                .query(Long.class).optional();
        return find(request);
    }

    void add(long request, Standing standing, int round, Instant at, String text, Map<String, ?> data) {
        jdbc.sql(ADD).param("request", request).param("standing", standing.name()).param("round", round).param("at", Sql.at(at))
                .param("recorded", Sql.at(clock.instant())).param("actor", Actor.current().displayName()).param("text", text)
                .param("data", json.writeValueAsString(data)).update();
        // What the customer was told stands in the timeline already, as the reply that told it.
        String said = standing == Standing.ACKNOWLEDGED ? "" : text;
        timeline.add(new Timeline.Entry(request, at, "COMPLAINT_" + standing, said, data, !standing.isForTheCustomer()));
        audit.record("complaint." + standing.name().toLowerCase().replace('_', '-'), "request:" + request, text);
        changes.touch("request:" + request, "queue");
    }

    /** The complaint a request is or was. */
    Optional<Complaint> find(long request) {
        List<Complaint.Step> steps = jdbc.sql("select * from complaint_step where request_id = :request order by id").param("request", request)
                .query(this::step).list();
        return steps.isEmpty() ? Optional.empty()
                : Optional.of(new Complaint(request, steps.getLast().standing(), steps.getLast().round(), steps));
    }

    private Complaint.Step step(ResultSet row, int n) throws SQLException {
        return new Complaint.Step(Standing.valueOf(row.getString("standing")), row.getInt("round"), Sql.instant(row, "at"), row.getString("actor"),
                row.getString("text"), json.readValue(row.getString("data"), DATA));
    }
}
