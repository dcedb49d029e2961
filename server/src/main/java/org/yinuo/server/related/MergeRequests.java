package org.yinuo.server.related;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.SetAside;
import org.yinuo.server.shared.Refusal;

/**
 * Merges a duplicate into the request that goes on, and takes that back. The duplicate's promises are no longer owed but stay in
 * its record, with every breach; taken back they are owed as if they had never fallen away.
 */
@Service
@Transactional
public class MergeRequests {
    private final ServiceRequests requests;
    private final SetAside aside;
    private final Links links;
    private final ObligationQueries obligations;

    MergeRequests(ServiceRequests requests, SetAside aside, Links links, ObligationQueries obligations) {
        this.requests = requests;
        this.aside = aside;
        this.links = links;
        this.obligations = obligations;
    }

    /** Merges a request into another one, which goes on. */
    public void merge(long id, String intoNumber, String reason) {
        links.standInLine();
        ServiceRequest duplicate = requests.get(id);
        ServiceRequest into = requests.numbered(intoNumber.strip()).orElseThrow(() -> Refusal.invalid("request-number-unknown").at("number"));
        if (duplicate.id().equals(into.id())) {
            throw Refusal.invalid("link-to-itself").at("number");
        }
        if (!into.isOpen() || !duplicate.isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        if (!SameCustomer.of(duplicate, into)) {
            throw Refusal.conflict("other-customer");
        }
        if (duplicate.isMajor() || wasComplaint(duplicate)) {
            throw Refusal.conflict("not-merged-away");
        }
        if (!links.children(id).isEmpty()) {
            throw Refusal.conflict("has-children");
        }
        Instant at = aside.setAside(id, into.number(), reason);
        links.add(duplicate, LinkKind.MERGED_INTO, into, duplicate.status().name(), at);
    }

    /** One that was taken in as a complaint stays one for this: calling it a fault must not make it vanish. */
    private boolean wasComplaint(ServiceRequest request) {
        return request.isComplaint() || obligations.of(Subject.request(request.id())).stream()
                .anyMatch(clock -> clock.kind() == ObligationKind.COMPLAINT_ANSWER);
    }

    /** Takes the merge back: the duplicate goes on by itself. */
    public void undo(long id) {
        links.standInLine();
        Links.Link merge = links.from(id, LinkKind.MERGED_INTO).orElseThrow(() -> Refusal.conflict("not-merged"));
        ServiceRequest back = aside.takeBack(id, merge.at(), ServiceRequest.Status.valueOf(merge.note()));
        links.remove(merge, back, requests.get(merge.to()));
    }
}
