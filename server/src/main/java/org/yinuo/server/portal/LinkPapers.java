package org.yinuo.server.portal;

import java.util.Locale;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yinuo.server.insight.CustomerViews;
import org.yinuo.server.insight.ViewedRecord;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/**
 * The one paper whoever holds a link takes home: the report he is asked to sign, or signed. That he took it is written down as a look of the
 * link's fingerprint, never of its secret.
 */
@Component
public class LinkPapers {
    private final PortalLinks links;
    private final ServiceRequests requests;
    private final PortalReports reports;
    private final CustomerViews views;

    LinkPapers(PortalLinks links, ServiceRequests requests, PortalReports reports, CustomerViews views) {
        this.links = links;
        this.requests = requests;
        this.reports = reports;
        this.views = views;
    }

    /**
     * The paper of a report as he is shown it.
     *
     * @param version of the report he was shown
     * @throws Refusal {@code work-order-not-found} for a report he was never asked to sign, {@code report-changed} when it is no longer what he saw
     */
    public ResponseEntity<byte[]> report(String token, long visitId, int version, Locale language, String address) {
        Long id = links.look(token, address).target().requestId();
        if (id == null) {
            throw Refusal.notFound("portal-link-unknown");
        }
        ResponseEntity<byte[]> paper = reports.paperAsShown(requests.get(id), visitId, version, language);
        views.seen(new Actor(0, "link:" + PortalLinks.fingerprint(token), "link", Set.of("CUSTOMER")), ViewedRecord.VISIT_PAPER, visitId);
        return paper;
    }
}
