package org.yinuo.server.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.servicerequest.OpenServiceRequest;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;

/** A customer reports: for his own units and contracts, at a level of the contract's own ladder. */
@Service
public class OpenFromPortal {
    private static final int MOST_UNITS = 500;
    private final OwnCustomer own;
    private final OpenServiceRequest open;
    private final Contracts contracts;
    private final Commitments commitments;
    private final Units units;

    OpenFromPortal(OwnCustomer own, OpenServiceRequest open, Contracts contracts, Commitments commitments, Units units) {
        this.own = own;
        this.open = open;
        this.contracts = contracts;
        this.commitments = commitments;
        this.units = units;
    }

    /** A contract to report under, with the severities it names, the worst first. */
    public record ContractChoice(long id, String number, String title, List<RequestView.Rung> ladder) {
    }

    /** A unit to report. */
    public record UnitChoice(long id, String serial, String model, @Nullable Long contractId) {
    }

    /** What can be chosen when reporting. */
    public record Choices(List<RequestKind> kinds, List<ContractChoice> contracts, List<UnitChoice> units) {
    }

    /** What a customer says. */
    public record Draft(RequestKind kind, String title, String description, Severity severity, @Nullable String level,
                        @Nullable Long unitId, @Nullable Long contractId) {
    }

    /** What the customer can choose among. */
    public Choices choices() {
        long customer = own.self().customerId();
        List<ContractChoice> under = contracts.findByCustomerIdOrderByIdDesc(customer).stream()
                .filter(contract -> contract.status() != Contract.Status.ENDED)
                .map(contract -> new ContractChoice(contract.id(), contract.number(), contract.title(), ladder(contract))).toList();
        List<UnitChoice> of = units.inUseAt(customer, MOST_UNITS).stream()
                .map(unit -> new UnitChoice(unit.id(), unit.serial(), unit.model(), unit.contractId())).toList();
        return new Choices(Arrays.asList(RequestKind.values()), under, of);
    }

    private List<RequestView.Rung> ladder(Contract contract) {
        return RequestFile.ladder(commitments.version(contract.commitmentVersionId()));
    }

    /** Opens the request; the desk may still classify it otherwise. */
    public ServiceRequest open(Draft draft) {
        OwnCustomer.Self self = own.self();
        Optional<Unit> unit = Optional.ofNullable(draft.unitId()).map(own::unit);
        Long contractId = draft.contractId() != null ? draft.contractId() : unit.map(Unit::contractId).orElse(null);
        requireRung(draft, Optional.ofNullable(contractId).map(own::contract));
        ServiceRequest.Caller caller = new ServiceRequest.Caller(self.customerId(), self.contact().id(), unit.map(Unit::siteId).orElse(null),
                self.phone().isBlank() ? null : self.phone(), self.contact().name());
        return open.open(new OpenServiceRequest.Report(caller, draft.unitId(), contractId, ServiceRequest.Channel.PORTAL,
                ServiceRequest.Nature.of(draft.kind(), null), draft.title(), draft.description(), draft.severity(), draft.level(), null, false, null));
    }

    private void requireRung(Draft draft, Optional<Contract> contract) {
        List<RequestView.Rung> ladder = contract.map(this::ladder).orElse(List.of());
        boolean named = ladder.stream().anyMatch(rung -> rung.severity() == draft.severity() && rung.level().equals(draft.level()));
        if (draft.level() != null && !named) {
            throw Refusal.invalid("level-not-in-contract").at("level");
        }
    }
}
