package org.yinuo.server.charges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.charges.ApproveQuote;
import org.yinuo.server.charges.PricedQuote;
import org.yinuo.server.charges.Quote;
import org.yinuo.server.charges.QuoteFile;
import org.yinuo.server.charges.Quotes;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;

/** Quotes: drawn up, revised, sent, taken back. */
@RestController
@RequestMapping("/api")
class QuoteDoor {
    private static final String READ = "hasAnyAuthority('charges.read', 'workorders.execute')";
    private static final String WRITE = "hasAuthority('charges.write')";
    private final Quotes quotes;
    private final QuoteFile file;
    private final ApproveQuote approve;
    private final RequestAccess access;
    private final Beside beside;

    QuoteDoor(Quotes quotes, QuoteFile file, ApproveQuote approve, RequestAccess access, Customers customers, Idempotency idempotency) {
        this.quotes = quotes;
        this.file = file;
        this.approve = approve;
        this.access = access;
        this.beside = new Beside(customers, idempotency);
    }

    private record Beside(Customers customers, Idempotency idempotency) {
        Map<Long, Customer.Ref> names(Collection<Quote> quotes) {
            return customers.refs(quotes.stream().map(Quote::customerId).filter(Objects::nonNull).distinct().toList());
        }
    }

    record Drawn(long id) {
    }

    record QuoteList(List<Quote> items) {
    }

    record Row(Quote quote, Customer.@Nullable Ref customer) {
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String reason) {
    }

    @GetMapping("/quotes")
    @PreAuthorize("hasAuthority('charges.read')")
    Page<Row> standing(@RequestParam(required = false) Quote.@Nullable State state, @RequestParam(required = false) @Nullable String cursor,
                       @RequestParam(required = false) @Nullable Integer limit) {
        Page<Quote> page = quotes.standing(state, cursor, limit);
        Map<Long, Customer.Ref> names = beside.names(page.items());
        return page.map(quote -> new Row(quote, quote.customerId() == null ? null : names.get(quote.customerId())));
    }

    @GetMapping("/service-requests/{id}/quotes")
    @PreAuthorize(READ)
    QuoteList of(@PathVariable long id) {
        access.requireVisible(id);
        return new QuoteList(quotes.of(id));
    }

    @PostMapping("/service-requests/{id}/quotes/price")
    @PreAuthorize(WRITE)
    PricedQuote price(@PathVariable long id, @Valid @RequestBody QuoteBody body) {
        return quotes.price(id, body.draft());
    }

    @PostMapping("/service-requests/{id}/quotes")
    @PreAuthorize(WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    QuoteFile.View draw(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                        @Valid @RequestBody QuoteBody body) {
        return file.view(beside.idempotency().once(key, Actor.current().username(), "quote.draw " + id, body, Drawn.class,
                () -> new Drawn(quotes.draw(id, body.draft()).id())).id());
    }

    @PostMapping("/quotes/{id}/versions")
    @PreAuthorize(WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    QuoteFile.View revise(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                          @Valid @RequestBody QuoteBody body) {
        return file.view(beside.idempotency().once(key, Actor.current().username(), "quote.revise " + id, body, Drawn.class,
                () -> new Drawn(quotes.revise(id, body.draft()).id())).id());
    }

    @GetMapping("/quotes/{id}")
    @PreAuthorize(READ)
    QuoteFile.View get(@PathVariable long id) {
        QuoteFile.View view = file.view(id);
        access.requireVisible(view.quote().requestId());
        return view;
    }

    @PostMapping("/quotes/{id}/discount")
    @PreAuthorize(WRITE)
    QuoteFile.View askForDiscount(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        return file.view(approve.askForDiscount(id, body.reason().strip()).id());
    }

    @PostMapping("/quotes/{id}/send")
    @PreAuthorize(WRITE)
    QuoteFile.View send(@PathVariable long id) {
        return file.view(approve.send(id).id());
    }

    @PostMapping("/quotes/{id}/withdraw")
    @PreAuthorize(WRITE)
    QuoteFile.View withdraw(@PathVariable long id, @Valid @RequestBody ReasonBody body) {
        return file.view(quotes.withdraw(id, body.reason().strip()).id());
    }
}
