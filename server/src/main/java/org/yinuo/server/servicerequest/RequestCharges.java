package org.yinuo.server.servicerequest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.contract.TellCharges;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitWarranty;
import org.yinuo.server.shared.HouseZone;

/** What may be charged for a request, and for one that is being taken in. */
@Component
@Transactional(readOnly = true)
public class RequestCharges {
    private final ServiceRequests requests;
    private final RequestCoverage coverages;
    private final Contracts contracts;
    private final TellCharges charges;
    private final ByUnit byUnit;

    RequestCharges(ServiceRequests requests, RequestCoverage coverages, Contracts contracts, TellCharges charges, ByUnit byUnit) {
        this.requests = requests;
        this.coverages = coverages;
        this.contracts = contracts;
        this.charges = charges;
        this.byUnit = byUnit;
    }

    /** The warranty of the very unit, on a day of the house. */
    @Component
    static class ByUnit {
        private final UnitWarranty warranty;
        private final Clock clock;
    
        ByUnit(UnitWarranty warranty, Clock clock) {
            this.warranty = warranty;
            this.clock = clock;
        }

        TellCharges.@Nullable UnitTerm term(@Nullable Unit unit, Instant at) {
            return unit == null ? null : warranty.of(unit, HouseZone.dayOf(at))
                    .map(answer -> new TellCharges.UnitTerm(answer.inWarranty(), answer.endsOn(), answer.reason(), answer.isPromised(),
                            parts(unit, HouseZone.dayOf(at)))).orElse(null);
        }

        private List<TellCharges.PartTerm> parts(Unit unit, LocalDate on) {
            return warranty.freeParts(unit, on).stream()
                    .map(term -> new TellCharges.PartTerm(term.part(), term.endsOn(), term.clauseId(), term.words())).toList();
        }
    }

    /** As a request was taken in; whatever became of its contract since changes nothing. */
    public TellCharges.Answer of(long requestId) {
        ServiceRequest request = requests.get(requestId);
        RequestCoverage.Found found = coverages.of(request);
        Coverage.Reason reason = request.houseDefault();
        boolean known = reason != null && request.contractId() != null;
        return charges.of(known ? new Coverage.NotCovered(contracts.get(request.contractId()), reason) : found.coverage(), found.unitWords(),
                byUnit.term(found.unit(), request.reportedAt()));
    }

    /** For a caller whose report is being taken in; {@code reportedAt} null for now. */
    public TellCharges.Answer of(@Nullable Long customerId, @Nullable Long contractId, @Nullable Long unitId, @Nullable Instant reportedAt) {
        Instant at = reportedAt == null ? byUnit.clock.instant() : reportedAt;
        coverages.requireInScope(customerId);
        RequestCoverage.Found found = coverages.find(new ServiceRequest.Caller(customerId, null, null, null, null), unitId, contractId, at);
        return charges.of(found.coverage(), found.unitWords(), byUnit.term(found.unit(), at));
    }
}
