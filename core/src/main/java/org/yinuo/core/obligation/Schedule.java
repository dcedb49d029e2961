package org.yinuo.core.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.DrillFrequency;
import org.yinuo.core.commitment.FollowupFrequency;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.ReportFrequency;
import org.yinuo.core.commitment.Training;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.Upgrade;

/**
 * Promises that come round: so many inspections, call-backs, reports, drills, training sessions or upgrades a period. Each
 * period begins on the day after the previous one ended, counted from acceptance; its turns are spread evenly and each is
 * due at 24:00 of its last day. {@link Standing} promises are shown to be kept once a year.
 */
public final class Schedule {
    private static final int MOST_TURNS = 2_000;

    private Schedule() {
    }

    /**
     * One turn of a recurring promise.
     *
     * @param turn  number of this turn, from 1
     * @param of    number of turns in all
     * @param term  when it is due
     */
    public record Turn(ObligationKind kind, Clause clause, int turn, int of, Term.Fixed term) {
    }

    /** All turns of all promises of the contract's life, between acceptance and the end of the service. */
    public static List<Turn> of(Commitment commitment, LocalDate startInclusive, LocalDate endExclusive, ZoneId zone) {
        List<Turn> turns = new ArrayList<>();
        for (Clause clause : commitment.clauses()) {
            turns.addAll(turns(clause, startInclusive, endExclusive, zone));
        }
        return List.copyOf(turns);
    }

    /**
     * The turns of a service without an agreed end, as far as a day that lies whole years after its start. What is promised
     * for the free period as a whole has no date then.
     */
    public static List<Turn> unending(Commitment commitment, LocalDate startInclusive, LocalDate horizonExclusive, ZoneId zone) {
        return of(new Commitment(commitment.clauses().stream().filter(clause -> !endsWithTheService(clause)).toList()),
                startInclusive, horizonExclusive, zone);
    }

    private static boolean endsWithTheService(Clause clause) {
        Per per = clause.terms().limit().per();
        return per == Per.WARRANTY_PERIOD || clause instanceof Training && per == null;
    }

    private static List<Turn> turns(Clause clause, LocalDate start, LocalDate end, ZoneId zone) {
        return recurring(clause).map(kind -> number(kind, clause, spans(clause, start, end), zone))
                .orElseGet(() -> Standing.kind(clause).map(kind -> number(kind, clause, Standing.spans(clause, start, end), zone))
                        .orElse(List.of()));
    }

    private static Optional<ObligationKind> recurring(Clause clause) {
        Limit limit = clause.terms().limit();
        boolean counted = limit.unit() == Unit.TIMES || limit.unit() == Unit.SESSIONS;
        if (!counted || limit.per() == null || limit.value() == null || !clause.terms().marks().isEmpty()) {
            return Optional.empty();
        }
        return switch (clause) {
            case InspectionFrequency inspection -> Optional.of(ObligationKind.INSPECTION);
            case FollowupFrequency followup -> Optional.of(ObligationKind.FOLLOW_UP);
            case ReportFrequency report -> Optional.of(ObligationKind.REPORT);
            case DrillFrequency drill -> Optional.of(ObligationKind.DRILL);
            case Training training -> Optional.of(ObligationKind.TRAINING);
            case Upgrade upgrade -> Optional.of(ObligationKind.UPGRADE);
            default -> Optional.empty();
        };
    }

    private static List<LocalDate[]> spans(Clause clause, LocalDate start, LocalDate end) {
        BigDecimal value = clause.terms().limit().value();
        Per per = clause.terms().limit().per();
        int times = value == null ? 0 : value.intValue();
        List<LocalDate> bounds = per == null ? List.of(start) : bounds(per, start, end);
        List<LocalDate[]> spans = new ArrayList<>();
        for (int period = 1; period < bounds.size() && spans.size() < MOST_TURNS; period++) {
            LocalDate from = bounds.get(period - 1);
            long days = ChronoUnit.DAYS.between(from, bounds.get(period));
            for (int i = 1; i <= times; i++) {
                spans.add(new LocalDate[] {from.plusDays(days * (i - 1) / times), from.plusDays(days * i / times)});
            }
        }
        return spans;
    }

    private static List<Turn> number(ObligationKind kind, Clause clause, List<LocalDate[]> spans, ZoneId zone) {
        List<Turn> turns = new ArrayList<>();
        for (LocalDate[] span : spans) {
            Term.Fixed term = new Term.Fixed(span[0].atStartOfDay(zone).toInstant(), span[1].atStartOfDay(zone).toInstant());
            turns.add(new Turn(kind, clause, turns.size() + 1, spans.size(), term));
        }
        return turns;
    }

    /** Beginnings of the periods, the last one being the end. A last period that is cut short is left out. */
    static List<LocalDate> bounds(Per per, LocalDate start, LocalDate end) {
        if (per == Per.WARRANTY_PERIOD) {
            return List.of(start, end);
        }
        List<LocalDate> bounds = new ArrayList<>(List.of(start));
        for (int k = 1; bounds.size() <= MOST_TURNS; k++) {
            Optional<LocalDate> next = after(per, start, k);
            if (next.isEmpty() || next.get().isAfter(end)) {
                return bounds;
            }
            bounds.add(next.get());
        }
        return bounds;
    }

    private static Optional<LocalDate> after(Per per, LocalDate start, int periods) {
        return switch (per) {
            case DAY -> Optional.of(start.plusDays(periods));
            case WEEK, SEVEN_DAYS -> Optional.of(start.plusWeeks(periods));
            case MONTH -> Optional.of(start.plusMonths(periods));
            case QUARTER -> Optional.of(start.plusMonths(3L * periods));
            case HALF_YEAR -> Optional.of(start.plusMonths(6L * periods));
            case YEAR -> Optional.of(start.plusYears(periods));
            case HOUR, SHIFT, WARRANTY_PERIOD, BREACH -> Optional.empty();
        };
    }
}
