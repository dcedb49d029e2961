package org.yinuo.server.meter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.upkeep.MeterReading;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;

/** What meters showed. */
@Component
public class MeterReadings {
    private static final String ADD = """
            insert into meter_reading (unit_id, read_on, value, replaced, note, recorded_at, recorded_by)
            values (:unit, :on, :value, :replaced, :note, :at, :by)""";
    private static final String LATEST = """
            select id, read_on, value, replaced, note, recorded_at, recorded_by from meter_reading
            where unit_id = :unit order by read_on desc, id desc limit :most""";
    private static final int MOST = 500;
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(99_999_999);
    private final JdbcClient jdbc;
    private final Units units;
    private final UnitLedger ledger;
    private final Clock clock;

    MeterReadings(JdbcClient jdbc, Units units, UnitLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A reading as it is kept.
     *
     * @param replaced the meter is another one since, and may show less
     */
    public record Row(long id, LocalDate readOn, BigDecimal value, boolean replaced, String note, Instant recordedAt, String recordedBy) {}

    /** What is read off a meter. */
    public record Draft(@Nullable LocalDate on, @Nullable BigDecimal value, @Nullable Boolean replaced, @Nullable String note) {

        public Draft {
            note = Given.text(note, 300, "note");
            replaced = Boolean.TRUE.equals(replaced);
            if (on == null) {
                throw Refusal.invalid("reading-day-missing").at("on");
            }
            if (value == null || value.signum() < 0 || value.compareTo(HIGHEST) > 0 || value.stripTrailingZeros().scale() > 1) {
                throw Refusal.invalid("reading-invalid").at("value");
            }
        }
    }

    /** The latest readings, newest first, at most 500. */
    public List<Row> of(long unitId) {
        return jdbc.sql(LATEST).param("unit", unitId).param("most", MOST).query(Row.class).list();
    }

    /** The newest reading. */
    public Optional<Row> latest(long unitId) {
        return jdbc.sql(LATEST).param("unit", unitId).param("most", 1).query(Row.class).optional();
    }

    List<MeterReading> counted(long unitId) {
        return of(unitId).stream().map(row -> new MeterReading(row.readOn(), row.value())).toList();
    }

    /** @throws Refusal {@code reading-in-the-future}, {@code reading-before-unit}, {@code reading-falls}, {@code unit-scrapped} or {@code unit-taken-back} */
    @Transactional
    void add(long unitId, Draft draft) {
        LocalDate on = draft.on();
        BigDecimal value = draft.value();
        if (on == null || value == null) {
            throw new IllegalStateException("checked when it was read");
        }
        Unit unit = units.hold(unitId);
        unit.requireInUse();
        requireKnown(unit, on, "on");
        if (on.isAfter(HouseZone.today(clock))) {
            throw Refusal.invalid("reading-in-the-future").at("on");
        }
        requireRising(unitId, on, value, Boolean.TRUE.equals(draft.replaced()));
        jdbc.sql(ADD).param("unit", unitId).param("on", on).param("value", value).param("replaced", draft.replaced()).param("note", draft.note())
                .param("at", Columns.utc(clock.instant())).param("by", Actor.current().displayName()).update();
        ledger.record(List.of(unitId), clock.instant(), "METER",
                new UnitLedger.Entry(value.toPlainString() + (String.valueOf(draft.note()).isEmpty() ? "" : " · " + draft.note()), "", on, "", List.of(), Map.of()));
    }

    /** A unit may have run for a year before it was sold; earlier than that, or than any machine still in service, nobody read its meter. */
    static void requireKnown(Unit unit, LocalDate on, String field) {
        LocalDate first = unit.earliestDay().map(day -> day.minusYears(1)).orElse(FIRST);
        if (on.isBefore(first)) {
            throw Refusal.invalid("reading-before-unit", first.toString()).at(field);
        }
    }

    private void requireRising(long unitId, LocalDate on, BigDecimal value, boolean replaced) {
        Optional<Row> before = of(unitId).stream().filter(row -> !row.readOn().isAfter(on)).findFirst();
        if (!replaced && before.filter(row -> row.value().compareTo(value) > 0).isPresent()) {
            throw Refusal.conflict("reading-falls", before.get().readOn().toString(), before.get().value().toPlainString()).at("value");
        }
        Optional<Row> after = of(unitId).reversed().stream().filter(row -> row.readOn().isAfter(on)).findFirst();
        if (after.filter(row -> !row.replaced() && row.value().compareTo(value) < 0).isPresent()) {
            throw Refusal.conflict("reading-above-later", after.get().readOn().toString(), after.get().value().toPlainString()).at("value");
        }
    }
}
