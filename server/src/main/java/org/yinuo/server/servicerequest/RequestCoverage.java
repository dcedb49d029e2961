package org.yinuo.server.servicerequest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.contract.FindCoverage;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.Customers;
import org.yinuo.server.party.CustomersInScope;
import org.yinuo.server.shared.Refusal;

/** Finds what covers a caller, and refuses callers, units and contracts that do not belong together. */
@Component
class RequestCoverage {
    private final Customers customers;
    private final CustomersInScope scope;
    private final Units units;
    private final FindCoverage coverages;

    RequestCoverage(Customers customers, CustomersInScope scope, Units units, FindCoverage coverages) {
        this.customers = customers;
        this.scope = scope;
        this.units = units;
        this.coverages = coverages;
    }

    /**
     * What was found.
     *
     * @param unitWords words naming the unit and its model; empty when none is known
     */
    record Found(Coverage coverage, String unitWords, @Nullable Unit unit) {

        /** @throws Refusal {@code request-unit-scrapped}, {@code unit-taken-back} */
        void requireUnitInUse() {
            if (unit != null && unit.isScrapped()) {
                throw Refusal.conflict("request-unit-scrapped", unit.serial(), String.valueOf(unit.life().scrappedOn())).at("unitId");
            }
            if (unit != null) {
                unit.requireNotTakenBack();
            }
        }
    }

    /** Refuses a customer the actor names and may not see as if there were none; the customer of a request he works on needs no asking. */
    void requireInScope(@Nullable Long customer) {
        scope.require(customer);
    }

    Found find(ServiceRequest.Caller caller, @Nullable Long unitId, @Nullable Long contractId, Instant at) {
        Long customer = caller.customerId();
        if (customer == null && (caller.contactId() != null || caller.siteId() != null)) {
            throw Refusal.invalid("customer-unknown").at("customerId");
        }
        if (customer != null) {
            requireKnownPlaces(customer, caller);
        }
        Optional<Unit> unit = Optional.ofNullable(unitId).map(units::get);
        if (unit.isPresent() && (customer == null || unit.get().customerId() != customer)) {
            throw Refusal.invalid("unit-of-other-customer");
        }
        Long contract = contractId != null ? contractId : unit.map(Unit::contractId).orElse(null);
        return new Found(coverage(customer, contract, at), unit.map(RequestCoverage::words).orElse(""), unit.orElse(null));
    }

    /** Whoever has a contract is known: only where none was found the customer is asked for, in the one round trip saved. */
    private Coverage coverage(@Nullable Long customer, @Nullable Long contract, Instant at) {
        try {
            Coverage coverage = coverages.of(customer, contract, at);
            if (coverage.contract() == null) {
                requireKnown(customer);
            }
            return coverage;
        } catch (Refusal refused) {
            requireKnown(customer);
            throw refused;
        }
    }

    private void requireKnown(@Nullable Long customer) {
        if (customer != null && customers.ref(customer).isEmpty()) {
            throw Refusal.invalid("customer-unknown").at("customerId");
        }
    }

    private void requireKnownPlaces(long customer, ServiceRequest.Caller caller) {
        if (caller.contactId() != null && customers.contact(customer, caller.contactId()).isEmpty()) {
            throw Refusal.invalid("contact-unknown").at("contactId");
        }
        if (caller.siteId() != null && customers.site(customer, caller.siteId()).isEmpty()) {
            throw Refusal.invalid("site-unknown").at("siteId");
        }
    }

    /** The coverage a request was taken in under. It keeps that one, whatever became of its contract since. */
    Found of(ServiceRequest request) {
        Unit unit = Optional.ofNullable(request.unitId()).map(units::get).orElse(null);
        String words = unit == null ? "" : words(unit);
        if (request.contractId() == null || request.commitmentVersionId() == null) {
            Coverage.Reason reason = request.houseDefault() == null ? Coverage.Reason.NO_CONTRACT : request.houseDefault();
            return new Found(new Coverage.NotCovered(null, reason), words, unit);
        }
        return new Found(coverages.under(request.contractId(), request.commitmentVersionId(), request.reportedAt()), words, unit);
    }

    private static String words(Unit unit) {
        return (unit.model() + " " + unit.name()).strip();
    }
}
