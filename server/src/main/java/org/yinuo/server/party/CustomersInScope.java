package org.yinuo.server.party;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.DataScope;
import org.yinuo.server.identity.DataScopes;
import org.yinuo.server.shared.Refusal;

/**
 * Which customers the actor's data scope covers. Scopes drawn by department or by one's own requests leave no customer out: whoever answers
 * the hotline must find whoever calls.
 */
@Component
public class CustomersInScope {
    private static final String OF_REGIONS = "select id from customer where region = any(:regions) order by id";
    private static final String REGIONS = """
            with recursive found as (
                (select region from customer where region <> '' order by region limit 1)
                union all
                select (select c.region from customer c where c.region > f.region order by c.region limit 1) from found f where f.region is not null)
            select region from found where region is not null limit 500""";
    private final DataScopes scopes;
    private final JdbcClient jdbc;

    CustomersInScope(DataScopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** The ids of all that the actor may see; null when none is left out. */
    public Long @Nullable [] ids() {
        return ids(scopes.current());
    }

    /** The ids of all that a scope covers; null when it leaves none out. */
    public Long @Nullable [] ids(DataScope scope) {
        return switch (scope.kind()) {
            case ALL, OWN, DEPARTMENT -> null;
            case REGION -> jdbc.sql(OF_REGIONS).param("regions", scope.parts().toArray(String[]::new)).query(Long.class).list().toArray(Long[]::new);
            case CUSTOMER -> scope.ids();
        };
    }

    /** Whether the actor may see this customer. */
    public boolean covers(long customerId) {
        Long[] ids = ids();
        return ids == null || Arrays.asList(ids).contains(customerId);
    }

    /** Refuses a customer outside of the actor's scope as if there were none. */
    public void require(@Nullable Long customerId) {
        if (customerId != null && !covers(customerId)) {
            throw Refusal.invalid("customer-unknown").at("customerId");
        }
    }

    /** The regions customers are in, in the order of their names; at most 500. */
    public List<String> regions() {
        return jdbc.sql(REGIONS).query(String.class).list();
    }
}
