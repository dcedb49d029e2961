package org.yinuo.server.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Refusal;

/** What an outage must be like before it counts against a promise. */
@Component
class OutageRules {
    private final Contracts contracts;
    private final PromisedAvailability promised;
    private final Units units;
    private final ServiceRequests requests;

    OutageRules(Contracts contracts, PromisedAvailability promised, Units units, ServiceRequests requests) {
        this.contracts = contracts;
        this.promised = promised;
        this.units = units;
        this.requests = requests;
    }

    void check(long contractId, OutageDraft draft, Instant now) {
        Contract contract = contracts.get(contractId);
        promised.require(contract);
        checkTimes(draft.startInclusive(), draft.endExclusive(), now);
        if (draft.unitId() != null && units.get(draft.unitId()).customerId() != contract.customerId()) {
            throw Refusal.invalid("outage-of-another").at("unitId");
        }
        if (draft.requestId() != null && requests.findById(draft.requestId()).map(ServiceRequest::caller).map(ServiceRequest.Caller::customerId)
                .filter(customer -> customer == contract.customerId()).isEmpty()) {
            throw Refusal.invalid("outage-of-another").at("requestId");
        }
    }

    void checkTimes(Instant startInclusive, @Nullable Instant endExclusive, Instant now) {
        if (startInclusive.isAfter(now) || endExclusive != null && endExclusive.isAfter(now)) {
            throw Refusal.invalid("outage-in-future").at("startInclusive");
        }
        if (endExclusive != null && !endExclusive.isAfter(startInclusive)) {
            throw Refusal.invalid("outage-ends-before").at("endExclusive");
        }
    }
}
