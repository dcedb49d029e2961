package org.yinuo.server.installedbase;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.ContractAccepted;
import org.yinuo.server.contract.ContractSigned;
import org.yinuo.server.contract.ContractUnits;

/** Registers the units a contract names, and marks them accepted when the contract is. */
@Component
class UnitsUnderContract implements ContractUnits {
    private final Units units;

    UnitsUnderContract(Units units) {
        this.units = units;
    }

    @Override
    public List<UnitRow> of(long contractId) {
        return units.ofContract(contractId).stream()
                .map(unit -> new UnitRow(unit.id(), unit.serial(), unit.model(), unit.siteId(), unit.acceptedOn())).toList();
    }

    @EventListener
    void on(ContractSigned signed) {
        Contract contract = signed.contract();
        for (ContractSigned.UnitOnContract unit : signed.units()) {
            units.putUnderContract(new UnitDraft(contract.customerId(), unit.siteId(), contract.id(), unit.serial(),
                    unit.model(), "", null, null));
        }
    }

    @EventListener
    void on(ContractAccepted accepted) {
        if (accepted.contract().acceptedOn() != null) {
            units.accept(accepted.contract().id(), accepted.contract().acceptedOn());
        }
    }
}
