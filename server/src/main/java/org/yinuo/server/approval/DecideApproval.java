package org.yinuo.server.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.DataScopes;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** Decides the steps of approvals: whoever is named, holds the role or stands in, but never the one who asked. */
@Service
public class DecideApproval {
    private static final int MOST = 200;
    private final ApprovalStore store;
    private final Approvals approvals;
    private final Approvals.News news;
    private final Deciding deciding;

    DecideApproval(ApprovalStore store, Approvals approvals, Approvals.News news, Deciding deciding) {
        this.store = store;
        this.approvals = approvals;
        this.news = news;
        this.deciding = deciding;
    }

    /** Who may decide, when, and who hears of it. */
    @org.springframework.stereotype.Component
    record Deciding(Delegates delegates, ApplicationEventPublisher events, Clock clock, DataScopes scopes) {
        Optional<Delegates.Power> powerOver(ApprovalView.Step step) {
            return delegates.powers(Actor.current()).stream().filter(power -> step.user() != null ? power.userId() == step.user().id()
                    : step.role() != null && power.roles().contains(step.role().name())).findFirst();
        }
    }

    /** What waits for the present actor's decision, the most urgent first. */
    @Transactional(readOnly = true)
    public List<ApprovalView> awaitingMe() {
        Actor me = Actor.current();
        List<Delegates.Power> powers = deciding.delegates().powers(me);
        return store.awaiting(powers.stream().map(Delegates.Power::userId).toArray(Long[]::new),
                powers.stream().flatMap(power -> power.roles().stream()).distinct().toArray(String[]::new), me.id(), MOST);
    }

    /** One approval; strangers are told there is none. */
    @Transactional(readOnly = true)
    public ApprovalView get(long id) {
        return store.find(id).filter(this::concernsMe).orElseThrow(() -> Refusal.notFound("approval-not-found"));
    }

    private boolean concernsMe(ApprovalView approval) {
        return Actor.may("audit.read") && !deciding.scopes().current().hasLimit() || approval.askedById() == Actor.current().id()
                || approval.steps().stream().anyMatch(step -> deciding.powerOver(step).isPresent());
    }

    /** Decides a step. A refusal ends the approval, the last consent completes it. */
    @Transactional
    public ApprovalView decide(long stepId, ApprovalView.Verdict verdict, String reason) {
        long id = store.hold(stepId).orElseThrow(() -> Refusal.notFound("approval-not-found"));
        ApprovalView approval = get(id);
        ApprovalView.Step step = approval.steps().stream().filter(each -> each.id() == stepId).findFirst().orElseThrow();
        Delegates.Power power = deciding.powerOver(step).orElseThrow(() -> Refusal.forbidden("approval-of-others"));
        Actor me = Actor.current();
        if (approval.askedById() == me.id()) {
            throw Refusal.forbidden("approval-of-own-request");
        }
        if (step.state() != ApprovalView.StepState.OPEN) {
            throw Refusal.conflict("approval-decided");
        }
        Instant at = deciding.clock().instant();
        store.decide(stepId, verdict, reason, me, power.userId() == me.id() ? null : power.name(), at);
        approvals.decided(stepId, at, reason);
        news.of(verdict == ApprovalView.Verdict.APPROVED ? "approved" : "refused", id, approval.about(), reason);
        goOn(approval, verdict, reason, at);
        return get(id);
    }

    private void goOn(ApprovalView approval, ApprovalView.Verdict verdict, String reason, Instant at) {
        if (verdict == ApprovalView.Verdict.REFUSED) {
            end(approval, false, reason, at);
            return;
        }
        boolean turnIsDone = store.find(approval.id()).orElseThrow().steps().stream()
                .noneMatch(step -> step.state() == ApprovalView.StepState.OPEN);
        if (turnIsDone && !approvals.openNextTurn(approval.id())) {
            end(approval, true, reason, at);
        }
    }

    private void end(ApprovalView approval, boolean approved, String reason, Instant at) {
        approvals.end(approval.id(), approved ? ApprovalView.State.APPROVED : ApprovalView.State.REFUSED, at);
        deciding.events().publishEvent(new ApprovalEnded(approval.id(), approval.purpose(), approval.about(), approved, reason, at));
    }
}
