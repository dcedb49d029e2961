package org.yinuo.server.meter;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.upkeep.ServiceCycle;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.installedbase.UnitLedgerGrew;
import org.yinuo.server.installedbase.UnitsInScope;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** When units are due for service. Whatever changes a reading or a cycle recounts what is due next in the same transaction. */
@Component
public class ServiceCycles {
    private static final String SELECT = """
            select unit_id, every_months, every_reading, last_on, last_reading, next_on, next_by, next_reading from service_cycle
            """;
    private static final String SET = """
            insert into service_cycle (unit_id, every_months, every_reading, last_on, last_reading)
            values (:unit, :months, :reading, :lastOn, :lastReading)
            on conflict (unit_id) do update set every_months = :months, every_reading = :reading, last_on = :lastOn, last_reading = :lastReading,
                reminded_for = null, version = service_cycle.version + 1""";
    private static final String NEXT = """
            update service_cycle set next_on = :on, next_by = :by, next_reading = :reading where unit_id = :unit""";
    private static final String OVER = """
            update service_cycle set next_on = null, next_by = null, next_reading = null where unit_id = any(:units)""";
    private static final String DUE = SELECT + """
            where next_on <= :until and (next_on, unit_id) > (:afterOn, :afterId)%s order by next_on, unit_id limit :limit""";
    private final JdbcClient jdbc;
    private final MeterReadings readings;
    private final UnitLedger ledger;
    private final UnitsInScope scope;
    private final Clock clock;

    ServiceCycles(JdbcClient jdbc, MeterReadings readings, UnitLedger ledger, UnitsInScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.ledger = ledger;
        this.scope = scope;
        this.clock = clock;
    }

    /** A cycle with what is due next. */
    public record Row(long unitId, @Nullable Integer everyMonths, @Nullable BigDecimal everyReading, LocalDate lastOn, BigDecimal lastReading,
            @Nullable LocalDate nextOn, ServiceCycle.@Nullable By nextBy, @Nullable BigDecimal nextReading) {}

    /** How often, counted from which service. */
    public record Draft(@Nullable Integer everyMonths, @Nullable BigDecimal everyReading, @Nullable LocalDate lastOn, @Nullable BigDecimal lastReading) {
        private static final int MOST_MONTHS = 600;
        private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

        public Draft {
            boolean months = everyMonths != null && (everyMonths < 1 || everyMonths > MOST_MONTHS);
            boolean reading = everyReading != null && (everyReading.signum() <= 0 || everyReading.compareTo(MOST) > 0 || tooFine(everyReading));
            if (everyMonths == null && everyReading == null || months || reading) {
                throw Refusal.invalid("cycle-invalid").at("everyMonths");
            }
            if (lastOn == null) {
                throw Refusal.invalid("reading-day-missing").at("lastOn");
            }
            lastReading = lastReading == null ? BigDecimal.ZERO : lastReading;
            if (lastReading.signum() < 0 || lastReading.compareTo(MOST) > 0 || tooFine(lastReading)) {
                throw Refusal.invalid("reading-invalid").at("lastReading");
            }
        }

        private static boolean tooFine(BigDecimal reading) {
            return reading.stripTrailingZeros().scale() > 1;
        }
    }

    /** A service that was done. */
    public record Done(@Nullable LocalDate on, @Nullable BigDecimal reading, @Nullable String note) {

        public Done {
            note = Given.text(note, 2000, "note");
            if (on == null) {
                throw Refusal.invalid("reading-day-missing").at("on");
            }
        }
    }

    public Optional<Row> of(long unitId) {
        return jdbc.sql(SELECT + "where unit_id = :unit").param("unit", unitId).query(Row.class).optional();
    }

    /** Sets how often the unit is serviced. */
    @Transactional
    public void set(Unit unit, Draft draft) {
        unit.requireInUse();
        LocalDate last = draft.lastOn();
        if (last != null && last.isAfter(HouseZone.today(clock))) {
            throw Refusal.invalid("reading-in-the-future").at("lastOn");
        }
        if (last != null) {
            MeterReadings.requireKnown(unit, last, "lastOn");
        }
        count(unit.id(), draft);
    }

    private void count(long unitId, Draft draft) {
        jdbc.sql(SET).param("unit", unitId).param("months", draft.everyMonths(), Types.INTEGER).param("reading", draft.everyReading(), Types.NUMERIC)
                .param("lastOn", draft.lastOn()).param("lastReading", draft.lastReading()).update();
        recount(unitId);
    }

    /** Notes a reading, and what follows from it. */
    @Transactional
    public void read(long unitId, MeterReadings.Draft draft) {
        readings.add(unitId, draft);
        recount(unitId);
    }

    /** Notes that the unit was serviced: the next cycle counts from here. */
    @Transactional
    public void done(long unitId, Done done) {
        Row row = of(unitId).orElseThrow(() -> Refusal.conflict("cycle-missing"));
        LocalDate on = done.on() == null ? row.lastOn() : done.on();
        if (on.isAfter(HouseZone.today(clock)) || on.isBefore(row.lastOn())) {
            throw Refusal.invalid("service-day-invalid", row.lastOn().toString()).at("on");
        }
        if (row.everyReading() != null && done.reading() == null) {
            throw Refusal.invalid("service-reading-missing").at("reading");
        }
        if (done.reading() != null) {
            readings.add(unitId, new MeterReadings.Draft(on, done.reading(), false, ""));
        }
        ledger.record(List.of(unitId), clock.instant(), "SERVICED", new UnitLedger.Entry(String.valueOf(done.note()), "", on, "", List.of(), Map.of()));
        count(unitId, new Draft(row.everyMonths(), row.everyReading(), on, done.reading() == null ? row.lastReading() : done.reading()));
    }

    /** What is due until a day of the units the actor's data scope covers, the earliest first. */
    public Page<Row> due(LocalDate until, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 2);
        UnitsInScope.Cut cut = scope.cut("service_cycle.unit_id");
        List<Row> rows = jdbc.sql(DUE.formatted(cut.condition())).params(cut.parameters()).param("until", until)
                .param("afterOn", after == null ? LocalDate.EPOCH : LocalDate.ofEpochDay(Math.clamp(after.number(0), -100_000, 100_000)))
                .param("afterId", after == null ? 0L : after.number(1)).param("limit", limit + 1).query(Row.class).list();
        return Page.of(rows, limit, row -> Cursor.at(row.nextOn() == null ? 0 : row.nextOn().toEpochDay(), row.unitId()));
    }

    /** Nobody is reminded of a unit that is scrapped or that the house has again; what its cycle was stays. */
    @EventListener
    void unitsLeave(UnitLedgerGrew event) {
        if (event.endsTheirUse()) {
            jdbc.sql(OVER).param("units", event.unitIds().toArray(Long[]::new)).update();
        }
    }

    private void recount(long unitId) {
        Row row = of(unitId).orElse(null);
        if (row == null) {
            return;
        }
        Optional<ServiceCycle.Due> due = new ServiceCycle(row.lastOn(), row.lastReading(), Optional.ofNullable(row.everyMonths()),
                Optional.ofNullable(row.everyReading())).next(readings.counted(unitId));
        jdbc.sql(NEXT).param("on", due.map(ServiceCycle.Due::on).orElse(null), Types.DATE)
                .param("by", due.map(each -> each.by().name()).orElse(null), Types.VARCHAR)
                .param("reading", due.flatMap(ServiceCycle.Due::atReading).orElse(null), Types.NUMERIC).param("unit", unitId).update();
    }
}
