package org.yinuo.server.warranty;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.sanbao.StatutoryDays;
import org.yinuo.core.warranty.AppliedRule;
import org.yinuo.core.warranty.Charges;
import org.yinuo.core.warranty.Cover;
import org.yinuo.core.warranty.CoverCount;
import org.yinuo.core.warranty.CoverFacts;
import org.yinuo.core.warranty.CoverRule;
import org.yinuo.core.warranty.CoverTerm;
import org.yinuo.core.warranty.StartEvent;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.installedbase.TakenBack;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.obligation.HolidayEditions;

/** Reckons a unit's warranty from everything promised for it, its own dates, and its days in repair. */
@Component
class CoverOfUnit implements UnitWarranty {
    private final Agreed agreed;
    private final CoverRules rules;
    private final UnitPlans plans;
    private final RepairHistory history;
    private final HolidayEditions holidays;

    CoverOfUnit(Agreed agreed, CoverRules rules, UnitPlans plans, RepairHistory history, HolidayEditions holidays) {
        this.agreed = agreed;
        this.rules = rules;
        this.plans = plans;
        this.history = history;
        this.holidays = holidays;
    }

    /** The contract a unit was sold under, its promises, and whether the house has it back. */
    @Component
    record Agreed(Contracts contracts, Commitments commitments, TakenBack takenBack) {

        Optional<Contract> contract(Unit unit) {
            return Optional.ofNullable(unit.contractId()).flatMap(contracts::findById);
        }

        /** Nothing any more once the contract has ended. */
        Optional<CommitmentVersion> promises(Optional<Contract> contract) {
            return contract.filter(each -> each.status() != Contract.Status.ENDED).map(each -> commitments.version(each.commitmentVersionId()));
        }
    }

    @Override
    public Optional<Answer> of(Unit unit, LocalDate on) {
        Promised promised = promised(unit);
        Answer answer = written(promised.of(null, on), plan(unit, on));
        boolean nothing = promised.rules.isEmpty() && answer.plan() == null && answer.code().equals(Cover.Reason.NO_PROMISE.name());
        return nothing ? Optional.empty() : Optional.of(answer);
    }

    @Override
    public Answer ofPart(Unit unit, @Nullable String part, LocalDate on) {
        return written(promised(unit).of(part, on), plan(unit, on));
    }

    @Override
    public List<PartTerm> freeParts(Unit unit, LocalDate on) {
        Promised promised = promised(unit);
        return promised.rules.stream().filter(rule -> rule.source() == CoverRule.Source.CONTRACT).flatMap(rule -> rule.part().stream()).distinct()
                .flatMap(part -> promised.of(part, on) instanceof Cover.Covered covered && isOf(covered.by().rule(), part)
                        ? Stream.of(new PartTerm(part, covered.by().lastDay().orElse(null), Long.parseLong(covered.by().rule().id()), covered.by().rule().words()))
                        : Stream.empty()).toList();
    }

    private static boolean isOf(CoverRule rule, String part) {
        return rule.source() == CoverRule.Source.CONTRACT && rule.part().filter(part::equals).isPresent();
    }

    /** What was promised, with the days it counts from. */
    private record Promised(List<CoverRule> rules, CoverFacts facts, CoverCount count) {

        Cover of(@Nullable String part, LocalDate on) {
            return part == null ? count.ofUnit(rules, facts, on) : count.ofPart(rules, part, facts, on);
        }
    }

    private Promised promised(Unit unit) {
        Optional<Contract> contract = agreed.contract(unit);
        Optional<CommitmentVersion> promises = agreed.promises(contract);
        return new Promised(rules.of(unit, promises.orElse(null)),
                new CoverFacts(events(unit, contract), RepairHistory.downtimeDays(history.of(unit.id())), bar(unit, contract, promises)),
                new CoverCount(statutoryDays()));
    }

    StatutoryDays statutoryDays() {
        return new StatutoryDays(holidays.current(), StatutoryDays.RestDays.WEEKENDS_AND_HOLIDAYS);
    }

    private static Map<StartEvent, LocalDate> events(Unit unit, Optional<Contract> contract) {
        Map<StartEvent, LocalDate> events = new EnumMap<>(StartEvent.class);
        put(events, StartEvent.ACCEPTANCE, unit.acceptanceThatCounts(contract.map(Contract::acceptedOn).orElse(null)));
        put(events, StartEvent.SIGNATURE, contract.map(Contract::signedOn).orElse(null));
        put(events, StartEvent.INVOICE, unit.particulars().soldOn());
        put(events, StartEvent.DELIVERY, unit.receiptThatCounts());
        return events;
    }

    private static void put(Map<StartEvent, LocalDate> events, StartEvent event, @Nullable LocalDate day) {
        if (day != null) {
            events.put(event, day);
        }
    }

    private Optional<CoverFacts.Bar> bar(Unit unit, Optional<Contract> contract, Optional<CommitmentVersion> promises) {
        if (agreed.takenBack().of(unit.id()).isPresent()) {
            return Optional.of(CoverFacts.Bar.TAKEN_BACK);
        }
        if (unit.isScrapped()) {
            return Optional.of(CoverFacts.Bar.SCRAPPED);
        }
        if (contract.filter(each -> each.status() == Contract.Status.SUSPENDED).isPresent()) {
            return Optional.of(CoverFacts.Bar.SUSPENDED);
        }
        return promises.filter(version -> Charges.excludes(version.commitment(), CoverRules.words(unit))).map(version -> CoverFacts.Bar.EXCLUDED);
    }

    private @Nullable String plan(Unit unit, LocalDate on) {
        return plans.of(unit.id()).stream().filter(plan -> plan.runs(on)).map(plan -> plan.kind().name()).findFirst().orElse(null);
    }

    private static Answer written(Cover cover, @Nullable String plan) {
        return switch (cover) {
            case Cover.Covered covered -> answer(Optional.of(covered.by()), covered.beforeStart() ? "BEFORE_ACCEPTANCE" : "COVERED", true, plan, cover);
            case Cover.NotCovered not -> answer(not.last(), not.reason().name(), false, plan, cover);
        };
    }

    private static Answer answer(Optional<AppliedRule> by, String code, boolean covered, @Nullable String plan, Cover cover) {
        String clause = by.map(AppliedRule::rule).filter(rule -> rule.source() == CoverRule.Source.CONTRACT).map(CoverRule::id).orElse(null);
        return new Answer(by.flatMap(AppliedRule::lastDay).orElse(null), covered, by.map(rule -> rule.rule().words()).orElse(""), clause, code, plan,
                cover.applied().stream().map(rule -> line(rule, by.filter(rule::equals).isPresent())).toList());
    }

    private static Rule line(AppliedRule applied, boolean binding) {
        CoverRule rule = applied.rule();
        CoverTerm.@Nullable From from = rule.term() instanceof CoverTerm.From term ? term : null;
        Integer months = from == null ? null : switch (from.length().unit()) {
            case MONTHS, YEARS -> from.length().count();
            case DAYS, WORKING_DAYS, HOURS, MINUTES -> null;
        };
        return new Rule(rule.source().name(), rule.part().orElse(null), from == null ? null : from.event().name(), months,
                applied.firstDay().orElse(null), applied.lastDay().orElse(null), applied.downtimeDays(), applied.rolledFrom().orElse(null),
                applied.provisional(), binding, rule.words());
    }
}
