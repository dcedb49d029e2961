package org.yinuo.server.portal;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.Consent;
import org.yinuo.server.approval.Consents;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.Contact;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/**
 * The data scope of whoever is signed in on the portal, in one place: every door of the portal fetches what it is asked
 * about from here. What belongs to another customer is answered as if it did not exist.
 */
@Component
public class OwnCustomer {
    private final PortalAccounts accounts;
    private final Customers customers;
    private final Belongings belongings;

    OwnCustomer(PortalAccounts accounts, Customers customers, Belongings belongings) {
        this.accounts = accounts;
        this.customers = customers;
        this.belongings = belongings;
    }

    /** What a customer can own here. */
    @Component
    record Belongings(ServiceRequests requests, Contracts contracts, Units units, Consents consents) {
    }

    /** Who is signed in, and for whom. */
    public record Self(long customerId, Contact contact) {
        /** The number to call him back on; empty when none is known. */
        String phone() {
            return contact.mobile().isBlank() ? contact.phone() : contact.mobile();
        }
    }

    /** @throws Refusal {@code portal-account-unknown} (404) for whoever is no contact of a customer, or no longer */
    public Self self() {
        PortalAccounts.Account account = accounts.ofUser(Actor.current().id()).orElseThrow(() -> Refusal.notFound("portal-account-unknown"));
        return customers.contacts(account.customerId()).stream().filter(contact -> contact.id() == account.contactId()).findFirst()
                .map(contact -> new Self(account.customerId(), contact)).orElseThrow(() -> Refusal.notFound("portal-account-unknown"));
    }

    /** @throws Refusal {@code request-not-found} (404) */
    public ServiceRequest request(long id) {
        long own = self().customerId();
        return belongings.requests().findById(id).filter(found -> found.caller() != null && Objects.equals(found.caller().customerId(), own))
                .orElseThrow(() -> Refusal.notFound("request-not-found"));
    }

    /** @throws Refusal {@code contract-not-found} (404) */
    public Contract contract(long id) {
        long own = self().customerId();
        return belongings.contracts().findById(id).filter(found -> found.customerId() == own)
                .orElseThrow(() -> Refusal.notFound("contract-not-found"));
    }

    /** @throws Refusal {@code unit-unknown} (404) */
    public Unit unit(long id) {
        long own = self().customerId();
        return belongings.units().find(id).filter(found -> found.customerId() == own).orElseThrow(() -> Refusal.notFound("unit-unknown"));
    }

    /** @throws Refusal {@code consent-not-found} (404) */
    public Consent consent(long id) {
        long own = self().customerId();
        Consent consent = belongings.consents().get(id);
        boolean mine = consent.about().type().equals("request") && belongings.requests().findById(consent.about().id())
                .filter(found -> found.caller() != null && Objects.equals(found.caller().customerId(), own)).isPresent();
        if (!mine) {
            throw Refusal.notFound("consent-not-found");
        }
        return consent;
    }
}
