package org.yinuo.server.complaint;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.ApprovalEnded;
import org.yinuo.server.approval.ConsentAnswered;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.servicerequest.ComplaintClock;
import org.yinuo.server.servicerequest.ComplaintReceived;
import org.yinuo.server.servicerequest.CancellationUndone;
import org.yinuo.server.servicerequest.RequestEnded;
import org.yinuo.server.servicerequest.RequestReclassified;
import org.yinuo.server.servicerequest.RequestReopened;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;

/** What others decide about complaints: the desk, those who approve, the customer. */
@Component
class ComplaintNews {
    private final ComplaintSteps steps;
    private final ComplaintClock clock;
    private final TellManagement tell;
    private final ServiceRequests requests;

    ComplaintNews(ComplaintSteps steps, ComplaintClock clock, TellManagement tell, ServiceRequests requests) {
        this.steps = steps;
        this.clock = clock;
        this.tell = tell;
        this.requests = requests;
    }

    @EventListener
    void on(ComplaintReceived received) {
        ServiceRequest request = received.request();
        steps.receive(request.id(), received.at(), request.title());
        clock.start(request, received.at());
        tell.of(request, Standing.RECEIVED, "");
    }

    @EventListener
    void on(RequestReclassified news) {
        steps.hold(news.after().id()).filter(complaint -> !complaint.standing().isEnd())
                .ifPresent(complaint -> stop(news.after(), complaint, Standing.RECLASSIFIED, news.at(), news.reason()));
    }

    @EventListener
    void on(RequestEnded news) {
        if (news.request().status() == ServiceRequest.Status.CANCELLED) {
            steps.hold(news.request().id()).filter(complaint -> !complaint.standing().isEnd())
                    .ifPresent(complaint -> stop(news.request(), complaint, Standing.WITHDRAWN, news.at(), news.reason()));
        }
    }

    private void stop(ServiceRequest request, Complaint complaint, Standing how, Instant at, String reason) {
        steps.add(request.id(), how, complaint.round(), at, reason, Map.of());
        clock.stop(request.id(), at, reason);
        tell.of(request, how, reason);
    }

    @EventListener
    void on(RequestReopened news) {
        if (news.request().isComplaint()) {
            steps.hold(news.request().id()).ifPresent(complaint -> goAgain(news.request(), complaint, news.at(), news.reason()));
        }
    }

    /** A complaint that was withdrawn by mistake goes on where it stood; what waited for an answer of somebody is asked anew. */
    @EventListener
    void on(CancellationUndone news) {
        long id = news.request().id();
        steps.hold(id).filter(complaint -> complaint.standing() == Standing.WITHDRAWN && complaint.steps().size() > 1).ifPresent(complaint -> {
            Standing stood = asked(complaint.steps().get(complaint.steps().size() - 2).standing());
            steps.add(id, stood, complaint.round(), news.at(), news.reason(), Map.of());
            tell.of(news.request(), stood, news.reason());
        });
    }

    /** The approval and the question to the customer fell away with the cancellation. */
    private static Standing asked(Standing stood) {
        return switch (stood) {
            case IN_APPROVAL -> Standing.NOT_APPROVED;
            case ANSWERED -> Standing.READY;
            default -> stood;
        };
    }

    @EventListener
    void on(ApprovalEnded ended) {
        if (ended.purpose() == Purpose.COMPLAINT_WITH_MONEY && ended.about().type().equals("request")) {
            Optional<Complaint> complaint = steps.hold(ended.about().id()).filter(each -> each.standing() == Standing.IN_APPROVAL);
            complaint.ifPresent(each -> steps.add(ended.about().id(), ended.approved() ? Standing.READY : Standing.NOT_APPROVED, each.round(),
                    ended.at(), ended.reason(), Map.of("approval", ended.approvalId())));
        }
    }

    @EventListener
    void on(ConsentAnswered answered) {
        if (answered.consent().purpose() != ConsentPurpose.COMPLAINT_ANSWER || !answered.consent().about().type().equals("request")) {
            return;
        }
        long id = answered.consent().about().id();
        Complaint complaint = steps.hold(id).filter(each -> each.standing() == Standing.ANSWERED).orElse(null);
        if (complaint != null && answered.granted()) {
            steps.add(id, Standing.ACCEPTED, complaint.round(), answered.answer().at(), answered.answer().reason(), Map.of("name", answered.answer().name()));
        } else if (complaint != null) {
            goAgain(requests.get(id), complaint, answered.answer().at(), answered.answer().reason());
        }
    }

    /** It is looked into again, with the whole time from now: the first answer was given, so its promise was kept or broken. */
    private void goAgain(ServiceRequest request, Complaint complaint, Instant at, String reason) {
        steps.add(request.id(), Standing.NOT_ACCEPTED, complaint.round() + 1, at, reason, Map.of());
        clock.start(request, at);
        tell.of(request, Standing.NOT_ACCEPTED, reason);
    }
}
