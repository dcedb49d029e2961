package org.yinuo.server.servicerequest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/**
 * What is done in a customer's system: remote sessions and changes. None begins before he consented to exactly that, within the
 * time he named; changes that were done are listed for him to confirm.
 */
@Service
@Transactional
public class Interventions {
    private static final String PLAN = """
            insert into intervention (request_id, kind, what, target, undo, consent_id, planned_at, planned_by)
            values (:request, :kind, :what, :target, :undo, :consent, :at, :by) returning id
            """;
    private static final String DONE_UNCONFIRMED = """
            select * from intervention where request_id = :request and kind = 'CHANGE' and ended_at is not null and confirmation_id is null order by id
            """;
    private final RequestAct act;
    private final RequestLog log;
    private final Consents consents;
    private final JdbcClient jdbc;

    Interventions(RequestAct act, RequestLog log, Consents consents, JdbcClient jdbc) {
        this.act = act;
        this.log = log;
        this.consents = consents;
        this.jdbc = jdbc;
    }

    /** What kind of work in the system. */
    public enum Kind {
        /** Looking in from afar. */
        REMOTE_SESSION,
        /** Something is different afterwards. */
        CHANGE
    }

    /**
     * What is to be done.
     *
     * @param target system, machine or data it touches
     * @param undo   the way back; empty for a session
     */
    public record Plan(Kind kind, String what, String target, String undo, @Nullable Instant validFrom, @Nullable Instant validUntil) {
    }

    /** Work in the system as it stands in the file. */
    public record Intervention(long id, long requestId, Kind kind, String what, String target, String undo, long consentId, Instant plannedAt,
                               String plannedBy, @Nullable Instant startedAt, @Nullable String startedBy, @Nullable Instant endedAt,
                               @Nullable String result, @Nullable Long confirmationId) {
    }

    /** Plans it and asks for the customer's consent. */
    public Intervention plan(long requestId, Plan plan) {
        ServiceRequest request = act.on(requestId, null);
        if (plan.validFrom() != null && plan.validUntil() != null && !plan.validFrom().isBefore(plan.validUntil())) {
            throw Refusal.invalid("intervention-window").at("validUntil");
        }
        Instant at = act.when(request, null);
        String scope = plan.undo().isEmpty() ? plan.what() + "\n" + plan.target() : plan.what() + "\n" + plan.target() + "\n" + plan.undo();
        long consent = consents.ask(new Consents.Asked(plan.kind() == Kind.CHANGE ? ConsentPurpose.SYSTEM_CHANGE : ConsentPurpose.REMOTE_SESSION,
                About.request(requestId), request.number() + " " + request.title(), scope, List.of(), plan.validFrom(), plan.validUntil()));
        long id = jdbc.sql(PLAN).param("request", requestId).param("kind", plan.kind().name()).param("what", plan.what())
                .param("target", plan.target()).param("undo", plan.undo()).param("consent", consent).param("at", Sql.at(at))
                .param("by", Actor.current().displayName()).query(Long.class).single();
        log.entry(request, at, "INTERVENTION_PLANNED", plan.what(), Map.of("intervention", id, "what", plan.kind().name()));
        return get(id);
    }

    /** Begins it, if the customer consented and the time is within what he allowed. */
    public Intervention begin(long id) {
        Intervention planned = held(id);
        ServiceRequest request = act.toWorkOn(planned.requestId(), null);
        if (planned.startedAt() != null) {
            throw Refusal.conflict("intervention-begun");
        }
        Instant at = act.when(request, null);
        requireAllowed(consents.get(planned.consentId()), at);
        jdbc.sql("update intervention set started_at = :at, started_by = :by where id = :id").param("at", Sql.at(at))
                .param("by", Actor.current().displayName()).param("id", id).update();
        log.entry(request, at, "INTERVENTION_BEGUN", planned.what(), Map.of("intervention", id, "what", planned.kind().name()));
        return get(id);
    }

    private static void requireAllowed(Consent consent, Instant at) {
        switch (consent.state()) {
            case AWAITED -> throw Refusal.conflict("consent-awaited");
            case REFUSED, WITHDRAWN -> throw Refusal.conflict("consent-not-given");
            case GRANTED -> {
                if (!consent.allowsAt(at)) {
                    throw Refusal.conflict("consent-not-now");
                }
            }
        }
    }

    /** Ends it with what came of it. */
    public Intervention end(long id, String result) {
        Intervention begun = held(id);
        if (begun.startedAt() == null || begun.endedAt() != null) {
            throw Refusal.conflict("intervention-not-running");
        }
        ServiceRequest request = act.any(begun.requestId(), null);
        Instant at = act.when(request, null);
        jdbc.sql("update intervention set ended_at = :at, result = :result where id = :id").param("at", Sql.at(at))
                .param("result", result).param("id", id).update();
        log.entry(request, at, "INTERVENTION_ENDED", result, Map.of("intervention", id, "what", begun.kind().name()));
        return get(id);
    }

    /** Lists the changes done and not yet listed, and asks the customer to confirm them. */
    public long askToConfirm(long requestId) {
        ServiceRequest request = act.any(requestId, null);
        List<Intervention> done = jdbc.sql(DONE_UNCONFIRMED).param("request", requestId).query(Interventions::row).list();
        if (done.isEmpty()) {
            throw Refusal.conflict("nothing-to-confirm");
        }
        long consent = consents.ask(new Consents.Asked(ConsentPurpose.CHANGES_DONE, About.request(requestId), request.number() + " " + request.title(),
                "", done.stream().map(each -> each.what() + " · " + each.target() + " · " + each.result()).toList(), null, null));
        jdbc.sql("update intervention set confirmation_id = :consent where id in (:ids)").param("consent", consent)
                .param("ids", done.stream().map(Intervention::id).toList()).update();
        log.entry(request, act.when(request, null), "CHANGES_LISTED", "", Map.of("consent", consent));
        return consent;
    }

    /** Everything planned or done for a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<Intervention> of(long requestId) {
        return jdbc.sql("select * from intervention where request_id = :id order by id").param("id", requestId).query(Interventions::row).list();
    }

    private Intervention get(long id) {
        return jdbc.sql("select * from intervention where id = :id").param("id", id).query(Interventions::row).optional()
                .orElseThrow(() -> Refusal.notFound("intervention-not-found"));
    }

    private Intervention held(long id) {
        jdbc.sql("select id from intervention where id = :id for no key update").param("id", id).query(Long.class).optional();
        return get(id);
    }

    private static Intervention row(ResultSet row, int n) throws SQLException {
        return new Intervention(row.getLong("id"), row.getLong("request_id"), Kind.valueOf(row.getString("kind")), row.getString("what"),
                row.getString("target"), row.getString("undo"), row.getLong("consent_id"), Sql.instant(row, "planned_at"), row.getString("planned_by"),
                Sql.maybe(row, "started_at"), row.getString("started_by"), Sql.maybe(row, "ended_at"), row.getString("result"),
                row.getObject("confirmation_id", Long.class));
    }
}
