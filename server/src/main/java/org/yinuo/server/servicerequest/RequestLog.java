package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.Changes;

/** Writes down what happens on a request: timeline, evidence, audit, and the news for open pages. */
@Component
class RequestLog {
    private final Timeline timeline;
    private final Obligations obligations;
    private final Audit audit;
    private final Changes changes;

    RequestLog(Timeline timeline, Obligations obligations, Audit audit, Changes changes) {
        this.timeline = timeline;
        this.obligations = obligations;
        this.audit = audit;
        this.changes = changes;
    }

    void opened(ServiceRequest request, Coverage coverage) {
        String covered = switch (coverage) {
            case Coverage.Covered c -> "COVERED";
            case Coverage.NotCovered c -> c.reason().name();
        };
        timeline.add(Timeline.Entry.of(request.id(), request.reportedAt(), "OPENED", request.title(),
                Map.of("channel", request.channel().name(), "kind", request.nature().kind().name(),
                        "class", request.nature().requestClass().name(), "severity", request.severity().name(), "coverage", covered)));
        audit.record("request.opened", "request:" + request.id(), request.number());
        touch(request);
    }

    /** A person answered the customer: the respond clock is met. */
    ServiceRequest answered(ServiceRequest request, Instant at, Map<String, ?> data, String note) {
        entry(request, at, "CALL", note, data);
        meet(request, Set.of(ObligationKind.RESPOND), Evidence.of(Evidence.Kind.CALL, at, note.isEmpty() ? "电话答复" : note));
        return request.answered();
    }

    void entry(ServiceRequest request, Instant at, String kind, String text, Map<String, ?> data) {
        timeline.add(Timeline.Entry.of(request.id(), at, kind, text, data));
        audit(request, action(kind), text);
        touch(request);
    }

    private static String action(String kind) {
        return "request." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void internal(ServiceRequest request, Instant at, String kind, String text) {
        internal(request, at, kind, text, Map.of());
    }

    void internal(ServiceRequest request, Instant at, String kind, String text, Map<String, ?> data) {
        timeline.add(new Timeline.Entry(request.id(), at, kind, text, data, true));
        audit(request, action(kind), "");
        touch(request);
    }

    void meet(ServiceRequest request, Set<ObligationKind> kinds, Evidence shown) {
        obligations.meet(Subject.request(request.id()), kinds, shown);
    }

    /** Whether the clocks were last stopped to await this consent. */
    boolean lastPauseWasFor(long requestId, long consentId) {
        return timeline.lastPause(requestId).filter(last -> last.equals(String.valueOf(consentId))).isPresent();
    }

    private void audit(ServiceRequest request, String action, String detail) {
        audit.record(action, "request:" + request.id(), detail);
    }

    private void touch(ServiceRequest request) {
        changes.touch("request:" + request.id(), "queue");
    }
}
