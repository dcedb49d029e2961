package org.yinuo.server.installedbase;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.party.CustomersInScope;

/** Which units the actor's data scope covers: those of the customers it covers. */
@Component
public class UnitsInScope {
    private final CustomersInScope customers;
    private final JdbcClient jdbc;

    UnitsInScope(CustomersInScope customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /**
     * A condition that begins with {@code and}; empty where nothing is left out.
     *
     * @param parameters named in it
     */
    public record Cut(String condition, Map<String, Object> parameters) {}

    /** For a list with the id of a unit in that column. */
    public Cut cut(String column) {
        Long[] covered = customers.ids();
        return covered == null ? new Cut("", Map.of())
                : new Cut(" and %s in (select su.id from unit su where su.customer_id = any(:scopeCustomers))".formatted(column), Map.of("scopeCustomers", covered));
    }

    /** Those of the units that are there and are covered, in the order of their ids. */
    List<Long> covered(Collection<Long> ids) {
        Cut cut = cut("id");
        return jdbc.sql("select id from unit where id = any(:ids)" + cut.condition() + " order by id").params(cut.parameters())
                .param("ids", ids.toArray(Long[]::new)).query(Long.class).list();
    }
}
