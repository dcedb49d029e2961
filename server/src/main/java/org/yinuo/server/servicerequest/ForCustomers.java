package org.yinuo.server.servicerequest;

import java.util.Set;
import org.yinuo.server.servicerequest.RequestView.TimelineEntry;

/**
 * What a customer is shown of what happened on his request, on a page or on paper. Only what is named here is shown: whatever
 * is new on a request stays inside the house until somebody decides otherwise.
 */
public final class ForCustomers {
    /** Entries shown with a person's own words, which were written for the customer or by him. */
    private static final Set<String> WITH_WORDS = Set.of("OPENED", "REPLY", "MAIL_IN", "CHAT_IN", "CUSTOMER_REPLY", "CUSTOMER_FILE", "RATED", "RESTORED", "RESOLVED",
            "CLOSED", "REOPENED", "CANCELLED", "UNCANCELLED", "CONSENTED", "CONSENT_REFUSED", "INTERVENTION_PLANNED", "INTERVENTION_BEGUN", "INTERVENTION_ENDED",
            "REPEATED", "FOLLOWS", "WORK_ORDER_ISSUED", "WORK_ORDER_CANCELLED");
    /** Entries shown as the bare fact: what colleagues noted beside it was not written for the customer. */
    private static final Set<String> AS_FACTS = Set.of("CALL", "STAGE", "PAUSED", "RESUMED", "TRIAGED", "BREACHED", "CHANGES_LISTED", "ARRIVED",
            "VISIT_ASSIGNED", "VISIT_ACCEPTED", "TRAVELLING", "WORK_STARTED", "SIGNATURE_ASKED", "SIGNED");

    private ForCustomers() {
    }

    /** The request with the part of its timeline that its customer is shown. */
    public static RequestView seen(RequestView request) {
        return request.withTimeline(request.timeline().stream().filter(entry -> !entry.internal())
                .filter(entry -> WITH_WORDS.contains(entry.kind()) || AS_FACTS.contains(entry.kind())).map(ForCustomers::seen).toList());
    }

    private static TimelineEntry seen(TimelineEntry entry) {
        return WITH_WORDS.contains(entry.kind()) ? entry : new TimelineEntry(entry.id(), entry.at(), entry.recordedAt(), entry.actor(),
                entry.kind(), "", entry.data(), false);
    }
}
