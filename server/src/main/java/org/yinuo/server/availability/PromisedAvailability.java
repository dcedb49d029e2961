package org.yinuo.server.availability;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yinuo.core.availability.AvailabilityFigure;
import org.yinuo.core.commitment.Availability;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.time.Interval;
import org.yinuo.server.contract.CommitmentVersion.PinnedClause;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.shared.Refusal;

/** What a contract promises of availability, and for which part of a month. */
@Component
class PromisedAvailability {
    private final Commitments commitments;

    PromisedAvailability(Commitments commitments) {
        this.commitments = commitments;
    }

    /**
     * A promise of at least so many percent.
     *
     * @param monthly whether each month is measured; a promise for the year breaks in no single month
     */
    record Promise(long clauseId, BigDecimal percent, boolean monthly, Terms terms) {
    }

    /** The promises a machine can check, of the version the contract is under now. */
    List<Promise> of(Contract contract) {
        return commitments.version(contract.commitmentVersionId()).clauses().stream()
                .filter(pinned -> pinned.clause() instanceof Availability).filter(PromisedAvailability::checkable).map(PromisedAvailability::promise).toList();
    }

    void require(Contract contract) {
        if (of(contract).isEmpty()) {
            throw Refusal.conflict("contract-promises-no-availability");
        }
    }

    /** The part of the month in which the service is owed, in the contract's zone; empty when it is owed in none. */
    Interval owed(Contract contract, YearMonth month) {
        Interval whole = AvailabilityFigure.month(month, contract.zoneId());
        LocalDate first = contract.acceptedOn() == null ? contract.signedOn() : contract.acceptedOn();
        Instant start = later(whole.startInclusive(), first.atStartOfDay(contract.zoneId()).toInstant());
        LocalDate last = contract.warrantyEndsOn();
        Instant end = last == null ? whole.endExclusive()
                : earlier(whole.endExclusive(), last.plusDays(1).atStartOfDay(contract.zoneId()).toInstant());
        return new Interval(start, later(start, end));
    }

    private static boolean checkable(PinnedClause pinned) {
        Terms terms = pinned.clause().terms();
        return terms.limit().value() != null && terms.limit().unit() == Unit.PERCENT && terms.marks().isEmpty();
    }

    private static Promise promise(PinnedClause pinned) {
        Terms terms = pinned.clause().terms();
        return new Promise(pinned.id(), Objects.requireNonNull(terms.limit().value()), terms.limit().per() == null || terms.limit().per() == Per.MONTH, terms);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
