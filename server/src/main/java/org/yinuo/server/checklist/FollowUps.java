package org.yinuo.server.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.related.LinkKind;
import org.yinuo.server.related.RelatedRequests;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import org.yinuo.server.workorder.WorkOrder;

/** What failed on signed visits, put before the office once: it opens a request for it, or says why nothing follows. */
@Service
public class FollowUps {
    private static final int LONGEST_REASON = 2000;
    private static final String PROPOSE = """
            insert into checklist_follow_up (work_order_id, number, request_id, question, text_zh, text_en, value, note, proposed_at)
            values (:visit, :number, :request, :question, :zh, :en, :value, :note, :at) on conflict (work_order_id, question) do nothing
            """;
    private static final String DECIDE = """
            update checklist_follow_up set decided_at = :at, decided_by = :by, reason = :reason, follow_up_request_id = :request
            where id = any(:ids) and decided_at is null
            """;
    private final JdbcClient jdbc;
    private final ServiceRequests requests;
    private final OpenServiceRequest open;
    private final Telling telling;
    private final TellOffice office;

    FollowUps(JdbcClient jdbc, ServiceRequests requests, OpenServiceRequest open, Telling telling, TellOffice office) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.open = open;
        this.telling = telling;
        this.office = office;
    }

    /** Who hears of it. */
    @Component
    record Telling(RelatedRequests related, Timeline timeline, Changes changes, Audit audit, Clock clock) {
    }

    /** A question whose answer means that something is wrong. */
    record Failed(String question, Words text, Words value, String note) {
    }

    /**
     * Something that failed.
     *
     * @param number            of the visit
     * @param value             what was answered, in Chinese words
     * @param reason            why nothing follows; empty where something does
     * @param followUpRequestId what was opened for it
     */
    public record FollowUp(long id, long workOrderId, String number, long requestId, Words text, String value, String note, Instant proposedAt,
                           @Nullable Instant decidedAt, String decidedBy, String reason, @Nullable Long followUpRequestId) {
    }

    void propose(WorkOrder visit, List<Failed> failed, Instant at) {
        int added = 0;
        for (Failed each : failed) {
            added += jdbc.sql(PROPOSE).param("visit", visit.id()).param("number", visit.number()).param("request", visit.requestId())
                    .param("question", each.question()).param("zh", each.text().zh()).param("en", each.text().en())
                    .param("value", each.value().zh()).param("note", each.note()).param("at", Sql.at(at)).update();
        }
        if (added > 0) {
            String said = failed.stream().map(each -> each.text().zh() + "：" + each.value().zh()).collect(Collectors.joining("；"));
            telling.timeline().add(Timeline.Entry.of(visit.requestId(), at, "CHECKLIST_FAILED", said, Map.of("workOrder", visit.id())));
            telling.changes().touch("checklist-follow-ups", "request:" + visit.requestId());
            office.failed(visit, requests.get(visit.requestId()), failed);
        }
    }

    /** Those nobody has decided on, the newest first. */
    public Page<FollowUp> open(@Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        List<FollowUp> rows = jdbc.sql("select * from checklist_follow_up where decided_at is null and id < :before order by id desc limit :limit")
                .param("before", before == null ? Long.MAX_VALUE : before.number(0)).param("limit", limit + 1).query(FollowUps::row).list();
        return Page.of(rows, limit, row -> Cursor.at(row.id()));
    }

    /** All of a visit. */
    public List<FollowUp> of(long workOrderId) {
        return jdbc.sql("select * from checklist_follow_up where work_order_id = :visit order by id").param("visit", workOrderId)
                .query(FollowUps::row).list();
    }

    /** Opens one request for all that failed on a visit and nobody has decided on yet. */
    @Transactional
    public List<FollowUp> openRequest(long workOrderId) {
        List<FollowUp> undecided = undecided(workOrderId);
        FollowUp first = undecided.getFirst();
        ServiceRequest before = requests.get(first.requestId());
        String lines = undecided.stream().map(each -> each.text().zh() + "：" + each.value() + (each.note().isEmpty() ? "" : "（" + each.note() + "）"))
                .collect(Collectors.joining("\n"));
        ServiceRequest opened = open.open(new OpenServiceRequest.Report(
                before.caller() == null ? new ServiceRequest.Caller(null, null, null, null, null) : before.caller(), before.unitId(), before.contractId(),
                ServiceRequest.Channel.WALK_IN, ServiceRequest.Nature.PLAIN_FAULT, first.number() + "：" + first.text().zh(), lines, Severity.MINOR, null,
                null, false, before.assigneeId()));
        decide(undecided, "", opened.id());
        telling.related().link(opened.id(), LinkKind.RELATES, before.number(), first.number());
        return of(workOrderId);
    }

    /** Says why nothing follows. */
    @Transactional
    public List<FollowUp> setAside(long workOrderId, String reason) {
        decide(undecided(workOrderId), Given.required(reason, LONGEST_REASON, "reason"), null);
        return of(workOrderId);
    }

    private List<FollowUp> undecided(long workOrderId) {
        List<FollowUp> rows = jdbc.sql("select * from checklist_follow_up where work_order_id = :visit and decided_at is null order by id for update")
                .param("visit", workOrderId).query(FollowUps::row).list();
        if (rows.isEmpty()) {
            throw Refusal.conflict("follow-up-decided");
        }
        return rows;
    }

    private void decide(List<FollowUp> undecided, String reason, @Nullable Long request) {
        FollowUp first = undecided.getFirst();
        jdbc.sql(DECIDE).param("ids", undecided.stream().map(FollowUp::id).toArray(Long[]::new)).param("reason", reason).param("request", request)
                .param("at", Sql.at(telling.clock().instant())).param("by", Actor.current().displayName()).update();
        telling.audit().record("checklist.follow-up", "work-order:" + first.workOrderId(), reason);
        telling.changes().touch("checklist-follow-ups", "work-order:" + first.workOrderId(), "request:" + first.requestId());
    }

    private static FollowUp row(ResultSet row, int n) throws SQLException {
        return new FollowUp(row.getLong("id"), row.getLong("work_order_id"), row.getString("number"), row.getLong("request_id"),
                new Words(row.getString("text_zh"), row.getString("text_en")), row.getString("value"), row.getString("note"),
                Sql.instant(row, "proposed_at"), Sql.maybe(row, "decided_at"), row.getString("decided_by"), row.getString("reason"),
                row.getObject("follow_up_request_id", Long.class));
    }
}
