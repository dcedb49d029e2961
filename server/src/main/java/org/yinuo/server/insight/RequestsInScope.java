package org.yinuo.server.insight;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.DataScope;
import org.yinuo.server.identity.DataScopes;
import org.yinuo.server.party.CustomersInScope;
import org.yinuo.server.servicerequest.RequestScope;
import org.yinuo.server.shared.Actor;

/**
 * What a data scope is in SQL, in one place: {@code docs/decisions/0039-data-scopes.md}. For whoever has no limit nothing is added to any
 * statement, so that each keeps its plan.
 */
@Component
class RequestsInScope implements RequestScope {
    private final DataScopes scopes;
    private final CustomersInScope customers;
    private final JdbcClient jdbc;

    RequestsInScope(DataScopes scopes, CustomersInScope customers, JdbcClient jdbc) {
        this.scopes = scopes;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /** The cut of whoever acts. */
    Cut current() {
        return cut(Actor.current().id(), scopes.current());
    }

    @Override
    public boolean covers(long userId, DataScope scope, long requestId) {
        if (!scope.hasLimit()) {
            return true;
        }
        Cut cut = cut(userId, scope);
        return jdbc.sql("select exists (select from service_request r where r.id = :id" + cut.requests("r") + ")").param("id", requestId)
                .params(cut.parameters()).query(Boolean.class).single();
    }

    private Cut cut(long userId, DataScope scope) {
        if (!scope.hasLimit()) {
            return new Cut(scope.kind(), Map.of());
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("scopeMe", userId));
        if (scope.kind() == DataScope.Kind.DEPARTMENT) {
            parameters.put("scopeDepartments", scope.ids());
        }
        Long[] ids = customers.ids(scope);
        if (ids != null) {
            parameters.put("scopeCustomers", ids);
        }
        return new Cut(scope.kind(), parameters);
    }

    /**
     * Conditions that begin with {@code and}; empty where nothing is left out.
     *
     * @param parameters named in them
     */
    record Cut(DataScope.Kind kind, Map<String, Object> parameters) {

        /** On rows of {@code service_request}. */
        String requests(String alias) {
            return kind == DataScope.Kind.ALL ? "" : " and (%1$s.assignee_id = :scopeMe or %1$s.received_by_id = :scopeMe%2$s)".formatted(alias, switch (kind) {
                case ALL, OWN -> "";
                case DEPARTMENT -> " or exists (select from request_department sd where sd.request_id = " + alias
                        + ".id and sd.department_id = any(:scopeDepartments))";
                case REGION, CUSTOMER -> " or " + alias + ".customer_id = any(:scopeCustomers)";
            });
        }

        /** On rows of {@code queue_entry q}. */
        String queue() {
            return kind == DataScope.Kind.ALL ? "" : """
                    \sand (q.assignee_id = :scopeMe or q.request_id in (select o.id from service_request o
                        where o.received_by_id = :scopeMe and o.status not in ('CLOSED', 'CANCELLED'))%s)""".formatted(switch (kind) {
                case ALL, OWN -> "";
                case DEPARTMENT -> " or q.department_id = any(:scopeDepartments)";
                case REGION, CUSTOMER -> " or q.customer_id = any(:scopeCustomers)";
            });
        }

        /** On a column with the id of a customer. */
        String customers(String column) {
            return parameters.containsKey("scopeCustomers") ? " and " + column + " = any(:scopeCustomers)" : "";
        }
    }
}
