package org.yinuo.server.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.obligation.BrokenPromises;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.Penalties;
import org.yinuo.server.obligation.PenaltiesByHand;
import org.yinuo.server.obligation.PenaltyCap;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.settlement.BreachEvent.Kind;
import org.yinuo.server.settlement.SettlementSheet.Line;
import org.yinuo.server.settlement.SettlementSheet.Standing;

/** Draws a sheet up as things stand: every breach up to the end of the period that is not settled to the full. */
@Component
class DrawUpSheet {
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
    private static final String SETTLED = """
            select l.breach_id, sum(l.penalty) as penalty, sum(l.cost) as cost
            from settlement_line l join settlement s on s.id = l.settlement_id where s.contract_id = :contract group by l.breach_id
            """;
    private static final String SETTLED_SO_FAR = "select coalesce(sum(penalties), 0.00) from settlement where contract_id = :contract";
    private static final String RECKONED_SO_FAR = """
            select coalesce(sum(l.penalty), 0.00) from settlement_line l join settlement s on s.id = l.settlement_id where s.contract_id = :contract
            """;
    private final JdbcClient jdbc;
    private final BrokenPromises promises;
    private final BreachEvents events;
    private final Commitments commitments;
    private final PenaltiesByHand byHand;

    DrawUpSheet(JdbcClient jdbc, BrokenPromises promises, BreachEvents events, Commitments commitments, PenaltiesByHand byHand) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.events = events;
        this.commitments = commitments;
        this.byHand = byHand;
    }

    private record Settled(BigDecimal penalty, BigDecimal cost) {
        static final Settled NONE = new Settled(NOTHING, NOTHING);
    }

    SettlementSheet of(Contract contract, LocalDate firstDay, LocalDate lastDay) {
        List<Line> lines = lines(contract, firstDay, lastDay);
        BigDecimal reckoned = lines.stream().map(Line::penalty).reduce(NOTHING, BigDecimal::add);
        BigDecimal costs = lines.stream().map(Line::cost).reduce(NOTHING, BigDecimal::add);
        BigDecimal before = jdbc.sql(SETTLED_SO_FAR).param("contract", contract.id()).query(BigDecimal.class).single();
        Optional<BigDecimal> cap = PenaltyCap.of(contract, commitments.version(contract.commitmentVersionId()));
        BigDecimal penalties = cap.map(most -> capped(contract, reckoned, most, before)).orElse(reckoned);
        return new SettlementSheet(Objects.requireNonNull(contract.id()), contract.number(), contract.title(), firstDay, lastDay, contract.currency(), lines,
                reckoned, cap.orElse(null), before, penalties, costs, penalties.add(costs),
                lines.stream().filter(line -> line.standing().isUndecided()).count());
    }

    /** What earlier sheets took above the cap is not given back when less is owed than they reckoned; a cap that was lowered takes nothing back by itself. */
    private BigDecimal capped(Contract contract, BigDecimal reckoned, BigDecimal most, BigDecimal before) {
        BigDecimal all = reckoned.add(jdbc.sql(RECKONED_SO_FAR).param("contract", contract.id()).query(BigDecimal.class).single());
        BigDecimal more = all.min(most).subtract(before);
        return reckoned.signum() < 0 ? more.min(NOTHING) : more.max(NOTHING);
    }

    private List<Line> lines(Contract contract, LocalDate firstDay, LocalDate lastDay) {
        Instant from = firstDay.atStartOfDay(contract.zoneId()).toInstant();
        Instant to = lastDay.plusDays(1).atStartOfDay(contract.zoneId()).toInstant();
        List<ClockView> broken = promises.under(Objects.requireNonNull(contract.id()), to);
        Map<Long, List<Penalties.Reckoning>> owed = promises.reckonings(broken, to).stream()
                .collect(Collectors.groupingBy(Penalties.Reckoning::obligationId));
        Map<Long, List<BreachEvent>> said = events.of(broken.stream().map(clock -> breach(clock).id()).toList());
        Map<Long, List<PenaltiesByHand.Clause>> open = byHand.of(broken);
        Map<Long, Settled> settled = settled(contract);
        List<Line> lines = new ArrayList<>();
        for (ClockView clock : broken) {
            long breach = breach(clock).id();
            boolean unstated = open.getOrDefault(clock.obligationId(), List.of()).stream().anyMatch(PenaltiesByHand.Clause::unstated);
            Line line = line(clock, owed.getOrDefault(clock.obligationId(), List.of()), unstated, said.getOrDefault(breach, List.of()),
                    settled.getOrDefault(breach, Settled.NONE));
            boolean unsettled = line.penalty().signum() != 0 || line.cost().signum() != 0 || line.standing().isHeldBack();
            boolean isNew = line.brokenAt().isAfter(from) || line.standing() == Standing.TO_BE_STATED;
            if (unsettled || isNew && !settled.containsKey(breach)) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    private static Line line(ClockView clock, List<Penalties.Reckoning> reckonings, boolean unstated, List<BreachEvent> said, Settled settled) {
        ClockView.BreachView breach = breach(clock);
        BigDecimal owed = BrokenPromises.sum(reckonings);
        Optional<BreachEvent> dispute = BreachEvents.openDispute(said);
        Optional<BreachEvent> asked = BreachEvents.askedWaiver(said);
        Standing standing = breach.waived() ? Standing.WAIVED : dispute.isPresent() ? Standing.DISPUTED
                : asked.isPresent() ? Standing.WAIVER_ASKED : !reckonings.isEmpty() ? Standing.OWED : unstated ? Standing.TO_BE_STATED : Standing.NO_PENALTY;
        BigDecimal elsewhere = said.stream().filter(event -> event.kind() == Kind.DONE_ELSEWHERE)
                .map(event -> Objects.requireNonNull(event.amount()).amount()).reduce(NOTHING, BigDecimal::add);
        boolean heldBack = standing.isHeldBack();
        return new Line(breach.id(), clock.obligationId(), clock.kind(), clock.label(), request(clock), clock.clause() == null ? null : clock.clause().text(),
                breach.at(), clock.metAt(), standing, owed, settled.penalty(), heldBack ? NOTHING : owed.subtract(settled.penalty()),
                heldBack ? NOTHING : elsewhere.subtract(settled.cost()), reason(breach, dispute.or(() -> asked)), breach.waivedBy());
    }

    private static @Nullable Long request(ClockView clock) {
        return clock.subject().type() == Subject.Type.REQUEST ? clock.subject().id() : null;
    }

    private static @Nullable String reason(ClockView.BreachView breach, Optional<BreachEvent> open) {
        return breach.waived() ? breach.waiverReason() : open.map(BreachEvent::reason).orElse(null);
    }

    private Map<Long, Settled> settled(Contract contract) {
        Map<Long, Settled> settled = new HashMap<>();
        jdbc.sql(SETTLED).param("contract", contract.id()).query(row -> {
            settled.put(row.getLong("breach_id"), new Settled(row.getBigDecimal("penalty"), row.getBigDecimal("cost")));
        });
        return settled;
    }

    private static ClockView.BreachView breach(ClockView clock) {
        return Objects.requireNonNull(clock.breach());
    }
}
