package org.yinuo.server.installedbase;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.ContractAccepted;
import org.yinuo.server.contract.ContractSigned;

/** Registers the units a contract names, and marks them accepted when the contract is. */
@Component
class UnitsUnderContract {
    private final Units units;

    UnitsUnderContract(Units units) {
        this.units = units;
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
