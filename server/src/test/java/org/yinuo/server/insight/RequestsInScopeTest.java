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
        assertThat(all.parameters()).isEmpty();
    }

    @Test
    void leavesNoCustomerOutForWhoeverHasRequestsOfHisOwn() {
        RequestsInScope.Cut own = new RequestsInScope.Cut(DataScope.Kind.OWN, Map.of("scopeMe", 3L));

        assertThat(own.customers("c.id")).isEmpty();
        assertThat(own.requests("r")).startsWith(" and (").contains("r.assignee_id = :scopeMe", "r.received_by_id = :scopeMe");
    }
}
