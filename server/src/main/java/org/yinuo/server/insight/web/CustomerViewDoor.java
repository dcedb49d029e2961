package org.yinuo.server.insight.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.insight.CustomerViews;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** Who saw or exported a customer's data. */
@RestController
class CustomerViewDoor {
    private final Customers customers;
    private final CustomerViews views;

    CustomerViewDoor(Customers customers, CustomerViews views) {
        this.customers = customers;
        this.views = views;
    }

    @GetMapping("/api/customers/{id}/views")
    @PreAuthorize("hasAuthority('audit.read')")
    Page<CustomerViews.View> list(@PathVariable long id, @RequestParam(required = false) CustomerViews.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        customers.ref(id).orElseThrow(() -> Refusal.notFound("customer-unknown"));
        return views.page(id, kind, cursor, limit);
    }
}
