package org.yinuo.server.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.commitment.Commitment;
import org.yinuo.core.commitment.PostWarranty;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.warranty.Charges;

/** Tells how a caller is covered, why not, and what may be charged by which clause. */
@Component
public class TellCharges {
    private final Commitments commitments;

    TellCharges(Commitments commitments) {
        this.commitments = commitments;
    }

    /** How a caller is covered. */
    public enum Standing {
        /** The free period runs. */
        IN_WARRANTY,
        /** Under contract and not accepted yet. */
        BEFORE_ACCEPTANCE,
        /** Under contract, the free period over. */
        EXPIRED,
        /** Under contract, but what the letter promises is free for other things, for example a part of the unit alone. */
        NOT_PROMISED,
        /** An exclusion names the very unit. */
        EXCLUDED,
        /** Service is suspended, for example because payment is due. */
        SUSPENDED,
        /** The contract has ended. */
        ENDED,
        /** No contract: the house default applies. */
        NONE
    }

    /**
     * What is known of the unit's own warranty.
     *
     * @param words    of the promise that decides it
     * @param promised whether anybody promised anything for the unit as a whole
     * @param parts    of the unit that are free by a promise of their own
     */
    public record UnitTerm(boolean free, @Nullable LocalDate endsOn, String words, boolean promised, List<PartTerm> parts) {
    }

    /**
     * A part that is free although the unit may not be.
     *
     * @param endsOn the last day; null for one that never ends
     * @param words  of the clause
     */
    public record PartTerm(String part, @Nullable LocalDate endsOn, long clauseId, String words) {
    }

    /** The contract concerned. */
    public record ContractRef(long id, String number, String title) {
    }

    /**
     * A clause that decides what is charged.
     *
     * @param says  the clause in the written shape
     * @param named whether it speaks of the very unit
     */
    public record Line(Charges.Ground ground, long clauseId, @Nullable String text, @Nullable String price, @Nullable BigDecimal value,
                       boolean named, Map<String, ?> says) {
    }

    /**
     * The whole answer.
     *
     * @param because          why service is suspended or ended, in the words given then
     * @param houseDefault     the house default applies instead of promises
     * @param freeBy           the promise by which the very unit is repaired free although no contract says so; null otherwise
     * @param parts            where the unit is not free, the parts of it that are, each by its clause
     */
    public record Answer(Standing standing, @Nullable String because, @Nullable LocalDate warrantyEndsOn, boolean houseDefault,
                         @Nullable ContractRef contract, List<Line> lines, @Nullable String freeBy, List<PartTerm> parts) {
    }

    /**
     * The answer for a coverage.
     *
     * @param unit words naming the unit; empty when none is known
     */
    public Answer of(Coverage coverage, String unit) {
        return of(coverage, unit, null);
    }

    /**
     * The answer for a unit whose own warranty is known: its dates, supplier and repairs may carry it further than the contract's, and
     * law, category and supplier hold without any contract and after its end.
     *
     * @param term whether a fault of the unit is repaired free; null when nothing is known of it
     */
    public Answer of(Coverage coverage, String unit, @Nullable UnitTerm term) {
        Contract contract = coverage.contract();
        boolean without = contract == null || coverage instanceof Coverage.NotCovered not && not.reason() == Coverage.Reason.ENDED;
        if (without && term != null && term.free()) {
            return new Answer(Standing.IN_WARRANTY, null, term.endsOn(), true, contract == null ? null : ref(contract), List.of(), term.words(), List.of());
        }
        if (contract == null) {
            return new Answer(Standing.NONE, null, null, true, null, List.of(), null, List.of());
        }
        CommitmentVersion version = coverage instanceof Coverage.Covered covered ? covered.version() : commitments.version(contract.commitmentVersionId());
        Standing standing = ofUnit(standing(coverage, contract, version.commitment(), unit), term);
        boolean free = standing == Standing.IN_WARRANTY || standing == Standing.BEFORE_ACCEPTANCE || standing == Standing.EXCLUDED;
        return new Answer(standing, contract.statusReason(), lastDay(standing, contract, term), coverage instanceof Coverage.NotCovered,
                ref(contract), Charges.of(version.commitment(), free, unit).stream().map(each -> line(each, version)).toList(), null,
                term != null && (standing == Standing.EXPIRED || standing == Standing.NOT_PROMISED) ? term.parts() : List.of());
    }

    private static @Nullable LocalDate lastDay(Standing standing, Contract contract, @Nullable UnitTerm term) {
        if (standing == Standing.NOT_PROMISED) {
            return null;
        }
        return term != null && term.endsOn() != null ? term.endsOn() : contract.warrantyEndsOn();
    }

    private static ContractRef ref(Contract contract) {
        return new ContractRef(contract.id(), contract.number(), contract.title());
    }

    /** A unit's own term decides only where the contract's would. */
    private static Standing ofUnit(Standing ofContract, @Nullable UnitTerm unit) {
        if (unit == null || ofContract != Standing.IN_WARRANTY && ofContract != Standing.EXPIRED) {
            return ofContract;
        }
        return unit.free() ? Standing.IN_WARRANTY : unit.promised() ? Standing.EXPIRED : Standing.NOT_PROMISED;
    }

    private static Standing standing(Coverage coverage, Contract contract, Commitment commitment, String unit) {
        return switch (coverage) {
            case Coverage.NotCovered not -> switch (not.reason()) {
                case NO_CONTRACT -> Standing.NONE;
                case SUSPENDED -> Standing.SUSPENDED;
                case ENDED -> Standing.ENDED;
            };
            case Coverage.Covered covered when !covered.inWarranty() -> Standing.EXPIRED;
            case Coverage.Covered covered when Charges.excludes(commitment, unit) -> Standing.EXCLUDED;
            case Coverage.Covered covered -> contract.acceptedOn() == null ? Standing.BEFORE_ACCEPTANCE : Standing.IN_WARRANTY;
        };
    }

    private static Line line(Charges charge, CommitmentVersion version) {
        Clause clause = charge.clause();
        Span span = clause.terms().span();
        String price = clause instanceof PostWarranty after ? after.price() : null;
        return new Line(charge.ground(), version.idOf(clause), span == null ? clause.terms().note() : span.text(), price,
                clause.terms().limit().value(), charge.named(), ClauseShape.write(clause));
    }
}
