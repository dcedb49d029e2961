package org.yinuo.server.insight.web;

import static java.util.Map.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.NumberUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.yinuo.server.insight.CustomerViews;
import org.yinuo.server.insight.ViewedRecord;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.workorder.FieldDay;

/**
 * Writes down each look at a customer's data after the door has let it pass and before the answer is written. When that fails, nothing
 * is shown. Lists and search hits count as no look; opening what they name does.
 */
@ControllerAdvice
class RecordViews implements ResponseBodyAdvice<Object> {

    /** The doors that show one record of a customer, by their address; {@code {id}} is the record. */
    static final Map<String, ViewedRecord> DOORS = Map.ofEntries(
            entry("/api/customers/{id}", ViewedRecord.CUSTOMER),
            entry("/api/customers/{id}/card", ViewedRecord.CUSTOMER),
            entry("/api/customers/{id}/portal-accounts", ViewedRecord.CUSTOMER),
            entry("/api/units/{id}", ViewedRecord.UNIT),
            entry("/api/units/{id}/cover", ViewedRecord.UNIT),
            entry("/api/units/{id}/ledger.pdf", ViewedRecord.UNIT_PAPER),
            entry("/api/units/{id}/meter", ViewedRecord.UNIT),
            entry("/api/units/{id}/plans", ViewedRecord.UNIT),
            entry("/api/units/{id}/return-windows", ViewedRecord.UNIT),
            entry("/api/units/{id}/services", ViewedRecord.UNIT),
            entry("/api/handling-sheets/{id}/sheet.pdf", ViewedRecord.SHEET_PAPER),
            entry("/api/contracts/{id}", ViewedRecord.CONTRACT),
            entry("/api/contracts/{id}/ledger", ViewedRecord.CONTRACT),
            entry("/api/contracts/{id}/obligations", ViewedRecord.CONTRACT),
            entry("/api/contracts/{id}/promises", ViewedRecord.CONTRACT),
            entry("/api/contracts/{id}/breaches", ViewedRecord.CONTRACT),
            entry("/api/contracts/{id}/settlements", ViewedRecord.CONTRACT),
            entry("/api/contracts/{id}/availability", ViewedRecord.CONTRACT),
            entry("/api/contracts/{id}/settlements/preview", ViewedRecord.CONTRACT),
            entry("/api/contracts/{id}/settlements/draft.pdf", ViewedRecord.CONTRACT_PAPER),
            entry("/api/contracts/{id}/settlements/draft.csv", ViewedRecord.CONTRACT_PAPER),
            entry("/api/contracts/{id}/proof", ViewedRecord.PROOF),
            entry("/api/contracts/{id}/proof.pdf", ViewedRecord.PROOF),
            entry("/api/settlements/{id}", ViewedRecord.SETTLEMENT),
            entry("/api/settlements/{id}/sheet.pdf", ViewedRecord.SETTLEMENT),
            entry("/api/settlements/{id}/sheet.csv", ViewedRecord.SETTLEMENT),
            entry("/api/service-requests/{id}", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/agreements", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/department", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/expert-panels", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/referrals", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/canned-replies", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/following", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/call-backs", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/charges", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/quotes", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/parts-put-in", ViewedRecord.REQUEST),
            entry("/api/quotes/{id}", ViewedRecord.QUOTE),
            entry("/api/quotes/{id}/quote.pdf", ViewedRecord.QUOTE),
            entry("/api/charge-notes/{id}/note.pdf", ViewedRecord.CHARGE_NOTE),
            entry("/api/credit-notes/{id}/note.pdf", ViewedRecord.CREDIT_NOTE),
            entry("/api/charge-notes/{id}", ViewedRecord.CHARGE_NOTE),
            entry("/api/credit-notes/{id}", ViewedRecord.CREDIT_NOTE),
            entry("/api/settlements/{id}/credit-note", ViewedRecord.SETTLEMENT),
            entry("/api/work-orders/{id}/quotes", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/labour", ViewedRecord.VISIT),
            entry("/api/service-requests/{id}/complaint", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/related", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/files/{fileId}", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/similar", ViewedRecord.REQUEST),
            entry("/api/service-requests/{id}/register.pdf", ViewedRecord.REQUEST_PAPER),
            entry("/api/service-requests/{id}/tracking.pdf", ViewedRecord.REQUEST_PAPER),
            entry("/api/service-requests/{id}/major-approval.pdf", ViewedRecord.REQUEST_PAPER),
            entry("/api/service-requests/{id}/major-record.pdf", ViewedRecord.REQUEST_PAPER),
            entry("/api/service-requests/{id}/complaint.pdf", ViewedRecord.REQUEST_PAPER),
            entry("/api/service-requests/{id}/system-work.pdf", ViewedRecord.REQUEST_PAPER),
            entry("/api/service-requests/{id}/loans", ViewedRecord.REQUEST),
            entry("/api/loans/{id}/signature.png", ViewedRecord.LOAN),
            entry("/api/returns/{id}", ViewedRecord.RETURN),
            entry("/api/returns/{id}/slip.pdf", ViewedRecord.RETURN_PAPER),
            entry("/api/obligations/{id}", ViewedRecord.OBLIGATION),
            entry("/api/obligations/{id}/steps", ViewedRecord.OBLIGATION),
            entry("/api/dispatch/visits/{id}/candidates", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/signature.png", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/log", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/photos/{photo}", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/left-overs", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/cover", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/follow-ups", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/parts", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/copies", ViewedRecord.VISIT),
            entry("/api/work-orders/{id}/work-order.pdf", ViewedRecord.VISIT_PAPER));

    private final CustomerViews views;

    RecordViews(CustomerViews views) {
        this.views = views;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getDeclaringClass().getName().endsWith("Door");
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request, ServerHttpResponse response) {
        if (request.getMethod() == HttpMethod.GET && succeeded(response)) {
            record(((ServletServerHttpRequest) request).getServletRequest());
            recordPacked(body);
        }
        return body;
    }

    /** A day taken along on a phone is a look at each of its visits. */
    private void recordPacked(@Nullable Object body) {
        Actor actor = Actor.signedIn();
        if (actor != null && body instanceof FieldDay.Day day) {
            day.visits().forEach(visit -> views.seen(actor, ViewedRecord.VISIT, visit.id()));
        }
    }

    private void record(HttpServletRequest request) {
        ViewedRecord viewed = DOORS.get(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        Actor actor = Actor.signedIn();
        if (viewed != null && actor != null && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path) {
            // As Spring itself has read it: " 1" and "0x1" are taken for 1.
            views.seen(actor, viewed, NumberUtils.parseNumber(String.valueOf(path.get("id")), Long.class));
        }
    }

    private static boolean succeeded(ServerHttpResponse response) {
        return ((ServletServerHttpResponse) response).getServletResponse().getStatus() < 400;
    }
}
