package org.yinuo.server.party.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.party.Contact;
import org.yinuo.server.party.ContactDraft;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.CustomerDraft;
import org.yinuo.server.party.CustomerFile;
import org.yinuo.server.party.CustomerRow;
import org.yinuo.server.party.Customers;
import org.yinuo.server.party.CustomersInScope;
import org.yinuo.server.party.Site;
import org.yinuo.server.party.SiteDraft;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** {@code /api/customers}. */
@RestController
@RequestMapping("/api/customers")
class CustomerDoor {

    private final Customers customers;
    private final CustomerFile file;
    private final CustomersInScope scope;
    private final Idempotency idempotency;

    CustomerDoor(Customers customers, CustomerFile file, CustomersInScope scope, Idempotency idempotency) {
        this.customers = customers;
        this.file = file;
        this.scope = scope;
        this.idempotency = idempotency;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('customers.read')")
    Page<CustomerRow> list(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return customers.page(q, cursor, limit);
    }

    /** What data scopes can be drawn by. */
    @GetMapping("/regions")
    @PreAuthorize("hasAuthority('users.manage')")
    List<String> regions() {
        return scope.regions();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('customers.read')")
    ResponseEntity<Customer> show(@PathVariable long id) {
        Customer customer = customers.get(id);
        return ResponseEntity.ok().eTag(ETags.of(customer.version())).body(customer);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<Customer> create(@RequestBody CustomerDraft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Customer customer = idempotency.once(key, Actor.current().username(), "customer.create", draft, Customer.class,
                () -> customers.create(draft));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(customer.version())).body(customer);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('customers.write')")
    ResponseEntity<Customer> change(@PathVariable long id, @RequestBody CustomerDraft draft,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Customer customer = customers.change(id, draft, ifMatch);
        return ResponseEntity.ok().eTag(ETags.of(customer.version())).body(customer);
    }

    @PostMapping("/{id}/contacts")
    @PreAuthorize("hasAuthority('customers.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Contact addContact(@PathVariable long id, @RequestBody ContactDraft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "contact.add:" + id, draft, Contact.class,
                () -> file.addContact(id, draft));
    }

    @PutMapping("/{id}/contacts/{contactId}")
    @PreAuthorize("hasAuthority('customers.write')")
    Contact changeContact(@PathVariable long id, @PathVariable long contactId, @RequestBody ContactDraft draft) {
        return file.changeContact(id, contactId, draft);
    }

    @DeleteMapping("/{id}/contacts/{contactId}")
    @PreAuthorize("hasAuthority('customers.write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retireContact(@PathVariable long id, @PathVariable long contactId) {
        file.retireContact(id, contactId);
    }

    @PostMapping("/{id}/sites")
    @PreAuthorize("hasAuthority('customers.write')")
    @ResponseStatus(HttpStatus.CREATED)
    Site addSite(@PathVariable long id, @RequestBody SiteDraft draft,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, Actor.current().username(), "site.add:" + id, draft, Site.class,
                () -> file.addSite(id, draft));
    }

    @PutMapping("/{id}/sites/{siteId}")
    @PreAuthorize("hasAuthority('customers.write')")
    Site changeSite(@PathVariable long id, @PathVariable long siteId, @RequestBody SiteDraft draft) {
        return file.changeSite(id, siteId, draft);
    }
}
