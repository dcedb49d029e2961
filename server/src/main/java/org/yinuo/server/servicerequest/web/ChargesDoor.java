package org.yinuo.server.servicerequest.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.TellCharges;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.servicerequest.RequestCharges;

/** How a caller is covered, why not, and what may be charged. */
@RestController
@RequestMapping("/api")
class ChargesDoor {
    private final RequestCharges charges;
    private final RequestAccess access;

    ChargesDoor(RequestCharges charges, RequestAccess access) {
        this.charges = charges;
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
                              @RequestParam(required = false) @Nullable Long unitId) {
        return charges.of(customerId, contractId, unitId);
    }
}
