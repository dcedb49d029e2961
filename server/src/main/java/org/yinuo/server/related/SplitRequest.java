package org.yinuo.server.related;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.SeverityWords;

/** Makes a request of its own of one part of another. The customer reported it back then, so its clocks count from then. */
@Service
public class SplitRequest {
    private static final Duration OLDEST = Duration.ofDays(365);
    private final ServiceRequests requests;
    private final OpenServiceRequest open;
    private final SeverityWords words;
    private final Links links;

    SplitRequest(ServiceRequests requests, OpenServiceRequest open, SeverityWords words, Links links) {
        this.requests = requests;
        this.open = open;
        this.words = words;
        this.links = links;
    }

    /** The part that becomes a request. */
    public record Part(String title, String description, RequestKind kind, Severity severity) {
    }

    /** Opens it for the same caller, unit and contract. */
    @Transactional
    public ServiceRequest split(long id, Part part) {
        ServiceRequest whole = requests.get(id);
        ServiceRequest.Caller caller = whole.caller() == null ? new ServiceRequest.Caller(null, null, null, null, null) : whole.caller();
        boolean recent = whole.reportedAt().isAfter(links.now().minus(OLDEST));
        ServiceRequest split = open.open(new OpenServiceRequest.Report(caller, whole.unitId(), whole.contractId(), whole.channel(),
                ServiceRequest.Nature.of(part.kind(), null), part.title(), part.description(), part.severity(), words.word(whole, part.severity()),
                recent ? whole.reportedAt() : null, false, whole.assigneeId()));
        links.add(split, LinkKind.SPLIT_FROM, whole, part.title(), links.now());
        return split;
    }
}
