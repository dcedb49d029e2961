package org.yinuo.server.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.ReturnRefund;
import org.yinuo.core.obligation.Limits;
import org.yinuo.core.time.TimeLimit;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.warranty.ChoicesByLaw;
import org.yinuo.server.warranty.LawFacts;

/** Finds what a customer may have for a unit today. */
@Component
public class FindRights {
    private final ChoicesByLaw law;
    private final UnitWarranty warranty;
    private final Contracts contracts;
    private final Commitments commitments;
    private final Clock clock;

    FindRights(ChoicesByLaw law, UnitWarranty warranty, Contracts contracts, Commitments commitments, Clock clock) {
        this.law = law;
        this.warranty = warranty;
        this.contracts = contracts;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** What the law asks and does not know stands in its answer. */
    public Rights of(Unit unit, LawFacts said) {
        LocalDate today = HouseZone.today(clock);
        return new Rights(today, said.fault(), law.of(unit.id(), said, Locale.CHINESE), law.of(unit.id(), said, Locale.ENGLISH), warranty.of(unit, today).orElse(null),
                promised(unit));
    }

    /** What the letter the unit was sold under says of returns, each with the last day of its window. */
    public List<Rights.ClauseRight> promised(Unit unit) {
        return version(unit).map(version -> clauses(version, unit, HouseZone.today(clock))).orElse(List.of());
    }

    /** The promises the unit was sold under; none once the contract has ended. */
    Optional<CommitmentVersion> version(Unit unit) {
        return Optional.ofNullable(unit.contractId()).flatMap(contracts::findById).filter(contract -> contract.status() != Contract.Status.ENDED)
                .map(contract -> commitments.version(contract.commitmentVersionId()));
    }

    private static List<Rights.ClauseRight> clauses(CommitmentVersion version, Unit unit, LocalDate today) {
        return version.commitment().of(ReturnRefund.class).stream().filter(clause -> clause.terms().marks().isEmpty()).map(clause -> {
            LocalDate last = lastDay(clause, unit);
            Set<String> actions = clause.action() == null ? Set.of() : Arrays.stream(clause.action().split("\\|")).collect(Collectors.toSet());
            return new Rights.ClauseRight(version.idOf(clause), actions, clause.freight(), words(clause), last, last == null || !today.isAfter(last));
        }).toList();
    }

    private static String words(ReturnRefund clause) {
        return clause.terms().span() != null ? clause.terms().span().text() : clause.terms().note() == null ? "" : clause.terms().note();
    }

    /** Counted from receipt, else from the sale, else from acceptance; the first day is not counted (Civil Code art. 201). */
    private static @Nullable LocalDate lastDay(ReturnRefund clause, Unit unit) {
        LocalDate start = unit.receiptThatCounts() != null ? unit.receiptThatCounts()
                : unit.particulars().soldOn() != null ? unit.particulars().soldOn() : unit.acceptanceThatCounts(null);
        TimeLimit limit = Limits.time(clause.terms().limit(), clause.terms().calendar()).orElse(null);
        if (start == null || limit == null) {
            return null;
        }
        return switch (limit.unit()) {
            case DAYS -> start.plusDays(limit.count());
            case MONTHS, YEARS -> start.plusMonths(limit.count());
            case MINUTES, HOURS, WORKING_DAYS -> null;
        };
    }
}
