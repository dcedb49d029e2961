package org.yinuo.server.servicerequest.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.contract.TellCharges;
import org.yinuo.server.servicerequest.PromisedTimes;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.servicerequest.RequestCharges;
import org.yinuo.server.servicerequest.RequestKind;

/** How a caller is covered, why not, what may be charged, and what times he is promised. */
@RestController
@RequestMapping("/api")
class ChargesDoor {
    private final RequestCharges charges;
    private final PromisedTimes times;
    private final RequestAccess access;

    ChargesDoor(RequestCharges charges, PromisedTimes times, RequestAccess access) {
        this.charges = charges;
        this.times = times;
        this.access = access;
    }

    @GetMapping("/service-requests/{id}/charges")
    @PreAuthorize("hasAuthority('requests.read')")
    TellCharges.Answer of(@PathVariable long id) {
        access.requireVisible(id);
        return charges.of(id);
    }

    @GetMapping("/charges")
    @PreAuthorize("hasAuthority('requests.write')")
    TellCharges.Answer intake(@RequestParam(required = false) @Nullable Long customerId, @RequestParam(required = false) @Nullable Long contractId,
                              @RequestParam(required = false) @Nullable Long unitId, @RequestParam(required = false) @Nullable Instant reportedAt) {
        return charges.of(customerId, contractId, unitId, reportedAt);
    }

    @GetMapping("/promised-times")
    @PreAuthorize("hasAuthority('requests.write')")
    PromisedTimes.Terms promised(@RequestParam(required = false) @Nullable Long customerId, @RequestParam(required = false) @Nullable Long contractId,
                                 @RequestParam(required = false) @Nullable Long unitId, @RequestParam(defaultValue = "FAULT") RequestKind kind,
                                 @RequestParam Severity severity, @RequestParam(required = false) @Nullable Instant reportedAt) {
        return times.of(new PromisedTimes.Asked(customerId, contractId, unitId), kind, severity, reportedAt);
    }
}
