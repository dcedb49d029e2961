package org.yinuo.server.installedbase;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** Corrects what is known of a unit, and hands it to another customer; the ledger keeps what was before. */
@Component
public class ChangeUnit {
    private static final String UPDATE = """
            update unit set serial = :serial, model = :model, name = :name, site_id = :siteId, contract_id = :contractId, batch = :batch,
                   room = :room, parent_id = :parentId, firmware = :firmware, sold_on = :soldOn, price = :price, version = version + 1
            where id = :id and version = :version""";
    private static final String WITH_COMPONENTS = """
            with recursive parts as (
                select id, 1 as depth from unit where id = :id
                union all
                select u.id, p.depth + 1 from unit u join parts p on u.parent_id = p.id where p.depth < 20)
            select distinct id from parts""";
    private static final String HAND_OVER = """
            update unit set customer_id = :customer, site_id = :site, contract_id = :contract, room = :room,
                   parent_id = case when id = :id then null else parent_id end, version = version + 1
            where id in (:ids)""";
    private final JdbcClient jdbc;
    private final Units units;
    private final UnitPlaces places;
    private final UnitLedger ledger;
    private final Clock clock;

    ChangeUnit(JdbcClient jdbc, Units units, UnitPlaces places, UnitLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.places = places;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** To whom a unit goes, and when. */
    public record Transfer(long customerId, @Nullable Long siteId, @Nullable Long contractId, @Nullable String room, @Nullable LocalDate on,
            @Nullable String note) {

        public Transfer {
            room = Given.text(room, 100, "room");
            note = Given.text(note, 2000, "note");
            if (on == null) {
                throw Refusal.invalid("unit-step-day-missing").at("on");
            }
        }
    }

    /** Changes everything but the customer and the dates of its steps; the ledger says what was before. */
    @Transactional
    public Unit change(long id, UnitDraft draft, @Nullable String ifMatch) {
        Unit before = present(id, ifMatch);
        if (draft.customerId() != before.customerId()) {
            throw Refusal.invalid("unit-customer-by-transfer").at("customerId");
        }
        if (differs(draft.installedOn(), before.installedOn()) || differs(draft.acceptedOn(), before.acceptedOn())) {
            throw Refusal.invalid("unit-dates-by-steps").at("installedOn");
        }
        places.require(draft.customerId(), draft.siteId(), draft.parentId());
        places.requireOwnContract(draft.customerId(), draft.contractId());
        places.requireNoLoop(id, draft.parentId());
        try {
            int changed = RegisterUnits.written(jdbc.sql(UPDATE), draft).param("contractId", draft.contractId(), Types.BIGINT).param("id", id)
                    .param("version", before.version()).update();
            if (changed == 0) {
                throw Refusal.stale();
            }
        } catch (DuplicateKeyException taken) {
            throw RegisterUnits.taken(draft);
        }
        Unit after = units.get(id);
        Map<String, Object> changes = changes(before, after);
        if (!changes.isEmpty()) {
            ledger.record(List.of(id), clock.instant(), "CHANGED", new UnitLedger.Entry("", "", null, "", List.of(), changes));
        }
        return after;
    }

    /** Whether another day is given than the one recorded; none given says nothing. */
    private static boolean differs(@Nullable LocalDate given, @Nullable LocalDate recorded) {
        return given != null && !given.equals(recorded);
    }

    /** Hands the unit with its components to another customer; what it was a component of stays behind. */
    @Transactional
    public Unit transfer(long id, Transfer to, @Nullable String ifMatch) {
        Unit before = present(id, ifMatch);
        before.requireNotTakenBack();
        if (to.customerId() == before.customerId()) {
            throw Refusal.invalid("unit-transfer-to-same").at("customerId");
        }
        LocalDate on = Objects.requireNonNull(to.on());
        LocalDate today = HouseZone.today(clock);
        if (on.isAfter(today)) {
            throw Refusal.invalid("unit-step-in-the-future", today.toString()).at("on");
        }
        if (before.latestStep().filter(on::isBefore).isPresent()) {
            throw Refusal.invalid("unit-step-before-last", before.latestStep().orElseThrow().toString()).at("on");
        }
        places.require(to.customerId(), to.siteId(), null);
        places.requireOwnContract(to.customerId(), to.contractId());
        List<Long> ids = jdbc.sql(WITH_COMPONENTS).param("id", id).query(Long.class).list();
        jdbc.sql(HAND_OVER).param("customer", to.customerId()).param("site", to.siteId(), Types.BIGINT)
                .param("contract", to.contractId(), Types.BIGINT).param("room", to.room()).param("id", id).param("ids", ids).update();
        ledger.record(ids, clock.instant(), "TRANSFERRED", new UnitLedger.Entry(String.valueOf(to.note()), "customer:" + to.customerId(), on, "",
                List.of(), Map.of("fromCustomer", before.customerId(), "from", places.customer(before.customerId()),
                        "toCustomer", to.customerId(), "to", places.customer(to.customerId()))));
        return units.get(id);
    }

    private Unit present(long id, @Nullable String ifMatch) {
        Unit unit = units.get(id);
        ETags.demand(ifMatch, unit.version());
        if (unit.isScrapped()) {
            throw Refusal.conflict("unit-scrapped");
        }
        return unit;
    }

    private static Map<String, Object> changes(Unit before, Unit after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        compare(changes, "serial", before.serial(), after.serial());
        compare(changes, "model", before.model(), after.model());
        compare(changes, "name", before.name(), after.name());
        compare(changes, "site", before.siteId(), after.siteId());
        compare(changes, "contract", before.contractId(), after.contractId());
        compare(changes, "batch", before.particulars().batch(), after.particulars().batch());
        compare(changes, "room", before.particulars().room(), after.particulars().room());
        compare(changes, "parent", before.particulars().parentId(), after.particulars().parentId());
        compare(changes, "firmware", before.particulars().firmware(), after.particulars().firmware());
        compare(changes, "soldOn", before.particulars().soldOn(), after.particulars().soldOn());
        compare(changes, "price", before.particulars().price(), after.particulars().price());
        return changes;
    }

    private static void compare(Map<String, Object> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            List<String> both = new ArrayList<>();
            both.add(before == null ? "" : before.toString());
            both.add(after == null ? "" : after.toString());
            changes.put(field, both);
        }
    }
}
