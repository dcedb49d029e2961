package org.yinuo.server.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.DataScope;
import org.yinuo.server.identity.DataScopes;
import org.yinuo.server.party.CustomersInScope;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Columns;

/** Whether a record lies within the actor's data scope: by the request it belongs to, else by the customer. */
@Component
public class RecordsInScope {
    private final DataScopes scopes;
    private final CustomersInScope customers;
    private final RequestAccess requests;
    private final JdbcClient jdbc;

    RecordsInScope(DataScopes scopes, CustomersInScope customers, RequestAccess requests, JdbcClient jdbc) {
        this.scopes = scopes;
        this.customers = customers;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    private record Owner(@Nullable Long request, @Nullable Long customer) {}

    /** Whether it is covered; of what does not exist its door says so. */
    public boolean covers(ScopedRecord kind, long id) {
        DataScope scope = scopes.current();
        if (!scope.hasLimit()) {
            return true;
        }
        List<Owner> owners = jdbc.sql(kind.owner()).param("id", id)
                .query((row, n) -> new Owner(Columns.numberOrNull(row, "request_id"), Columns.numberOrNull(row, "customer_id"))).list();
        return owners.isEmpty() || owners.stream().anyMatch(owner -> covers(scope, kind, owner));
    }

    /** Whether the actor's scope leaves nothing out. */
    boolean isUnlimited() {
        return !scopes.current().hasLimit();
    }

    private boolean covers(DataScope scope, ScopedRecord kind, Owner owner) {
        if (owner.request() != null) {
            return requests.inScope(owner.request());
        }
        return owner.customer() != null && (scope.limitsCustomers() ? customers.covers(owner.customer()) : kind.openToNarrow());
    }
}
