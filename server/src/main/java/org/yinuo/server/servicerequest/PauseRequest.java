package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;

/** Waits for the customer, with a reason and proof, and goes on. */
@Service
@Transactional
public class PauseRequest {
    private final RequestAct act;
    private final RequestLog log;
    private final Obligations obligations;

    PauseRequest(RequestAct act, RequestLog log, Obligations obligations) {
        this.act = act;
        this.log = log;
        this.obligations = obligations;
    }

    /** Stops every clock that may stop. The respond clock goes on. */
    public ServiceRequest pause(long id, @Nullable String ifMatch, PauseReason reason, String proof) {
        ServiceRequest request = act.on(id, ifMatch);
        Instant at = act.when(request, null);
        obligations.pause(Subject.request(id), at, reason, proof);
        log.entry(request, at, "PAUSED", proof, Map.of("reason", reason.name()));
        return act.save(request.paused());
    }

    /** Lets the clocks run again. */
    public ServiceRequest resume(long id, @Nullable String ifMatch) {
        ServiceRequest request = act.on(id, ifMatch);
        Instant at = act.when(request, null);
        obligations.resume(Subject.request(id), at);
        log.entry(request, at, "RESUMED", "", Map.of());
        return act.save(request.resumed());
    }
}
