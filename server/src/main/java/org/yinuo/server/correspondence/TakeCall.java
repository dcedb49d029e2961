package org.yinuo.server.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.notice.Signature;
import org.yinuo.server.party.Callers;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a request for a program that signs its call: HMAC-SHA256 over the seconds since 1970, a dot, and the body. A call older or
 * newer than five minutes is refused; the same call again is answered as the first time and opens nothing.
 */
@Component
public class TakeCall {
    private static final Duration DRIFT = Duration.ofMinutes(5);
    private static final int LONGEST = 64 * 1024;
    private final IntakeHooks hooks;
    private final OpenServiceRequest open;
    private final Callers callers;
    private final Idempotency idempotency;
    private final Clock clock;
    /** A number would silently be the severity of that place in our list. */
    private final JsonMapper json = JsonMapper.builder().enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS).build();

    TakeCall(IntakeHooks hooks, OpenServiceRequest open, Callers callers, Idempotency idempotency, Clock clock) {
        this.hooks = hooks;
        this.open = open;
        this.callers = callers;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * What is said in a call.
     *
     * @param deliveryId the caller's own name for this report; the same again opens nothing
     */
    public record Report(@Nullable String deliveryId, @Nullable String title, @Nullable String description, @Nullable Severity severity,
                         @Nullable String callerName, @Nullable String callerPhone) {
    }

    /** The number under which to ask about the request. */
    public record Receipt(long id, String number) {
    }

    /** Opens a request, once. */
    public Receipt take(String key, @Nullable String timestamp, @Nullable String signature, String body) {
        if (body.length() > LONGEST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "call-too-large", LONGEST / 1024);
        }
        IntakeHooks.Open hook = hooks.called(key).orElseThrow(() -> Refusal.notFound("hook-unknown"));
        requireSigned(hook.keys().secret(), timestamp == null ? "" : timestamp, signature == null ? "" : signature, body);
        Report report = read(body);
        String id = report.deliveryId() == null || report.deliveryId().isBlank() ? Objects.requireNonNull(signature) : Given.text(report.deliveryId(), 100, "deliveryId");
        return idempotency.once(id, "hook:" + hook.view().id(), "intake.hook", report, Receipt.class, () -> opened(hook.view(), report));
    }

    private void requireSigned(String secret, String timestamp, String signature, String body) {
        if (!timestamp.matches("\\d{1,12}") || !Signature.matches(secret, timestamp, body, signature)) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "signature-wrong");
        }
        long drift = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        if (drift > DRIFT.toSeconds()) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "signature-old", DRIFT.toMinutes());
        }
    }

    private Report read(String body) {
        try {
            Report report = json.readValue(body, Report.class);
            if (report == null) {
                throw Refusal.invalid("call-unreadable");
            }
            if (report.severity() == Severity.ANY) {
                throw Refusal.invalid("call-severity").at("severity");
            }
            return report;
        } catch (JacksonException e) {
            throw Refusal.invalid("call-unreadable");
        }
    }

    private Receipt opened(IntakeHooks.View hook, Report report) {
        String phone = Given.text(report.callerPhone(), 40, "callerPhone");
        Long customer = hook.customerId();
        Long contact = null;
        List<Callers.Caller> found = phone.isEmpty() ? List.of() : callers.find(phone);
        if (found.size() == 1 && (customer == null || found.getFirst().customer().id() == customer)) {
            customer = found.getFirst().customer().id();
            contact = found.getFirst().contact().id();
        }
        ServiceRequest request = open.open(new OpenServiceRequest.Report(
                new ServiceRequest.Caller(customer, contact, null, phone.isEmpty() ? null : phone, Given.text(report.callerName(), 100, "callerName")),
                null, null, ServiceRequest.Channel.API, ServiceRequest.Nature.PLAIN_FAULT, Given.required(report.title(), 200, "title"),
                Given.text(report.description(), 8_000, "description"), report.severity() == null ? Severity.ANY : report.severity(), null, null,
                false, null));
        hooks.used(hook.id());
        return new Receipt(Objects.requireNonNull(request.id()), request.number());
    }
}
