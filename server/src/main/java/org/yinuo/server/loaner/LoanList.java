package org.yinuo.server.loaner;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;

/** Who has which unit, and which should be back. */
@Component
public class LoanList {
    private final LoanRows rows;
    private final Customers customers;
    private final ServiceRequests requests;

    LoanList(LoanRows rows, Customers customers, ServiceRequests requests) {
        this.rows = rows;
        this.customers = customers;
        this.requests = requests;
    }

    /** A loan with the customer's name and the number of the request it is for. */
    public record Line(Loan loan, String customer, String requestNumber) {}

    /** Which loans are asked for. */
    public enum Which {
        ALL,
        /** The customer has the unit. */
        OUT,
        /** The customer has the unit, and it should be back. */
        OVERDUE,
        /** The unit is back, and nobody has looked at it yet. */
        TO_INSPECT
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Line> page(Which which, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        List<Loan> found = rows.page(which, before == null ? Long.MAX_VALUE : before.number(0), limit + 1);
        Map<Long, Customer.Ref> names = customers.refs(found.stream().map(Loan::customerId).filter(Objects::nonNull).toList());
        Map<Long, String> numbers = requests.findAllById(found.stream().map(Loan::requestId).distinct().toList()).stream()
                .collect(Collectors.toMap(request -> Objects.requireNonNull(request.id()), ServiceRequest::number));
        return Page.of(found, limit, loan -> Cursor.at(loan.id()))
                .map(loan -> new Line(loan, loan.customerId() == null || !names.containsKey(loan.customerId()) ? "" : names.get(loan.customerId()).name(), numbers.getOrDefault(loan.requestId(), "")));
    }
}
