package org.yinuo.server.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Plans another visit that goes on with one, proposed by its engineer or ordered by the office; never two at a time for the same. */
@Service
@Transactional
public class ContinueVisit {
    private static final int LONGEST_NOTE = 2000;
    private final Visits visits;
    private final VisitAct act;
    private final VisitUnderWay underWay;
    private final IssueWorkOrder issue;
    private final Continuations continuations;

    ContinueVisit(Visits visits, VisitAct act, VisitUnderWay underWay, IssueWorkOrder issue, Continuations continuations) {
        this.visits = visits;
        this.act = act;
        this.underWay = underWay;
        this.issue = issue;
        this.continuations = continuations;
    }

    /** Where visits and what they are for are kept. */
    @Component
    record Visits(ServiceRequests requests, Clock clock) {
    }

    /** Why somebody has to come again; no reason takes it back. */
    public record Again(@Nullable WhyAgain reason, @Nullable String note, @Nullable Instant occurredAt) {
    }

    /** The engineer says that somebody has to come again, or takes it back; another visit is planned when the customer has signed. */
    public WorkOrder propose(long id, FromPhone phone, Again again) {
        VisitUnderWay.Step step = underWay.mine(id, phone, phone.noted(again.occurredAt()));
        String note = again.reason() == null ? "" : Given.text(again.note(), LONGEST_NOTE, "note");
        continuations.propose(id, again.reason(), note, step.at());
        return underWay.done(step, again.reason() == null ? "VISIT_PROPOSAL_WITHDRAWN" : "VISIT_PROPOSED");
    }

    /**
     * The office orders another visit without anybody's proposal.
     *
     * @return the visit that is continued
     * @throws Refusal {@code visit-not-begun}, {@code visit-continued-already}, {@code request-ended}
     */
    public WorkOrder order(long id, WhyAgain reason, @Nullable String note) {
        WorkOrder visit = act.held(id);
        if (visit.status().isOpen() && visit.done().arrivedAt() == null) {
            throw Refusal.conflict("visit-not-begun");
        }
        open(id).ifPresent(other -> {
            throw Refusal.conflict("visit-continued-already", other.number());
        });
        if (!visits.requests().get(visit.requestId()).isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        next(visit, new Continuations.Proposal(reason, Given.text(note, LONGEST_NOTE, "note")), visits.clock().instant());
        return visit;
    }

    /** Whether the request goes on after this visit: its engineer said so, or another is planned already. */
    boolean goesOn(WorkOrder visit, WorkOrder.Findings found) {
        return found.needsAnother() || continuations.proposed(visit.savedId()).isPresent() || open(visit.savedId()).isPresent();
    }

    /** Plans what the engineer proposed. */
    void nextAsProposed(WorkOrder visit, String otherwise, Instant at) {
        next(visit, continuations.proposed(visit.savedId()).orElse(new Continuations.Proposal(WhyAgain.NOT_FINISHED, otherwise)), at);
    }

    /** A visit nobody has yet, to the same request and for the same, unless one is planned already. */
    void next(WorkOrder visit, Continuations.Proposal why, Instant at) {
        if (open(visit.savedId()).isEmpty()) {
            WorkOrder issued = issue.issue(visit.requestId(), visit.kind(), why.note().isEmpty() ? visit.number() : why.note(), at);
            continuations.link(issued.savedId(), visit.savedId(), why);
            act.told(visit);
        }
    }

    private Optional<Continuations.Link> open(long visit) {
        return continuations.after(visit).stream().filter(each -> each.status().isOpen()).findFirst();
    }
}
