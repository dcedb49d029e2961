package org.yinuo.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yinuo.server.identity.DataScope;

class RequestsInScopeTest {

    @Test
    void addsNothingToAnyStatementOfWhoeverSeesAll() {
        RequestsInScope.Cut all = new RequestsInScope.Cut(DataScope.Kind.ALL, Map.of());

        assertThat(all.queue() + all.requests("r") + all.customers("c.id")).isEmpty();
        assertThat(all.ofRequest("q.request_id") + all.ofRequestOrCustomer("x.request_id", "x.customer_id") + all.ofCustomer("n.customer_id")).isEmpty();
        assertThat(all.parameters()).isEmpty();
    }

    @Test
    void leavesNoCustomerOutForWhoeverHasRequestsOfHisOwn() {
        RequestsInScope.Cut own = new RequestsInScope.Cut(DataScope.Kind.OWN, Map.of("scopeMe", 3L));

        assertThat(own.customers("c.id")).isEmpty();
        assertThat(own.requests("r")).startsWith(" and (").contains("r.assignee_id = :scopeMe", "r.received_by_id = :scopeMe");
    }

    @Test
    void leavesOutOfListsWhatBelongsToNoRequestWhereAScopeIsDrawnByRequests() {
        RequestsInScope.Cut own = new RequestsInScope.Cut(DataScope.Kind.OWN, Map.of("scopeMe", 3L));
        RequestsInScope.Cut region = new RequestsInScope.Cut(DataScope.Kind.REGION, Map.of("scopeMe", 3L, "scopeCustomers", new Long[] {7L}));

        assertThat(own.ofRequestOrCustomer("x.request_id", "x.customer_id")).isEqualTo(own.ofRequest("x.request_id"));
        assertThat(own.ofCustomer("n.customer_id")).isEqualTo(" and false");
        assertThat(region.ofRequestOrCustomer("x.request_id", "x.customer_id")).endsWith(" or x.request_id is null and x.customer_id = any(:scopeCustomers))");
        assertThat(region.ofCustomer("n.customer_id")).isEqualTo(" and n.customer_id = any(:scopeCustomers)");
    }
}
