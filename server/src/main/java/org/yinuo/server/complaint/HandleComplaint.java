package org.yinuo.server.complaint;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.identity.Users;
import org.yinuo.server.servicerequest.AnswerRequest;
import org.yinuo.server.servicerequest.ComplaintClock;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;

/** What the house does about a complaint, one step after the other. A step out of turn is refused with the one that is missing. */
@Service
@Transactional
public class HandleComplaint {
    private final ComplaintSteps steps;
    private final ServiceRequests requests;
    private final AnswerRequest answers;
    private final Asking asking;
    private final ComplaintClock clock;

    HandleComplaint(ComplaintSteps steps, ServiceRequests requests, AnswerRequest answers, Asking asking, ComplaintClock clock) {
        this.steps = steps;
        this.requests = requests;
        this.answers = answers;
        this.asking = asking;
        this.clock = clock;
    }

    /** Who is asked. */
    @Component
    record Asking(Approvals approvals, Consents consents, Users users) {
    }

    /** What it stands at; refuses a request that is and was no complaint. */
    @Transactional(readOnly = true)
    public Complaint get(long id) {
        requests.get(id);
        return steps.find(id).orElseThrow(() -> Refusal.notFound("complaint-not-found"));
    }

    /** Tells the customer that it is looked into. */
    public Complaint acknowledge(long id, String text, String channel) {
        Complaint complaint = at(id, Standing.RECEIVED);
        answers.reply(id, null, text, channel, null);
        return add(complaint, Standing.ACKNOWLEDGED, text, Map.of("channel", channel));
    }

    /** Names who looks into it. */
    public Complaint investigate(long id, long investigatorId, String task) {
        Complaint complaint = at(id, Standing.ACKNOWLEDGED, Standing.INVESTIGATING, Standing.NOT_ACCEPTED);
        String name = asking.users().find(investigatorId).orElseThrow(() -> Refusal.invalid("user-unknown").at("investigatorId")).displayName();
        return add(complaint, Standing.INVESTIGATING, task, Map.of("investigatorId", investigatorId, "investigator", name));
    }

    /** Writes down what was found. */
    public Complaint find(long id, Complaint.Verdict verdict, String findings) {
        Complaint complaint = at(id, Standing.INVESTIGATING, Standing.FOUND);
        return add(complaint, Standing.FOUND, findings, Map.of("verdict", verdict.name()));
    }

    /** Draws the answer up. One that offers money needs approval first; each new one anew. */
    public Complaint drawUp(long id, String answer, @Nullable Money offered) {
        Complaint complaint = at(id, Standing.FOUND, Standing.NOT_APPROVED, Standing.READY);
        if (offered == null || offered.amount().signum() == 0) {
            return add(complaint, Standing.READY, answer, Map.of("answer", true));
        }
        if (offered.amount().signum() < 0) {
            throw Refusal.invalid("money-invalid").at("amount");
        }
        ServiceRequest request = requests.get(id);
        long approval = asking.approvals().ask(Purpose.COMPLAINT_WITH_MONEY, About.request(id), request.number() + " " + request.title(),
                answer + "\n\n" + offered.amount().toPlainString() + " " + offered.currency());
        return add(complaint, Standing.IN_APPROVAL, answer, Map.of("answer", true, "amount", offered.amount().toPlainString(),
                "currency", offered.currency(), "approval", approval));
    }

    /** Gives the answer to the customer and asks whether it settles the matter. This alone meets the time for the answer. */
    public Complaint answer(long id, String channel, @Nullable Instant occurredAt) {
        Complaint complaint = at(id, Standing.READY);
        Complaint.Step drawnUp = complaint.answer().orElseThrow();
        ServiceRequest request = requests.get(id);
        answers.reply(id, null, drawnUp.text(), channel, occurredAt);
        Instant at = occurredAt == null ? steps.now() : occurredAt;
        clock.answered(id, at, drawnUp.text());
        long consent = asking.consents().ask(Consents.Asked.plain(ConsentPurpose.COMPLAINT_ANSWER, About.request(id),
                request.number() + " " + request.title(), drawnUp.text()));
        steps.add(id, Standing.ANSWERED, complaint.round(), at, "", Map.of("channel", channel, "consent", consent));
        return get(id);
    }

    /** The management lets it end without the customer's word, or against it, and says why. */
    public Complaint letEnd(long id, String reason) {
        Complaint complaint = at(id, Standing.ANSWERED, Standing.NOT_ACCEPTED);
        asking.consents().withdraw(About.request(id));
        clock.stop(id, steps.now(), reason);
        return add(complaint, Standing.LET_END, reason, Map.of());
    }

    private Complaint at(long id, Standing... allowed) {
        Optional<Complaint> complaint = steps.hold(id);
        if (complaint.isEmpty()) {
            return get(id);
        }
        if (!Set.of(allowed).contains(complaint.get().standing())) {
            throw Refusal.conflict(complaint.get().standing().missing());
        }
        return complaint.get();
    }

    private Complaint add(Complaint complaint, Standing standing, String text, Map<String, ?> data) {
        steps.add(complaint.requestId(), standing, complaint.round(), steps.now(), text, data);
        return get(complaint.requestId());
    }
}
