package org.yinuo.server.servicerequest;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.InUse;

/** Customers and units with a request may not go. */
@Component
class NamedByRequests implements InUse {
    private final JdbcClient jdbc;

    NamedByRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> among(Thing thing, Collection<Long> ids) {
        return switch (thing) {
            case CUSTOMER -> named("select distinct customer_id from service_request where customer_id in (:ids)", ids);
            case UNIT -> named("select distinct unit_id from service_request where unit_id in (:ids)", ids);
        };
    }

    private Set<Long> named(String sql, Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql(sql).param("ids", ids).query(Long.class).list());
    }
}
