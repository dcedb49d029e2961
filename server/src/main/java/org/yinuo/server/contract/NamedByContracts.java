package org.yinuo.server.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.InUse;

/** Customers with a contract may not go. */
@Component
class NamedByContracts implements InUse {
    private final JdbcClient jdbc;

    NamedByContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> among(Thing thing, Collection<Long> ids) {
        return switch (thing) {
            case CUSTOMER -> named("select distinct customer_id from contract where customer_id in (:ids)", ids);
            case UNIT -> Set.of();
        };
    }

    private Set<Long> named(String sql, Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql(sql).param("ids", ids).query(Long.class).list());
    }
}
