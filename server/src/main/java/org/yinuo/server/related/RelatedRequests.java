package org.yinuo.server.related;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Refusal;

/** Shows, makes and removes links between requests. */
@Service
@Transactional
public class RelatedRequests {
    private final ServiceRequests requests;
    private final Links links;

    RelatedRequests(ServiceRequests requests, Links links) {
        this.requests = requests;
        this.links = links;
    }

    /**
     * A request that belongs to the one looked at.
     *
     * @param inverse the link leads from it to the one looked at
     */
    public record Related(long linkId, LinkKind kind, boolean inverse, long id, String number, String title, ServiceRequest.Status status,
                          String note, Instant at, String by) {
    }

    /** The request that goes on in place of one that was merged away; empty when it was not. */
    @Transactional(readOnly = true)
    public Optional<ServiceRequest> survivorOf(long id) {
        Optional<Links.Link> merged = links.from(id, LinkKind.MERGED_INTO);
        return merged.map(link -> survivorOf(link.to()).orElseGet(() -> requests.get(link.to())));
    }

    /** Everything that belongs to a request. */
    @Transactional(readOnly = true)
    public List<Related> of(long id) {
        requests.get(id);
        List<Links.Link> found = links.of(id);
        Map<Long, ServiceRequest> others = new HashMap<>();
        requests.findAllById(found.stream().map(link -> other(link, id)).distinct().toList()).forEach(each -> others.put(each.id(), each));
        return found.stream().map(link -> related(link, id, others.get(other(link, id)))).toList();
    }

    private static long other(Links.Link link, long id) {
        return link.from() == id ? link.to() : link.from();
    }

    private static Related related(Links.Link link, long id, ServiceRequest other) {
        return new Related(link.id(), link.kind(), link.to() == id, other.id(), other.number(), other.title(), other.status(), link.note(), link.at(), link.by());
    }

    /** Links a request to another; refuses what leads back, what is there, and what joins different customers wrongly. */
    public void link(long id, LinkKind kind, String otherNumber, String note) {
        if (!kind.isMadeByHand()) {
            throw Refusal.invalid("link-by-act").at("kind");
        }
        links.standInLine();
        ServiceRequest from = requests.get(id);
        ServiceRequest to = requests.numbered(otherNumber.strip()).orElseThrow(() -> Refusal.invalid("request-number-unknown").at("number"));
        requirePossible(from, kind, to);
        if (!links.add(from, kind, to, note, links.now())) {
            throw Refusal.conflict("link-exists");
        }
    }

    /** Removes the link of that kind that leads from one request to another. */
    public void unlink(long id, LinkKind kind, String otherNumber) {
        links.standInLine();
        ServiceRequest from = requests.get(id);
        ServiceRequest to = requests.numbered(otherNumber.strip()).orElseThrow(() -> Refusal.invalid("request-number-unknown").at("number"));
        Links.Link link = links.of(id).stream().filter(found -> found.kind() == kind && found.from() == id && to.id().equals(found.to())).findFirst()
                .orElseThrow(() -> Refusal.notFound("link-not-found"));
        links.remove(link, from, to);
    }

    private void requirePossible(ServiceRequest from, LinkKind kind, ServiceRequest to) {
        if (from.id().equals(to.id())) {
            throw Refusal.invalid("link-to-itself").at("number");
        }
        if (kind.isDirected() && (links.leadBack(from.id(), to.id(), kind) || links.from(to.id(), kind).filter(link -> link.to() == from.id()).isPresent())) {
            throw Refusal.conflict("link-leads-back");
        }
        if (kind == LinkKind.DUPLICATES && !SameCustomer.of(from, to)) {
            throw Refusal.conflict("other-customer");
        }
        if (kind == LinkKind.CHILD_OF) {
            requireParent(from, to);
        }
    }

    private void requireParent(ServiceRequest child, ServiceRequest parent) {
        if (!child.isOpen() || !parent.isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        if (links.from(child.id(), LinkKind.CHILD_OF).isPresent()) {
            throw Refusal.conflict("has-a-parent");
        }
        if (!links.children(child.id()).isEmpty() || links.from(parent.id(), LinkKind.CHILD_OF).isPresent()) {
            throw Refusal.conflict("one-generation");
        }
    }

    /** Removes a link somebody made. */
    public void unlink(long id, long linkId) {
        Links.Link link = links.find(linkId).filter(found -> found.from() == id || found.to() == id).orElseThrow(() -> Refusal.notFound("link-not-found"));
        if (!link.kind().isMadeByHand()) {
            throw Refusal.conflict("link-by-act");
        }
        links.remove(link, requests.get(link.from()), requests.get(link.to()));
    }
}
