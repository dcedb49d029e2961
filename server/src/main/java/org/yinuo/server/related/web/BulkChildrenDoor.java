package org.yinuo.server.related.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.related.LinkKind;
import org.yinuo.server.related.RelatedRequests;
import org.yinuo.server.servicerequest.BulkActs;
import org.yinuo.server.servicerequest.ServiceRequests;

/** Makes many requests children of one, as a mass outage brings them in, and takes that back, with what came of each. */
@RestController
@RequestMapping("/api/service-requests/bulk")
@PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
class BulkChildrenDoor {
    private final BulkActs bulk;
    private final RelatedRequests related;
    private final ServiceRequests requests;

    BulkChildrenDoor(BulkActs bulk, RelatedRequests related, ServiceRequests requests) {
        this.bulk = bulk;
        this.related = related;
        this.requests = requests;
    }

    record Outcomes(List<BulkActs.Outcome> outcomes) {
    }

    /**
     * @param number of the parent
     */
    record ChildrenBody(@NotNull List<BulkActs.@NotNull Item> requests, @NotBlank @Size(max = 40) String number) {
    }

    @PostMapping("/child-of")
    Outcomes childOf(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale language, @Valid @RequestBody ChildrenBody body) {
        return new Outcomes(bulk.each(key, "requests.child-of", body.number(), body.requests(), language, item -> {
            related.link(item.id(), LinkKind.CHILD_OF, body.number(), "");
            return requests.get(item.id());
        }));
    }

    @PostMapping("/not-child-of")
    Outcomes notChildOf(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale language, @Valid @RequestBody ChildrenBody body) {
        return new Outcomes(bulk.each(key, "requests.not-child-of", body.number(), body.requests(), language, item -> {
            related.unlink(item.id(), LinkKind.CHILD_OF, body.number());
            return requests.get(item.id());
        }));
    }
}
