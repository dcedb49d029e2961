package org.yinuo.server.related;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.EndCondition;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Refusal;

/** A request that goes on in another one is not taken up again by itself; its merge is undone. */
@Component
class MergedAway implements EndCondition {
    private final Links links;
    private final ServiceRequests requests;

    MergedAway(Links links, ServiceRequests requests) {
        this.links = links;
        this.requests = requests;
    }

    @Override
    public Optional<Refusal> hindrance(ServiceRequest request) {
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> returningHindrance(ServiceRequest cancelled) {
        return links.from(cancelled.id(), LinkKind.MERGED_INTO).map(link -> Refusal.conflict("request-merged", requests.get(link.to()).number()));
    }
}
