package org.yinuo.server.correspondence.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.correspondence.AnswerByMail;
import org.yinuo.server.correspondence.HeldMail;
import org.yinuo.server.party.CustomersInScope;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** Mail that came in, and links for consent that go out. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAuthority('requests.write')")
class MailDoor {
    private final HeldMail held;
    private final AnswerByMail answer;
    private final Consents consents;
    private final RequestAccess access;
    private final CustomersInScope customers;

    MailDoor(HeldMail held, AnswerByMail answer, Consents consents, RequestAccess access, CustomersInScope customers) {
        this.held = held;
        this.answer = answer;
        this.consents = consents;
        this.access = access;
        this.customers = customers;
    }

    record AcceptBody(@Nullable Long requestId, @Nullable Long customerId, boolean remember) {
    }

    @GetMapping("/mails")
    Page<HeldMail.View> mails(@RequestParam(required = false) HeldMail.@Nullable Verdict verdict, @RequestParam(required = false) @Nullable String q,
                              @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return held.page(verdict, q, cursor, limit);
    }

    @PostMapping("/mails/{id}/accept")
    HeldMail.View accept(@PathVariable long id, @Valid @RequestBody AcceptBody body) {
        if (body.requestId() != null && !access.inScope(body.requestId())) {
            throw Refusal.notFound("request-not-found");
        }
        customers.require(body.customerId());
        return held.accept(id, new HeldMail.Acceptance(body.requestId(), body.customerId(), body.remember()));
    }

    @PostMapping("/mails/{id}/reject")
    HeldMail.View reject(@PathVariable long id) {
        return held.reject(id);
    }

    /** Mails the customer a fresh link; those sent before open nothing any more. */
    @PostMapping("/consents/{id}/mail")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mailLink(@PathVariable long id) {
        answer.mailLink(consents.get(id));
    }
}
