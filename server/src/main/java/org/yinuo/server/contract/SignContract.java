package org.yinuo.server.contract;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Refusal;

/** Signs a commitment version into a contract. */
@Service
public class SignContract {
    private final Contracts contracts;
    private final Customers customers;
    private final Numbering numbering;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignContract(Contracts contracts, Customers customers, Numbering numbering, ApplicationEventPublisher events, Clock clock) {
        this.contracts = contracts;
        this.customers = customers;
        this.numbering = numbering;
        this.events = events;
        this.clock = clock;
    }

    /** What is signed. */
    public record Terms(long customerId, String title, @Nullable String externalNumber, Money amount, LocalDate signedOn,
                        long commitmentVersionId, List<ContractSigned.UnitOnContract> units) {
    }

    /** The contract, signed and not yet accepted. */
    @Transactional
    public Contract sign(Terms terms) {
        if (customers.ref(terms.customerId()).isEmpty()) {
            throw Refusal.invalid("customer-unknown").at("customerId");
        }
        if (terms.amount().amount().compareTo(BigDecimal.ZERO) <= 0) {
            throw Refusal.invalid("amount-not-positive");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), HouseZone.ZONE);
        if (terms.signedOn().isAfter(today)) {
            throw Refusal.invalid("signed-in-future");
        }
        Contract contract = contracts.save(new Contract(null, numbering.next("CT", today), terms.externalNumber(),
                terms.customerId(), terms.title(), terms.amount().amount(), terms.amount().currency(), terms.signedOn(),
                null, null, HouseZone.ZONE.getId(), Contract.Status.SIGNED, null, terms.commitmentVersionId(), clock.instant(),
                Actor.current().displayName(), null));
        events.publishEvent(new ContractSigned(contract, terms.units()));
        return contract;
    }
}
