package org.yinuo.core.warranty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yinuo.core.sanbao.StatutoryDays;

/**
 * Counts out which promise of free repair holds. Every promise stands for itself and the one that reaches furthest binds, since
 * the customer may rely on it; within one source a promise for the very part replaces the one for the whole unit.
 */
public final class CoverCount {
    private final StatutoryDays days;

    public CoverCount(StatutoryDays days) {
        this.days = days;
    }

    /** The answer for the whole unit on a day. */
    public Cover ofUnit(List<CoverRule> rules, CoverFacts facts, LocalDate on) {
        return decide(rules.stream().filter(rule -> rule.part().isEmpty()).toList(), facts, on);
    }

    /** The answer for one part on a day. */
    public Cover ofPart(List<CoverRule> rules, String part, CoverFacts facts, LocalDate on) {
        Set<CoverRule.Source> speaking = rules.stream().filter(rule -> rule.isFor(part)).map(CoverRule::source)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CoverRule.Source.class)));
        return decide(rules.stream().filter(rule -> rule.isFor(part) || rule.part().isEmpty() && !speaking.contains(rule.source())).toList(), facts, on);
    }

    private Cover decide(List<CoverRule> rules, CoverFacts facts, LocalDate on) {
        List<AppliedRule> applied = rules.stream().map(rule -> counted(rule, facts)).toList();
        Optional<AppliedRule> furthest = applied.stream().filter(AppliedRule::hasStarted).max(Comparator.comparing(AppliedRule::reach));
        if (facts.bar().isPresent()) {
            return new Cover.NotCovered(reason(facts.bar().get()), furthest, applied);
        }
        Optional<AppliedRule> holding = applied.stream().filter(rule -> rule.covers(on)).max(Comparator.comparing(AppliedRule::reach));
        if (holding.isPresent()) {
            return new Cover.Covered(holding.get(), false, applied);
        }
        Optional<AppliedRule> waiting = applied.stream().filter(rule -> !rule.hasStarted() && rule.rule().source() == CoverRule.Source.CONTRACT
                && rule.rule().term() instanceof CoverTerm.From from && from.event() == StartEvent.ACCEPTANCE).findFirst();
        return waiting.<Cover>map(rule -> new Cover.Covered(rule, true, applied))
                .orElseGet(() -> new Cover.NotCovered(reason(applied, on), furthest, applied));
    }

    private static Cover.Reason reason(List<AppliedRule> applied, LocalDate on) {
        if (applied.isEmpty()) {
            return Cover.Reason.NO_PROMISE;
        }
        if (applied.stream().anyMatch(rule -> rule.firstDay().filter(on::isBefore).isPresent())) {
            return Cover.Reason.NOT_STARTED;
        }
        return applied.stream().allMatch(AppliedRule::hasStarted) ? Cover.Reason.ENDED : Cover.Reason.START_UNKNOWN;
    }

    private static Cover.Reason reason(CoverFacts.Bar bar) {
        return switch (bar) {
            case SCRAPPED -> Cover.Reason.SCRAPPED;
            case TAKEN_BACK -> Cover.Reason.TAKEN_BACK;
            case SUSPENDED -> Cover.Reason.SUSPENDED;
            case EXCLUDED -> Cover.Reason.EXCLUDED;
        };
    }

    private AppliedRule counted(CoverRule rule, CoverFacts facts) {
        return switch (rule.term()) {
            case CoverTerm.Named named -> new AppliedRule(rule, Optional.of(named.firstDay()), Optional.of(named.lastDay()), 0, Optional.empty(), false);
            case CoverTerm.Lifelong always -> new AppliedRule(rule, Optional.empty(), Optional.empty(), 0, Optional.empty(), false);
            case CoverTerm.From from -> Optional.ofNullable(facts.events().get(from.event())).map(start -> counted(rule, from, start, facts.downtimeDays()))
                    .orElseGet(() -> new AppliedRule(rule, Optional.empty(), Optional.empty(), 0, Optional.empty(), false));
        };
    }

    private AppliedRule counted(CoverRule rule, CoverTerm.From from, LocalDate start, int downtimeDays) {
        LocalDate last = days.lastDay(start, from.length(), downtimeDays);
        LocalDate nominal = switch (from.length().unit()) {
            case YEARS, MONTHS -> start.plusMonths(from.length().count()).plusDays(downtimeDays);
            case DAYS -> start.plusDays(from.length().count() + downtimeDays);
            case WORKING_DAYS, HOURS, MINUTES -> last;
        };
        return new AppliedRule(rule, Optional.of(start), Optional.of(last), downtimeDays,
                nominal.equals(last) ? Optional.empty() : Optional.of(nominal), days.doubt(last).isPresent());
    }
}
