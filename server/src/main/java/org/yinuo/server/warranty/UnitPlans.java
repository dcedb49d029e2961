package org.yinuo.server.warranty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** The plans customers buy for a unit after its sale. */
@Component
public class UnitPlans {
    private static final String ADD = """
            insert into unit_plan (unit_id, kind, first_day, last_day, note, recorded_at, recorded_by)
            values (:unit, :kind, :first, :last, :note, :at, :by)""";
    private static final String FIND = """
            select id, kind, first_day, last_day, note, recorded_at, recorded_by from unit_plan where unit_id = :unit order by first_day, id limit 200""";
    private static final int MOST_YEARS = 50;
    private final JdbcClient jdbc;
    private final Units units;
    private final UnitLedger ledger;
    private final Clock clock;

    UnitPlans(JdbcClient jdbc, Units units, UnitLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a plan gives. */
    public enum Kind {
        /** Everything is free, as in the warranty (延保). */
        EXTENDED,
        /** Labour is free, parts are paid (免人工费). */
        LABOUR_FREE,
        /** Parts and labour at cost (成本价). */
        COST_PRICE
    }

    /** A plan and its days, both included. */
    public record Plan(long id, Kind kind, LocalDate firstDay, LocalDate lastDay, String note, Instant recordedAt, String recordedBy) {

        boolean runs(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** A plan as it is sold. */
    public record Draft(@Nullable Kind kind, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, @Nullable String note) {

        public Draft {
            note = Given.text(note, 300, "note");
            if (kind == null) {
                throw Refusal.invalid("plan-kind-missing").at("kind");
            }
            if (firstDay == null || lastDay == null || lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusYears(MOST_YEARS))) {
                throw Refusal.invalid("plan-days-invalid").at("lastDay");
            }
        }
    }

    public List<Plan> of(long unitId) {
        return jdbc.sql(FIND).param("unit", unitId).query(Plan.class).list();
    }

    /** @throws Refusal {@code unit-scrapped}, {@code unit-taken-back}, or {@code plan-overlaps} when a plan of the kind runs on one of the days */
    @Transactional
    public List<Plan> add(long unitId, Draft draft) {
        LocalDate first = draft.firstDay();
        LocalDate last = draft.lastDay();
        Kind kind = draft.kind();
        if (first == null || last == null || kind == null) {
            throw new IllegalStateException("checked when it was read");
        }
        units.hold(unitId).requireInUse();
        if (of(unitId).stream().anyMatch(plan -> plan.kind() == kind && !plan.lastDay().isBefore(first) && !plan.firstDay().isAfter(last))) {
            throw Refusal.conflict("plan-overlaps").at("firstDay");
        }
        jdbc.sql(ADD).param("unit", unitId).param("kind", kind.name()).param("first", first).param("last", last).param("note", draft.note())
                .param("at", Columns.utc(clock.instant())).param("by", Actor.current().displayName()).update();
        ledger.record(List.of(unitId), clock.instant(), "EXTENDED",
                new UnitLedger.Entry(first + " – " + last + (String.valueOf(draft.note()).isEmpty() ? "" : " · " + draft.note()), "", null, "", List.of(), Map.of("kind", kind.name())));
        return of(unitId);
    }
}
