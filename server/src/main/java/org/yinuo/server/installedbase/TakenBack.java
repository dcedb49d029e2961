package org.yinuo.server.installedbase;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;

/** Units the house took back, and the ones given in their place. Both ledgers name the other unit. Runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TakenBack {
    private static final String SELECT = "select unit_id, taken_on, why, replaced_by, ref from unit_taken_back ";
    private static final String ADD = """
            insert into unit_taken_back (unit_id, taken_on, why, replaced_by, ref, recorded_at, recorded_by)
            values (:unit, :on, :why, :by, :ref, :at, :actor)""";
    private final JdbcClient jdbc;
    private final GiveInExchange give;
    private final UnitLedger ledger;
    private final Clock clock;

    TakenBack(JdbcClient jdbc, GiveInExchange give, UnitLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.give = give;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was given for a unit. */
    public enum Why {
        /** Another unit (换货). */
        EXCHANGED,
        /** Its price (退货). */
        REFUNDED
    }

    /**
     * A unit that is the house's again.
     *
     * @param replacedBy the unit in its place
     * @param ref        what it was taken back under, for example {@code return:12}
     */
    public record Row(long unitId, LocalDate takenOn, Why why, @Nullable Long replacedBy, String ref) {}

    /**
     * What is given for a unit.
     *
     * @param unit    the unit by its serial number; it is entered unless it stands registered already
     * @param waybill empty where it is handed over on the spot
     */
    public record Given(UnitDraft unit, Unit.CountsFrom countsFrom, String carrier, String waybill) {}

    /** How the unit was taken back; empty while the customer has it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Row> of(long unitId) {
        return jdbc.sql(SELECT + "where unit_id = :unit").param("unit", unitId).query(Row.class).optional();
    }

    /** The unit this one was given for. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Row> givenFor(long unitId) {
        return jdbc.sql(SELECT + "where replaced_by = :unit").param("unit", unitId).query(Row.class).optional();
    }

    /**
     * Gives the replacement and links the two.
     *
     * @param words what either ledger says besides, for example the rule its warranty runs by
     * @throws Refusal {@code unit-taken-back}, {@code replacement-in-use}
     */
    public Unit exchange(Unit faulty, Given replacement, LocalDate on, String ref, String words) {
        Unit given = give.goesOver(replacement, on);
        keep(faulty.id(), on, Why.EXCHANGED, given.id(), ref);
        ledger.record(List.of(faulty.id()), clock.instant(), "EXCHANGED", new UnitLedger.Entry(words, ref, on, "", List.of(),
                Map.of("unit", given.id(), "serial", given.serial(), "model", given.model())));
        ledger.record(List.of(given.id()), clock.instant(), "REPLACES", new UnitLedger.Entry(words, ref, on, "", List.of(),
                Map.of("unit", faulty.id(), "serial", faulty.serial(), "model", faulty.model())));
        return give.leaves(given, replacement, on, ref);
    }

    /** @throws Refusal {@code unit-taken-back} */
    public void refund(Unit unit, LocalDate on, String ref, String words) {
        keep(unit.id(), on, Why.REFUNDED, null, ref);
        ledger.record(List.of(unit.id()), clock.instant(), "REFUNDED", new UnitLedger.Entry(words, ref, on, "", List.of(), Map.of()));
    }

    private void keep(long unit, LocalDate on, Why why, @Nullable Long replacedBy, String ref) {
        try {
            jdbc.sql(ADD).param("unit", unit).param("on", on).param("why", why.name()).param("by", replacedBy, Types.BIGINT).param("ref", ref)
                    .param("at", Columns.utc(clock.instant())).param("actor", Actor.current().displayName()).update();
        } catch (DuplicateKeyException already) {
            throw Refusal.conflict("unit-taken-back");
        }
    }
}
