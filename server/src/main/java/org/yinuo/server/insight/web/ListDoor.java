package org.yinuo.server.insight.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.insight.CallerLookup;
import org.yinuo.server.insight.ContractList;
import org.yinuo.server.insight.QueueAddress;
import org.yinuo.server.insight.VisitList;
import org.yinuo.server.insight.Workbench;
import org.yinuo.server.shared.Page;

/** The lists people work from. */
@RestController
@RequestMapping("/api")
class ListDoor {
    private final Workbench workbench;
    private final ContractList contracts;
    private final VisitList visits;
    private final CallerLookup callers;

    ListDoor(Workbench workbench, ContractList contracts, VisitList visits, CallerLookup callers) {
        this.workbench = workbench;
        this.contracts = contracts;
        this.visits = visits;
        this.callers = callers;
    }

    @GetMapping("/service-requests")
    @PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
    Page<Workbench.Row> queue(QueueAddress asked, @RequestParam(required = false) @Nullable String cursor,
                              @RequestParam(required = false) @Nullable Integer limit) {
        return workbench.queue(asked.question(), cursor, limit);
    }

    @GetMapping("/service-requests/counts")
    @PreAuthorize("hasAnyAuthority('requests.write', 'requests.triage')")
    Map<String, Long> counts() {
        return workbench.counts();
    }

    @GetMapping("/contracts")
    @PreAuthorize("hasAuthority('contracts.read')")
    Page<ContractList.Row> contracts(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Contract.@Nullable Status status,
                                     @RequestParam(required = false) @Nullable Long customerId,
                                     @RequestParam(required = false) @Nullable String cursor,
                                     @RequestParam(required = false) @Nullable Integer limit) {
        return contracts.list(q.strip(), status == null ? null : status.name(), customerId, cursor, limit);
    }

    @GetMapping("/work-orders")
    @PreAuthorize("hasAuthority('workorders.read')")
    Page<VisitList.Row> visits(@RequestParam(defaultValue = "open") String view, @RequestParam(required = false) @Nullable Long requestId,
                               @RequestParam(required = false) @Nullable String cursor,
                               @RequestParam(required = false) @Nullable Integer limit) {
        return visits.list(view, requestId, cursor, limit);
    }

    @GetMapping("/callers")
    @PreAuthorize("hasAuthority('requests.write')")
    CallerLookup.Answer callers(@RequestParam String phone) {
        return callers.find(phone);
    }

    @GetMapping("/customers/{id}/card")
    @PreAuthorize("hasAuthority('requests.write')")
    CallerLookup.CustomerCard card(@PathVariable long id) {
        return callers.card(id);
    }
}
