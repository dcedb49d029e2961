package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    ClassifyRequest(RequestAct act, WorkGate gate, RequestLog log) {
        this.act = act;
        this.gate = gate;
        this.log = log;
    }

    /** Puts the request under another kind or class, with the reason. */
    public ServiceRequest classify(long id, @Nullable String ifMatch, ServiceRequest.Nature nature, String reason) {
        ServiceRequest before = act.on(id, ifMatch);
        boolean reported = before.isMajor() && gate.standing(before) != WorkGate.Standing.UNREPORTED;
        if (reported && nature.requestClass() != RequestClass.MAJOR) {
            throw Refusal.conflict("major-stays-major");
        }
        Instant at = act.when(before, null);
        ServiceRequest after = act.save(before.classified(nature));
        log.entry(after, at, "CLASSIFIED", reason, Map.of("from", before.nature().kind().name(), "to", nature.kind().name(),
                "fromClass", before.nature().requestClass().name(), "toClass", nature.requestClass().name()));
        return after;
    }
}
