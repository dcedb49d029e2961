package org.yinuo.server.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;

/** Holds the request that is routed and writes down, for the house alone, what became of it. */
@Component
class RoutingLog {
    private final ServiceRequests requests;
    private final Timeline timeline;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    RoutingLog(ServiceRequests requests, Timeline timeline, Audit audit, Changes changes, Clock clock) {
        this.requests = requests;
        this.timeline = timeline;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The request, held until the transaction ends; refuses one that has ended. */
    ServiceRequest openRequest(long id) {
        ServiceRequest request = requests.hold(id);
        if (!request.isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        return request;
    }

    void entry(long request, Instant at, String kind, String text, Map<String, ?> data) {
        timeline.add(new Timeline.Entry(request, at, kind, text, data, true));
        audit.record("request." + kind.toLowerCase(Locale.ROOT).replace('_', '-'), "request:" + request, text);
        changes.touch("request:" + request, "queue");
    }
}
