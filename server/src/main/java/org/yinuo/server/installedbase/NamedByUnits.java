package org.yinuo.server.installedbase;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.InUse;

/** Customers with a unit may not go. */
@Component
class NamedByUnits implements InUse {
    private final JdbcClient jdbc;

    NamedByUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> among(Thing thing, Collection<Long> ids) {
        return switch (thing) {
            case CUSTOMER -> named("select distinct customer_id from unit where customer_id in (:ids)", ids);
            case UNIT -> named("select distinct parent_id from unit where parent_id in (:ids)", ids);
        };
    }

    private Set<Long> named(String sql, Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql(sql).param("ids", ids).query(Long.class).list());
    }
}
