package org.yinuo.server.installedbase;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Refusal;

/** Refuses customers, sites, contracts and parents that do not belong together. */
@Component
class UnitPlaces {
    private static final String WITHIN = """
            with recursive above as (
                select id, parent_id, 1 as depth from unit where id = :parent
                union all
                select u.id, u.parent_id, a.depth + 1 from unit u join above a on u.id = a.parent_id where a.depth < 20)
            select exists (select 1 from above where id = :unit or depth >= 20)""";
    private final JdbcClient jdbc;
    private final Customers customers;
    private final Contracts contracts;

    UnitPlaces(JdbcClient jdbc, Customers customers, Contracts contracts) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.contracts = contracts;
    }

    /** @throws Refusal {@code unit-customer-unknown}, {@code unit-site-unknown} or {@code unit-parent-unknown} */
    void require(long customerId, @Nullable Long siteId, @Nullable Long parentId) {
        if (customers.ref(customerId).isEmpty()) {
            throw Refusal.invalid("unit-customer-unknown").at("customerId");
        }
        if (siteId != null && customers.site(customerId, siteId).isEmpty()) {
            throw Refusal.invalid("unit-site-unknown").at("siteId");
        }
        if (parentId == null) {
            return;
        }
        // Two at once must not close a circle that neither of them sees.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('unit-parents'))").query(row -> { });
        if (jdbc.sql("select 1 from unit where id = :id and customer_id = :customer and stage <> 'SCRAPPED'")
                .param("id", parentId).param("customer", customerId).query(Integer.class).optional().isEmpty()) {
            throw Refusal.invalid("unit-parent-unknown").at("parentId");
        }
    }

    String customer(long id) {
        return customers.ref(id).map(Customer.Ref::name).orElse("");
    }

    /** @throws Refusal {@code unit-parent-loop} when the parent is the unit itself or one of its components */
    void requireNoLoop(long unitId, @Nullable Long parentId) {
        if (parentId != null && jdbc.sql(WITHIN).param("parent", parentId).param("unit", unitId).query(Boolean.class).single()) {
            throw Refusal.invalid("unit-parent-loop").at("parentId");
        }
    }

    /** @throws Refusal {@code contract-of-other-customer} */
    void requireOwnContract(long customerId, @Nullable Long contractId) {
        if (contractId != null && contracts.findById(contractId).map(Contract::customerId)
                .filter(owner -> owner == customerId).isEmpty()) {
            throw Refusal.invalid("contract-of-other-customer").at("contractId");
        }
    }
}
