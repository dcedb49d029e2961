package org.yinuo.server.installedbase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.party.CustomersInScope;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** The units. */
@Component
public class Units {
    private static final String SELECT = "select " + Unit.COLUMNS + " from unit ";
    private static final String FIND_PAGE = SELECT + UnitFilter.WHERE;
    private static final String FIND_PAGE_IN_SCOPE = SELECT + UnitFilter.WHERE.replace("where id < :before", "where id < :before and customer_id = any(:scope)");
    private static final String OF_LOT = SELECT + """
            where lower(model) = :model and stage <> 'SCRAPPED' and exists (select 1 from unit_taken_back t where t.unit_id = unit.id) = :back
              and (:whole or (:batch <> '' and lower(batch) = :batch) or lower(serial) = any(:serials)
                or (:first <> '' and length(serial) = length(:first)
                    and lower(serial) collate "C" between :first and :last))
            order by customer_id, id limit :most""";
    private static final String ACCEPT = """
            update unit set accepted_on = :acceptedOn, stage = 'ACCEPTED', version = version + 1
            where contract_id = :contractId and accepted_on is null and stage <> 'SCRAPPED' returning id""";
    private final JdbcClient jdbc;
    private final Clock clock;
    private final UnitLedger ledger;
    private final RegisterUnits register;
    private final CustomersInScope scope;

    Units(JdbcClient jdbc, Clock clock, UnitLedger ledger, RegisterUnits register, CustomersInScope scope) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ledger = ledger;
        this.register = register;
        this.scope = scope;
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

    /** The unit of that serial number and model. */
    public Optional<Unit> named(String serial, String model) {
        return jdbc.sql(SELECT + "where lower(serial) = lower(:serial) and lower(model) = lower(:model)").param("serial", serial.strip())
                .param("model", model.strip()).query(Unit::of).optional();
    }

    public List<Unit> ofContract(long contractId) {
        return jdbc.sql(SELECT + "where contract_id = :id order by id").param("id", contractId).query(Unit::of).list();
    }

    /** The unit, kept from everybody else until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Unit hold(long id) {
        jdbc.sql("select id from unit where id = :id for update").param("id", id).query(Long.class).optional();
        return get(id);
    }

    /** The customer's newest units, without those he gave back; at most {@code most}. */
    public List<Unit> ofCustomer(long customerId, int most) {
        return jdbc.sql(SELECT + "where customer_id = :id and " + UnitFilter.NOT_TAKEN_BACK + " order by id desc limit :most").param("id", customerId)
                .param("most", most).query(Unit::of).list();
    }

    /** The customer's newest units that he has and may use; at most {@code most}. */
    public List<Unit> inUseAt(long customerId, int most) {
        return jdbc.sql(SELECT + "where customer_id = :id and stage <> 'SCRAPPED' and " + UnitFilter.NOT_TAKEN_BACK + " order by id desc limit :most")
                .param("id", customerId).param("most", most).query(Unit::of).list();
    }

    /** The units at customers' that belong to a lot, by customer; at most {@code most}. */
    public List<Unit> of(Lot lot, int most) {
        return ofLot(lot, false, most);
    }

    /** The units of a lot that customers gave back and that are still in the world. */
    public List<Unit> takenBackOf(Lot lot, int most) {
        return ofLot(lot, true, most);
    }

    private List<Unit> ofLot(Lot lot, boolean back, int most) {
        return jdbc.sql(OF_LOT).param("model", Lot.low(lot.model())).param("back", back).param("whole", lot.meansWholeModel())
                .param("batch", Lot.low(lot.batch())).param("serials", lot.serials().stream().map(Lot::low).toArray(String[]::new))
                .param("first", Lot.low(lot.first())).param("last", Lot.low(lot.last())).param("most", most).query(Unit::of).list();
    }

    /** What it is made of, at most 200. */
    public List<Unit> components(long parentId) {
        return jdbc.sql(SELECT + "where parent_id = :id order by id limit 200").param("id", parentId).query(Unit::of).list();
    }

    /** Newest first. */
    public Page<Unit> page(UnitFilter filter, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        List<Unit> rows = before(filter, before == null ? Long.MAX_VALUE : before.number(0), limit + 1);
        return Page.of(rows, limit, unit -> Cursor.at(unit.id()));
    }

    /** The newest of the units before an id, as far as the actor's data scope covers them. */
    public List<Unit> before(UnitFilter filter, long id, int most) {
        Long[] customers = scope.ids();
        return filter.in(jdbc.sql(customers == null ? FIND_PAGE : FIND_PAGE_IN_SCOPE)).param("before", id).param("limit", most).param("scope", customers)
                .query(Unit::of).list();
    }

    /** @throws Refusal {@code unit-serial-taken}, {@code unit-customer-unknown} or {@code unit-site-unknown} */
    @Transactional
    public Unit enter(UnitDraft draft) {
        return get(register.enter(draft));
    }

    /** Puts the unit under the contract named in the draft; enters it when the customer has none of that serial yet. */
    @Transactional
    public Unit putUnderContract(UnitDraft draft) {
        return get(register.putUnderContract(draft));
    }

    /** Notes the acceptance of a contract on its units that were not accepted one by one before. */
    @Transactional
    public void accept(long contractId, LocalDate acceptedOn) {
        List<Long> accepted = jdbc.sql(ACCEPT).param("acceptedOn", acceptedOn).param("contractId", contractId).query(Long.class).list();
        ledger.record(accepted, clock.instant(), UnitStage.ACCEPTED.name(),
                new UnitLedger.Entry("", "contract:" + contractId, acceptedOn, "", List.of(), Map.of()));
    }
}
