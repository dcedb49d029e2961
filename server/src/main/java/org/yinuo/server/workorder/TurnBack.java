package org.yinuo.server.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.Users;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.servicerequest.PauseRequest;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Refusal;

/** A visit that does not go on as planned: given back, handed to a colleague, or made in vain because nobody was there. */
@Service
@Transactional
public class TurnBack {
    private final VisitAct act;
    private final ContinueVisit next;
    private final VisitPhotos photos;
    private final Colleagues colleagues;
    private final Waiting waiting;

    TurnBack(VisitAct act, ContinueVisit next, VisitPhotos photos, Colleagues colleagues, Waiting waiting) {
        this.act = act;
        this.next = next;
        this.photos = photos;
        this.colleagues = colleagues;
        this.waiting = waiting;
    }

    /** Who may take a visit over. */
    @Component
    record Colleagues(Users users, List<VisitorGate> gates) {
    }

    /** Lets a request wait for its customer. */
    @Component
    record Waiting(ServiceRequests requests, PauseRequest pause, ObligationQueries obligations) {
        /** Stops the clocks that may stand still when the customer lets nobody in; where none runs, nothing changes. */
        void forAccess(long requestId, String proof) {
            ServiceRequest request = requests.get(requestId);
            boolean runs = obligations.of(Subject.request(requestId)).stream().anyMatch(clock -> clock.kind().pausable()
                    && clock.state() == ObligationState.Status.RUNNING && clock.pausedSince() == null);
            if (request.isOpen() && runs) {
                pause.pause(requestId, null, PauseReason.ACCESS_REFUSED, proof);
            }
        }
    }

    /** Gives the visit back to the dispatcher, with the reason. */
    public WorkOrder reject(long id, @Nullable String ifMatch, Noted noted, String reason) {
        WorkOrder visit = act.mine(id, ifMatch);
        Happened when = act.when(visit, noted);
        act.entry(visit, when, "VISIT_REJECTED", reason);
        return act.save(visit.rejected());
    }

    /** Hands the visit to a colleague, with the reason. */
    public WorkOrder handOver(long id, @Nullable String ifMatch, Noted noted, long engineerId, String reason) {
        WorkOrder visit = act.mine(id, ifMatch);
        Happened when = act.when(visit, noted);
        String name = colleagues.users().find(engineerId).filter(user -> user.enabled() && user.roles().contains(Role.ENGINEER))
                .orElseThrow(() -> Refusal.invalid("not-an-engineer").at("engineerId")).displayName();
        colleagues.gates().forEach(gate -> gate.admit(engineerId, visit, when.at()));
        act.entry(visit, when, "VISIT_HANDED_OVER", name + ": " + reason, engineerId);
        return act.save(visit.handedOver(engineerId));
    }

    /**
     * Nobody was there. The arrival stands, proved by a picture; the request waits for its customer, and another visit is to
     * be planned.
     *
     * @throws Refusal {@code absence-needs-photo}
     */
    public WorkOrder inVain(long id, @Nullable String ifMatch, Noted noted, String note) {
        WorkOrder visit = act.mine(id, ifMatch).requireOpen();
        Happened when = act.when(visit, noted);
        if (photos.of(id).stream().noneMatch(photo -> photo.purpose() == VisitPhotos.Purpose.ABSENT)) {
            throw Refusal.conflict("absence-needs-photo");
        }
        WorkOrder ended = act.save(visit.inVain());
        act.entry(visit, when, "VISIT_IN_VAIN", note);
        waiting.forAccess(visit.requestId(), visit.number() + ": " + note);
        next.next(visit, new Continuations.Proposal(WhyAgain.CUSTOMER_ABSENT, note), when.at());
        return ended;
    }
}
