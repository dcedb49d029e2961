package org.yinuo.server.installedbase;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/**
 * Gives a customer a unit in place of another: a new one, or one that so far only stands in the books. It takes no step but those it took:
 * on its way under a waybill, or handed over on the spot.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GiveInExchange {
    private static final String UNTOUCHED = """
            select stage = 'REGISTERED' and parent_id is null and (contract_id is null or customer_id = :customer)
               and not exists (select 1 from unit_event where unit_id = unit.id
                   and kind not in ('ENTERED', 'IMPORTED', 'CHANGED', 'TRANSFERRED', 'DOCUMENT', 'NOTE'))
            from unit where id = :id for update""";
    private static final String TAKES_OVER = """
            update unit set site_id = :siteId, contract_id = :contractId, room = :room, parent_id = :parentId, sold_on = :soldOn,
                   name = case when name = '' then :name else name end, batch = case when :batch = '' then batch else :batch end,
                   firmware = case when :firmware = '' then firmware else :firmware end, price = coalesce(:price, price),
                   exchanged_on = :on, counts_from_delivery = :delivery, counts_from_acceptance = :acceptance, version = version + 1
            where id = :id""";
    private final JdbcClient jdbc;
    private final Units units;
    private final ChangeUnit change;
    private final TakeUnitStep steps;

    GiveInExchange(JdbcClient jdbc, Units units, ChangeUnit change, TakeUnitStep steps) {
        this.jdbc = jdbc;
        this.units = units;
        this.change = change;
        this.steps = steps;
    }

    /** The unit is the customer's, and the promises for it count from the days that are said. */
    Unit goesOver(TakenBack.Given given, LocalDate on) {
        UnitDraft draft = given.unit();
        Optional<Unit> known = units.named(String.valueOf(draft.serial()), String.valueOf(draft.model()));
        Unit unit = known.isPresent() ? registered(known.get(), draft, on) : units.enter(draft);
        RegisterUnits.written(jdbc.sql(TAKES_OVER), draft).param("contractId", draft.contractId(), Types.BIGINT).param("on", on)
                .param("delivery", given.countsFrom().deliveredOn(), Types.DATE).param("acceptance", given.countsFrom().acceptedOn(), Types.DATE)
                .param("id", unit.id()).update();
        return units.get(unit.id());
    }

    private Unit registered(Unit unit, UnitDraft draft, LocalDate on) {
        boolean free = jdbc.sql(UNTOUCHED).param("customer", draft.customerId()).param("id", unit.id()).query(Boolean.class).single();
        if (!free) {
            throw Refusal.conflict("replacement-in-use", unit.serial(), unit.model()).at("serial");
        }
        return unit.customerId() == draft.customerId() ? unit : change.transfer(unit.id(),
                new ChangeUnit.Transfer(draft.customerId(), draft.siteId(), draft.contractId(), draft.room(), on, ""), ETags.of(unit.version()));
    }

    /** Without a waybill it is in the customer's hands. */
    Unit leaves(Unit unit, TakenBack.Given given, LocalDate on, String ref) {
        return given.waybill().isEmpty() ? steps.handOver(unit, on, ref)
                : steps.take(unit.id(), shipped(given, on), ETags.of(unit.version()), ref);
    }

    private static UnitStep shipped(TakenBack.Given given, LocalDate on) {
        return new UnitStep(UnitStage.SHIPPED, on, "", "", null, given.carrier(), given.waybill(), null, "", null);
    }
}
