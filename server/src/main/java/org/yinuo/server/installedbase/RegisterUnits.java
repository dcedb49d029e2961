package org.yinuo.server.installedbase;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** Enters units, one by one or a series at once. */
@Component
public class RegisterUnits {
    private static final String INSERT = """
            insert into unit (serial, model, name, customer_id, site_id, contract_id, installed_on, accepted_on, batch, room, parent_id, firmware,
                              sold_on, price, stage, created_at)
            values (:serial, :model, :name, :customerId, :siteId, :contractId, :installedOn, :acceptedOn, :batch, :room, :parentId, :firmware,
                    :soldOn, :price, :stage, :at)
            returning id""";
    private static final String PUT_UNDER_CONTRACT = """
            update unit set contract_id = :contractId, site_id = coalesce(:siteId, site_id), version = version + 1
            where lower(serial) = lower(:serial) and lower(model) = lower(:model) and customer_id = :customerId
            returning id""";
    private final JdbcClient jdbc;
    private final Clock clock;
    private final UnitPlaces places;
    private final UnitLedger ledger;

    RegisterUnits(JdbcClient jdbc, Clock clock, UnitPlaces places, UnitLedger ledger) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.places = places;
        this.ledger = ledger;
    }

    /** @throws Refusal {@code unit-serial-taken}, or what {@link UnitPlaces} refuses */
    @Transactional
    long enter(UnitDraft draft) {
        places.requireOwnContract(draft.customerId(), draft.contractId());
        return keep(draft);
    }

    /**
     * Enters units with serial numbers that count up, all or none.
     *
     * @param draft with the first serial number
     */
    @Transactional
    public List<Long> enterSeries(UnitDraft draft, int count) {
        places.requireOwnContract(draft.customerId(), draft.contractId());
        List<Long> ids = new ArrayList<>();
        for (String serial : new SerialRange(String.valueOf(draft.serial()), count).serials()) {
            ids.add(keep(draft.withSerial(serial)));
        }
        return ids;
    }

    @Transactional
    long putUnderContract(UnitDraft draft) {
        Optional<Long> known = jdbc.sql(PUT_UNDER_CONTRACT).param("contractId", draft.contractId())
                .param("siteId", draft.siteId(), Types.BIGINT).param("serial", draft.serial())
                .param("model", draft.model()).param("customerId", draft.customerId()).query(Long.class).optional();
        return known.orElseGet(() -> keep(draft));
    }

    private long keep(UnitDraft draft) {
        places.require(draft.customerId(), draft.siteId(), draft.parentId());
        try {
            long id = written(jdbc.sql(INSERT), draft).param("customerId", draft.customerId()).param("contractId", draft.contractId(), Types.BIGINT)
                    .param("installedOn", draft.installedOn(), Types.DATE).param("acceptedOn", draft.acceptedOn(), Types.DATE)
                    .param("stage", draft.stage().name()).param("at", Columns.utc(clock.instant())).query(Long.class).single();
            ledger.record(id, clock.instant(), "ENTERED", draft.model() + " " + draft.serial(), "");
            return id;
        } catch (DuplicateKeyException e) {
            throw taken(draft);
        }
    }

    /** What people enter has happened: refuses {@code unit-step-in-the-future}. */
    public UnitDraft happened(UnitDraft draft) {
        requirePast(draft.installedOn(), "installedOn");
        requirePast(draft.acceptedOn(), "acceptedOn");
        requirePast(draft.soldOn(), "soldOn");
        return draft;
    }

    private void requirePast(@Nullable LocalDate day, String field) {
        if (day != null && isToCome(day, clock)) {
            throw Refusal.invalid("unit-step-in-the-future", HouseZone.today(clock).toString()).at(field);
        }
    }

    /** Whether a day of installation, acceptance or sale has not come yet, so that nobody can know it. */
    static boolean isToCome(LocalDate day, Clock clock) {
        return day.isAfter(HouseZone.today(clock));
    }

    static Refusal taken(UnitDraft draft) {
        return Refusal.conflict("unit-serial-taken", draft.serial(), draft.model()).at("serial");
    }

    /** What may be changed afterwards too. */
    static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, UnitDraft draft) {
        return sql.param("serial", draft.serial()).param("model", draft.model()).param("name", draft.name())
                .param("siteId", draft.siteId(), Types.BIGINT).param("batch", draft.batch()).param("room", draft.room())
                .param("parentId", draft.parentId(), Types.BIGINT).param("firmware", draft.firmware()).param("soldOn", draft.soldOn(), Types.DATE)
                .param("price", draft.price(), Types.NUMERIC);
    }
}
