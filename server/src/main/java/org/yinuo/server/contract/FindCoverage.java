package org.yinuo.server.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Refusal;

/** Answers which promises cover a customer. */
@Component
public class FindCoverage {
    private final Contracts contracts;
    private final Commitments commitments;

    FindCoverage(Contracts contracts, Commitments commitments) {
        this.contracts = contracts;
        this.commitments = commitments;
    }

    /**
     * The coverage of a customer. Without a named contract the newest one in force counts, else the newest of all, so that
     * the reason why it does not count can be told.
     */
    public Coverage of(@Nullable Long customerId, @Nullable Long contractId, Instant at) {
        if (contractId != null) {
            Contract named = contracts.get(contractId);
            if (customerId == null || named.customerId() != customerId) {
                throw Refusal.invalid("contract-of-other-customer");
            }
            return of(named, at);
        }
        List<Contract> all = customerId == null ? List.of() : contracts.findByCustomerIdOrderByIdDesc(customerId);
        Optional<Contract> best = all.stream().filter(Contract::inForce).findFirst().or(() -> all.stream().findFirst());
        return best.map(contract -> of(contract, at))
                .orElseGet(() -> new Coverage.NotCovered(null, Coverage.Reason.NO_CONTRACT));
    }

    /** The coverage of something taken in at that instant under a version of a contract's commitment. */
    public Coverage under(long contractId, long commitmentVersionId, Instant at) {
        Contract contract = contracts.get(contractId);
        return new Coverage.Covered(contract, commitments.version(commitmentVersionId),
                contract.inWarranty(LocalDate.ofInstant(at, contract.zoneId())));
    }

    /** The coverage a contract gives. */
    public Coverage of(Contract contract, Instant at) {
        return switch (contract.status()) {
            case SIGNED, ACCEPTED -> new Coverage.Covered(contract, commitments.version(contract.commitmentVersionId()),
                    contract.inWarranty(LocalDate.ofInstant(at, contract.zoneId())));
            case SUSPENDED -> new Coverage.NotCovered(contract, Coverage.Reason.SUSPENDED);
            case ENDED -> new Coverage.NotCovered(contract, Coverage.Reason.ENDED);
        };
    }
}
