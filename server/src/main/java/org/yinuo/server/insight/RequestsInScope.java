package org.yinuo.server.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    @Override
    public Cut current() {
        return cut(Actor.current().id(), scopes.current());
    }

    @Override
    public Set<Long> reached(long userId, DataScope scope, Collection<Long> requestIds) {
        if (!scope.hasLimit() || requestIds.isEmpty()) {
            return Set.copyOf(requestIds);
        }
        Cut cut = cut(userId, scope);
        return Set.copyOf(jdbc.sql("select r.id from service_request r where r.id = any(:ids)" + cut.ofRequest("r.id")).params(cut.parameters())
                .param("ids", requestIds.toArray(Long[]::new)).query(Long.class).list());
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

    /** @param parameters named in the conditions */
    record Cut(DataScope.Kind kind, Map<String, Object> parameters) implements RequestScope.Cut {

        /** On rows of {@code service_request}. */
        String requests(String alias) {
            return kind == DataScope.Kind.ALL ? "" : " and (" + covered(alias) + ")";
        }

        private String covered(String alias) {
            return "%1$s.assignee_id = :scopeMe or %1$s.received_by_id = :scopeMe%2$s".formatted(alias, switch (kind) {
                case ALL, OWN -> "";
                case DEPARTMENT -> " or exists (select from request_department sd where sd.request_id = " + alias
                        + ".id and sd.department_id = any(:scopeDepartments))";
                case REGION, CUSTOMER -> " or " + alias + ".customer_id = any(:scopeCustomers)";
            });
        }

        @Override
        public String ofRequest(String request) {
            return kind == DataScope.Kind.ALL ? "" : " and " + reaches(request);
        }

        @Override
        public String ofRequestOrCustomer(String request, String customer) {
            return !hasCustomers() ? ofRequest(request) : " and (%s or %s is null and %s = any(:scopeCustomers))".formatted(reaches(request), request, customer);
        }

        @Override
        public String ofCustomer(String customer) {
            return kind == DataScope.Kind.ALL ? "" : hasCustomers() ? customers(customer) : " and false";
        }

        private String reaches(String request) {
            return """
                    exists (select from service_request sr where sr.id = %s and (%s
                        or exists (select from work_order sw where sw.request_id = sr.id and (sw.engineer_id = :scopeMe
                            or exists (select from visit_companion sc where sc.work_order_id = sw.id and sc.user_id = :scopeMe)))))"""
                    .formatted(request, covered("sr"));
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
            return hasCustomers() ? " and " + column + " = any(:scopeCustomers)" : "";
        }

        private boolean hasCustomers() {
            return parameters.containsKey("scopeCustomers");
        }
    }
}
