package org.yinuo.server.installedbase;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** The units. */
@Component
public class Units {

    private static final String SELECT = """
            select id, serial, model, name, customer_id, site_id, contract_id, installed_on, accepted_on, version
            from unit
            """;

    private static final String FIND_PAGE = SELECT + """
            where id < :before and (:q = '' or search like :like)
              and (cast(:customerId as bigint) is null or customer_id = :customerId)
              and (cast(:contractId as bigint) is null or contract_id = :contractId)
            order by id desc limit :limit""";

    private static final String INSERT = """
            insert into unit (serial, model, name, customer_id, site_id, contract_id, installed_on, accepted_on, created_at)
            values (:serial, :model, :name, :customerId, :siteId, :contractId, :installedOn, :acceptedOn, :at)
            returning id""";

    private static final String PUT_UNDER_CONTRACT = """
            update unit set contract_id = :contractId, site_id = coalesce(:siteId, site_id), version = version + 1
            where lower(serial) = lower(:serial) and lower(model) = lower(:model) and customer_id = :customerId
            returning id""";

    private static final String ACCEPT = """
            update unit set accepted_on = :acceptedOn, version = version + 1
            where contract_id = :contractId and accepted_on is null""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Customers customers;
    private final Contracts contracts;
    private final UnitLedger ledger;

    Units(JdbcClient jdbc, Clock clock, Customers customers, Contracts contracts, UnitLedger ledger) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.customers = customers;
        this.contracts = contracts;
        this.ledger = ledger;
    }

    public Optional<Unit> find(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Unit::of).optional();
    }

    /** @throws Refusal {@code unit-unknown} (404) */
    public Unit get(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("unit-unknown"));
    }

    public List<Unit> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(SELECT + "where id in (:ids)").param("ids", ids).query(Unit::of).list();
    }

    public List<Unit> ofContract(long contractId) {
        return jdbc.sql(SELECT + "where contract_id = :id order by id").param("id", contractId).query(Unit::of).list();
    }

    /** The customer's newest units, at most {@code most}. */
    public List<Unit> ofCustomer(long customerId, int most) {
        return jdbc.sql(SELECT + "where customer_id = :id order by id desc limit :most").param("id", customerId)
                .param("most", most).query(Unit::of).list();
    }

    /** Newest first; the query looks in serial number, model and name. */
    public Page<Unit> page(@Nullable String query, @Nullable Long customerId, @Nullable Long contractId,
            @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        String words = query == null ? "" : query.strip().toLowerCase();
        Cursor before = Cursor.decode(cursor, 1);
        List<Unit> rows = jdbc.sql(FIND_PAGE).param("q", words).param("like", Likes.contains(words))
                .param("customerId", customerId).param("contractId", contractId)
                .param("before", before == null ? Long.MAX_VALUE : before.number(0)).param("limit", limit + 1)
                .query(Unit::of).list();
        return Page.of(rows, limit, unit -> Cursor.at(unit.id()));
    }

    /** @throws Refusal {@code unit-serial-taken}, {@code unit-customer-unknown} or {@code unit-site-unknown} */
    @Transactional
    public Unit enter(UnitDraft draft) {
        requireOwnContract(draft);
        return keep(draft);
    }

    private Unit keep(UnitDraft draft) {
        if (customers.ref(draft.customerId()).isEmpty()) {
            throw Refusal.invalid("unit-customer-unknown").at("customerId");
        }
        Long siteId = draft.siteId();
        if (siteId != null && customers.site(draft.customerId(), siteId).isEmpty()) {
            throw Refusal.invalid("unit-site-unknown").at("siteId");
        }
        try {
            long id = jdbc.sql(INSERT).param("serial", draft.serial()).param("model", draft.model())
                    .param("name", draft.name()).param("customerId", draft.customerId()).param("siteId", siteId)
                    .param("contractId", draft.contractId()).param("installedOn", draft.installedOn())
                    .param("acceptedOn", draft.acceptedOn()).param("at", Columns.utc(clock.instant()))
                    .query(Long.class).single();
            ledger.record(id, clock.instant(), "ENTERED", draft.model() + " " + draft.serial(), "");
            return get(id);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("unit-serial-taken", draft.serial(), draft.model()).at("serial");
        }
    }

    /** Puts the unit under the contract named in the draft; enters it when the customer has none of that serial yet. */
    @Transactional
    public Unit putUnderContract(UnitDraft draft) {
        Optional<Long> known = jdbc.sql(PUT_UNDER_CONTRACT).param("contractId", draft.contractId())
                .param("siteId", draft.siteId(), Types.BIGINT).param("serial", draft.serial())
                .param("model", draft.model()).param("customerId", draft.customerId()).query(Long.class).optional();
        return known.map(this::get).orElseGet(() -> keep(draft));
    }

    /** Notes the acceptance of a contract on its units that were not accepted one by one before. */
    @Transactional
    public void accept(long contractId, LocalDate acceptedOn) {
        jdbc.sql(ACCEPT).param("acceptedOn", acceptedOn).param("contractId", contractId).update();
    }

    private void requireOwnContract(UnitDraft draft) {
        Long contractId = draft.contractId();
        if (contractId != null && contracts.findById(contractId).map(Contract::customerId)
                .filter(owner -> owner == draft.customerId()).isEmpty()) {
            throw Refusal.invalid("contract-of-other-customer").at("contractId");
        }
    }
}
