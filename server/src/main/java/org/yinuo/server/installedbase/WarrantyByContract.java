package org.yinuo.server.installedbase;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.warranty.WarrantyPeriod;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;

/** Reckons a unit's warranty from the commitment of its contract, counted from the unit's own acceptance if it has one. */
@Component
class WarrantyByContract implements UnitWarranty {
    private final Contracts contracts;
    private final Commitments commitments;

    WarrantyByContract(Contracts contracts, Commitments commitments) {
        this.contracts = contracts;
        this.commitments = commitments;
    }

    @Override
    public Optional<Answer> of(Unit unit, LocalDate on) {
        return Optional.ofNullable(unit.contractId()).flatMap(contracts::findById).flatMap(contract -> of(unit, contract, on));
    }

    private Optional<Answer> of(Unit unit, Contract contract, LocalDate on) {
        LocalDate start = unit.acceptedOn() == null ? contract.acceptedOn() : unit.acceptedOn();
        CommitmentVersion version = commitments.version(contract.commitmentVersionId());
        Optional<WarrantyPeriod> period = WarrantyPeriod.of(version.commitment(), (unit.model() + " " + unit.name()).strip());
        if (start == null || period.isEmpty()) {
            return Optional.empty();
        }
        Span span = period.get().clause().terms().span();
        LocalDate last = period.get().lastDay(start);
        return Optional.of(new Answer(last, !on.isAfter(last), span == null ? "" : span.text(),
                String.valueOf(version.idOf(period.get().clause()))));
    }
}
