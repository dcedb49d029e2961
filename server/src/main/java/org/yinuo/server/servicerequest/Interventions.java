package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/**
 * What is done in a customer's system: remote sessions and changes. None begins before he consented to exactly that, within the
 * time he named; changes that were made are listed for him to confirm, again after he disputed them.
 */
@Service
@Transactional
public class Interventions {
    /** In the house's zone, as the list goes out to the customer as text. */
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseZone.ZONE);
    private final RequestAct act;
    private final RequestLog log;
    private final Consents consents;
    private final InterventionRows rows;
    private final ChangesConfirmed confirmed;

    Interventions(RequestAct act, RequestLog log, Consents consents, InterventionRows rows, ChangesConfirmed confirmed) {
        this.act = act;
        this.log = log;
        this.consents = consents;
        this.rows = rows;
        this.confirmed = confirmed;
    }

    /**
     * What is to be done.
     *
     * @param target system, machine or data it touches
     * @param undo   the way back; empty for a session
     */
    public record Plan(Intervention.Kind kind, String what, String target, String undo, @Nullable Instant validFrom, @Nullable Instant validUntil) {
    }

    /**
     * What came of it.
     *
     * @param before what it was; null where that says nothing
     * @param after  what it is now; null where that says nothing
     */
    public record Outcome(String result, @Nullable String before, @Nullable String after) {
    }

    /** Plans it and asks for the customer's consent. */
    public Intervention plan(long requestId, Plan plan) {
        ServiceRequest request = act.on(requestId, null);
        if (plan.validFrom() != null && plan.validUntil() != null && !plan.validFrom().isBefore(plan.validUntil())) {
            throw Refusal.invalid("intervention-window").at("validUntil");
        }
        Instant at = act.when(request, null);
        if (plan.validUntil() != null && !plan.validUntil().isAfter(at)) {
            throw Refusal.invalid("intervention-window-over").at("validUntil");
        }
        long id = rows.add(requestId, plan, ask(request, plan), at);
        log.entry(request, at, "INTERVENTION_PLANNED", plan.what(), Map.of("intervention", id, "what", plan.kind().name()));
        return rows.get(id);
    }

    private long ask(ServiceRequest request, Plan plan) {
        String scope = plan.undo().isEmpty() ? plan.what() + "\n" + plan.target() : plan.what() + "\n" + plan.target() + "\n" + plan.undo();
        return consents.ask(new Consents.Asked(plan.kind() == Intervention.Kind.CHANGE ? ConsentPurpose.SYSTEM_CHANGE : ConsentPurpose.REMOTE_SESSION,
                About.request(request.savedId()), request.number() + " " + request.title(), scope, List.of(), plan.validFrom(), plan.validUntil()));
    }

    /** Asks again for what was no longer asked for when the request was called off; what was allowed for a time that is over is planned anew. */
    void askAgain(ServiceRequest back, Instant at) {
        for (Intervention each : rows.of(back.savedId())) {
            Consent asked = consents.get(each.consentId());
            boolean over = asked.validUntil() != null && !asked.validUntil().isAfter(at);
            if (each.startedAt() == null && asked.state() == Consent.State.WITHDRAWN && !over) {
                rows.under(each.id(), ask(back, new Plan(each.kind(), each.what(), each.target(), each.undo(), asked.validFrom(), asked.validUntil())));
            }
        }
    }

    /** Begins it, if the customer consented and the time is within what he allowed. With the first session the support goes remote. */
    public Intervention begin(long id) {
        ServiceRequest request = act.toBegin(rows.get(id).requestId());
        Intervention planned = rows.held(id);
        if (planned.startedAt() != null) {
            throw Refusal.conflict("intervention-begun");
        }
        Instant at = act.when(request, null);
        requireAllowed(consents.get(planned.consentId()), at);
        rows.begun(id, at);
        log.entry(request, at, "INTERVENTION_BEGUN", planned.what(), Map.of("intervention", id, "what", planned.kind().name()));
        boolean first = planned.kind() == Intervention.Kind.REMOTE_SESSION && request.stage() == ServiceRequest.Stage.PHONE
                && request.status() != ServiceRequest.Status.RESOLVED;
        if (first) {
            log.entry(request, at, "STAGE", planned.what(), Map.of("stage", ServiceRequest.Stage.REMOTE.name()));
            act.save(request.moved(ServiceRequest.Stage.REMOTE));
        }
        return rows.get(id);
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
    public Intervention end(long id, Outcome outcome) {
        Intervention begun = rows.held(id);
        if (!begun.isRunning()) {
            throw Refusal.conflict("intervention-not-running");
        }
        ServiceRequest request = act.any(begun.requestId(), null);
        Instant at = act.when(request, null);
        rows.ended(id, outcome, at);
        log.entry(request, at, "INTERVENTION_ENDED", outcome.result(), Map.of("intervention", id, "what", begun.kind().name()));
        return rows.get(id);
    }

    /** Lists the changes made that stand on no list the customer can still answer, and asks him to confirm them. */
    public void askToConfirm(long requestId) {
        if (!listMade(act.any(requestId, null))) {
            throw Refusal.conflict("nothing-to-confirm");
        }
    }

    /** The same where there may be none; whether there were. */
    boolean listMade(ServiceRequest request) {
        List<Intervention> made = confirmed.toList(request.savedId());
        if (made.isEmpty()) {
            return false;
        }
        long consent = consents.ask(new Consents.Asked(ConsentPurpose.CHANGES_DONE, About.request(request.savedId()), request.number() + " " + request.title(),
                "", made.stream().map(Interventions::line).toList(), null, null));
        rows.listed(made.stream().map(Intervention::id).toList(), consent);
        log.entry(request, act.when(request, null), "CHANGES_LISTED", "", Map.of("consent", consent));
        return true;
    }

    /** What, where, with what result, from what to what, when and by whom. */
    private static String line(Intervention made) {
        String values = made.before() == null && made.after() == null ? null : said(made.before()) + " → " + said(made.after());
        String when = made.endedAt() == null ? null : MINUTE.format(made.endedAt());
        return Stream.of(made.what(), made.target(), made.result(), values, when, made.endedBy()).filter(Objects::nonNull)
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String said(@Nullable String value) {
        return value == null ? "—" : value;
    }

    /** States that a request for a change was answered without changing anything in the customer's system. */
    public void nothingChanged(long requestId, String reason) {
        ServiceRequest request = act.on(requestId, null);
        if (!request.asksForChange()) {
            throw Refusal.conflict("request-asks-no-change");
        }
        if (rows.of(requestId).stream().anyMatch(each -> each.kind() == Intervention.Kind.CHANGE && each.startedAt() != null)) {
            throw Refusal.conflict("change-begun-already");
        }
        except(request, ChangeException.Kind.NOTHING_CHANGED, reason);
    }

    /** Lets the request be closed though the customer has not confirmed the changes made until now. */
    public void letCloseUnconfirmed(long requestId, String reason) {
        ServiceRequest request = act.on(requestId, null);
        if (confirmed.unconfirmed(requestId).isEmpty()) {
            throw Refusal.conflict("nothing-to-confirm");
        }
        except(request, ChangeException.Kind.UNCONFIRMED, reason);
    }

    private void except(ServiceRequest request, ChangeException.Kind kind, String reason) {
        Instant at = act.when(request, null);
        rows.except(request.savedId(), kind, reason, at);
        log.internal(request, at, kind == ChangeException.Kind.UNCONFIRMED ? "CHANGES_UNCONFIRMED" : "NOTHING_CHANGED", reason);
    }

    /** Everything planned or done for a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<Intervention> of(long requestId) {
        return rows.of(requestId);
    }

    /** The exceptions stated for a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<ChangeException> exceptions(long requestId) {
        return rows.exceptions(requestId);
    }

    /** The changes made that the customer has not confirmed and nobody excepted, by id. */
    @Transactional(readOnly = true)
    public List<Long> unconfirmed(long requestId) {
        return confirmed.unconfirmed(requestId).stream().map(Intervention::id).toList();
    }
}
