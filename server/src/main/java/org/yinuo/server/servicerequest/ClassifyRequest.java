package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Refusal;

/** Says what kind of request it is, and whether it is a major one. */
@Service
@Transactional
public class ClassifyRequest {
    private final RequestAct act;
    private final WorkGate gate;
    private final RequestLog log;
    private final DirectRequest.Timing timing;
    private final ApplicationEventPublisher events;

    ClassifyRequest(RequestAct act, WorkGate gate, RequestLog log, DirectRequest.Timing timing, ApplicationEventPublisher events) {
        this.act = act;
        this.gate = gate;
        this.log = log;
        this.timing = timing;
        this.events = events;
    }

    /** Puts the request under another kind or class, with the reason. */
    public ServiceRequest classify(long id, @Nullable String ifMatch, ServiceRequest.Nature nature, String reason) {
        return put(act.on(id, ifMatch), nature, reason, Map.of());
    }

    /** The same with the entry it undoes. */
    ServiceRequest put(ServiceRequest before, ServiceRequest.Nature nature, String reason, Map<String, ?> more) {
        boolean reported = before.isMajor() && gate.standing(before) != WorkGate.Standing.UNREPORTED;
        if (reported && nature.requestClass() != RequestClass.MAJOR) {
            throw Refusal.conflict("major-stays-major");
        }
        Instant at = act.when(before, null);
        ServiceRequest after = act.save(before.classified(nature));
        Map<String, Object> data = new LinkedHashMap<>(Map.of("from", before.nature().kind().name(), "to", nature.kind().name(),
                "fromClass", before.nature().requestClass().name(), "toClass", nature.requestClass().name()));
        data.putAll(more);
        log.entry(after, at, "CLASSIFIED", reason, data);
        if (before.isComplaint() != after.isComplaint()) {
            changeOver(before, after, at, reason);
        }
        return after;
    }

    /** A complaint that is none after all gets the clocks it would have had; what runs already runs on as a complaint too. */
    private void changeOver(ServiceRequest before, ServiceRequest after, Instant at, String reason) {
        if (after.isComplaint()) {
            events.publishEvent(new ComplaintReceived(after, at));
            return;
        }
        RequestCoverage.Found found = timing.coverages().of(after);
        timing.clocks().retime(after, found.coverage(), found.unitWords(), at, reason);
        events.publishEvent(new RequestReclassified(before, after, at, reason));
    }
}
