package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalEnded;
import org.yinuo.server.approval.ApprovalLate;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.ConsentAnswered;
import org.yinuo.server.approval.ConsentPurpose;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.approval.Purpose;

/** Brings what departments and customers decide into requests: who approved, whom to ask next, and whether it ends. */
@Component
class AgreementNews {
    private final RequestAct act;
    private final RequestLog log;
    private final AwaitConsent await;
    private final FinishRequest finish;
    private final Asking asking;

    AgreementNews(RequestAct act, RequestLog log, AwaitConsent await, FinishRequest finish, Asking asking) {
        this.act = act;
        this.log = log;
        this.await = await;
        this.finish = finish;
        this.asking = asking;
    }

    /** Whom is asked, and no longer. */
    @Component
    record Asking(Consents consents, Approvals approvals, MajorRequest majors, Interventions interventions, WorkGate gate) {
        long majorConsent(ServiceRequest request) {
            MajorRequest.Report report = majors.reports(request.id()).getLast().report();
            return consents.ask(Consents.Asked.plain(ConsentPurpose.MAJOR_REQUEST, About.request(request.id()),
                    request.number() + " " + request.title(), String.join("\n\n", report.situation(), report.impact(), report.plan(), report.risk())));
        }

        /** Nothing is asked any more; but what was changed is to be confirmed once the request is resolved, or was called off. */
        void stop(ServiceRequest ended) {
            About about = About.request(ended.savedId());
            boolean asks = ended.status() != ServiceRequest.Status.CLOSED;
            approvals.withdraw(about);
            consents.of(about).stream().filter(consent -> !asks || consent.purpose() != ConsentPurpose.CHANGES_DONE)
                    .forEach(consent -> consents.withdraw(consent.id()));
            if (asks) {
                interventions.listMade(ended);
            }
        }
    }

    @EventListener
    void on(ApprovalEnded ended) {
        if (!ended.about().type().equals("request") || ended.purpose() != Purpose.MAJOR_REQUEST) {
            return;
        }
        ServiceRequest request = act.any(ended.about().id(), null);
        log.entry(request, ended.at(), ended.approved() ? "MAJOR_APPROVED" : "MAJOR_NOT_APPROVED", ended.reason(), Map.of("approval", ended.approvalId()));
        if (ended.approved() && request.isOpen()) {
            await.pause(request, ended.at(), asking.majorConsent(request));
        }
    }

    @EventListener
    void on(ApprovalLate late) {
        if (late.about().type().equals("request")) {
            log.internal(act.any(late.about().id(), null), late.dueAt(), "APPROVAL_LATE", late.by());
        }
    }

    @EventListener
    void on(ConsentAnswered answered) {
        if (!answered.consent().about().type().equals("request")) {
            return;
        }
        Consent consent = answered.consent();
        Consent.Answer answer = answered.answer();
        ServiceRequest request = act.any(consent.about().id(), null);
        Instant at = answer.at();
        String said = answer.reason().isEmpty() ? answer.name() : answer.name() + ": " + answer.reason();
        log.entry(request, at, answered.granted() ? "CONSENTED" : "CONSENT_REFUSED", said,
                Map.of("purpose", consent.purpose().name(), "way", answer.way().name(), "consent", consent.id()));
        if (consent.purpose() == ConsentPurpose.MAJOR_REQUEST && request.isOpen()) {
            ServiceRequest now = await.resume(request, at, consent.id());
            if (!answered.granted()) {
                finish.refusedByCustomer(now, at, said);
            }
        }
    }

    @EventListener
    void on(RequestEnded ended) {
        asking.stop(ended.request());
    }

    /** The customer's consents were no longer asked for when the request was cancelled; they are asked for again. */
    @EventListener
    void on(CancellationUndone undone) {
        ServiceRequest back = undone.request();
        if (back.status() != ServiceRequest.Status.RESOLVED) {
            asking.interventions().askAgain(back, undone.at());
        }
        if (back.isOpen() && asking.gate().standing(back) == WorkGate.Standing.AWAITING_CONSENT) {
            await.pause(back, undone.at(), asking.majorConsent(back));
        }
    }
}
