package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** A major request's papers: the formal report that asks for approval (重大请求审批表), and the record of its handling (重大请求处理记录表). */
@Service
@Transactional
public class MajorRequest {
    private static final String REPORT = """
            insert into major_report (request_id, approval_id, situation, impact, plan, risk, attachment_id, reported_at, reported_by)
            values (:id, :approval, :situation, :impact, :plan, :risk, :attachment, :at, :by)
            """;
    private static final String RECORD = """
            insert into major_record (request_id, started_at, ended_at, handling, result, follow_up, recorded_at, recorded_by)
            values (:id, :started, :ended, :handling, :result, :followUp, :at, :by) on conflict (request_id) do nothing
            """;
    private final RequestAct act;
    private final RequestLog log;
    private final WorkGate gate;
    private final Approvals approvals;
    private final JdbcClient jdbc;

    MajorRequest(RequestAct act, RequestLog log, WorkGate gate, Approvals approvals, JdbcClient jdbc) {
        this.act = act;
        this.log = log;
        this.gate = gate;
        this.approvals = approvals;
        this.jdbc = jdbc;
    }

    /**
     * What those who approve and the customer must know.
     *
     * @param situation what happened
     * @param impact    on whose business, how badly
     * @param plan      what is to be done
     * @param risk      what may go wrong, and the way back
     */
    public record Report(String situation, String impact, String plan, String risk, @Nullable Long attachmentId) {
    }

    /** A report as it stands in the file. */
    public record Reported(Report report, Instant at, String by) {
    }

    /** What was done, from when to when, with what result. */
    public record Handled(Instant startedAt, Instant endedAt, String handling, String result, String followUp) {
    }

    /** A record as it stands in the file. */
    public record Recorded(Handled handled, Instant at, String by) {
    }

    /** Reports a major request formally and asks the departments. After a refusal of the house another report may follow. */
    public ServiceRequest report(long id, @Nullable String ifMatch, Report report) {
        ServiceRequest request = act.on(id, ifMatch);
        WorkGate.Standing standing = gate.standing(request);
        if (standing == WorkGate.Standing.NOT_NEEDED) {
            throw Refusal.conflict("request-not-major");
        }
        if (standing != WorkGate.Standing.UNREPORTED && standing != WorkGate.Standing.REFUSED_BY_HOUSE) {
            throw Refusal.conflict("major-reported-already");
        }
        act.requireKept(report.attachmentId());
        Instant at = act.when(request, null);
        long approval = approvals.ask(Purpose.MAJOR_REQUEST, About.request(id), request.number() + " " + request.title(),
                report.situation() + "\n\n" + report.impact() + "\n\n" + report.plan() + "\n\n" + report.risk());
        jdbc.sql(REPORT).param("id", id).param("approval", approval).param("situation", report.situation()).param("impact", report.impact())
                .param("plan", report.plan()).param("risk", report.risk()).param("attachment", report.attachmentId())
                .param("at", Sql.at(at)).param("by", Actor.current().displayName()).update();
        log.entry(request, at, "MAJOR_REPORTED", report.situation(), Map.of("approval", approval));
        return act.save(request.answered());
    }

    /** Writes down once how it was handled. */
    public ServiceRequest record(long id, Handled handled) {
        ServiceRequest request = act.any(id, null);
        if (gate.standing(request) == WorkGate.Standing.NOT_NEEDED) {
            throw Refusal.conflict("request-not-major");
        }
        gate.requireOpen(request);
        Instant now = act.when(request, null);
        if (handled.startedAt().isAfter(handled.endedAt()) || handled.endedAt().isAfter(now)) {
            throw Refusal.invalid("major-record-times").at("endedAt");
        }
        gate.requireOpenAt(request, handled.startedAt());
        int kept = jdbc.sql(RECORD).param("id", id).param("started", Sql.at(handled.startedAt())).param("ended", Sql.at(handled.endedAt()))
                .param("handling", handled.handling()).param("result", handled.result()).param("followUp", handled.followUp())
                .param("at", Sql.at(now)).param("by", Actor.current().displayName()).update();
        if (kept == 0) {
            throw Refusal.conflict("major-recorded-already");
        }
        log.entry(request, now, "MAJOR_RECORDED", handled.result(), Map.of());
        return request;
    }

    /** The reports of a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<Reported> reports(long id) {
        return jdbc.sql("select * from major_report where request_id = :id order by id").param("id", id)
                .query((row, n) -> new Reported(new Report(row.getString("situation"), row.getString("impact"), row.getString("plan"),
                        row.getString("risk"), row.getObject("attachment_id", Long.class)), Sql.instant(row, "reported_at"), row.getString("reported_by"))).list();
    }

    /** The record of its handling, once there is one. */
    @Transactional(readOnly = true)
    public Optional<Recorded> record(long id) {
        return jdbc.sql("select * from major_record where request_id = :id").param("id", id)
                .query((row, n) -> new Recorded(new Handled(Sql.instant(row, "started_at"), Sql.instant(row, "ended_at"), row.getString("handling"),
                        row.getString("result"), row.getString("follow_up")), Sql.instant(row, "recorded_at"), row.getString("recorded_by"))).optional();
    }
}
