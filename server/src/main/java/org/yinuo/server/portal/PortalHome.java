package org.yinuo.server.portal;

import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Companies;
import org.yinuo.server.identity.Company;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;

/** Where a contact begins: who he is here, and what his company has. */
@Component
public class PortalHome {
    private final OwnCustomer own;
    private final Companies companies;
    private final Customers customers;
    private final PortalPromises promises;
    private final PortalUnits units;

    PortalHome(OwnCustomer own, Companies companies, Customers customers, PortalPromises promises, PortalUnits units) {
        this.own = own;
        this.companies = companies;
        this.customers = customers;
        this.promises = promises;
        this.units = units;
    }

    /** Who is signed in, for which customer, at whose portal. */
    public record Me(String name, String customer, String vendor, String hotline) {
    }

    /** Who is signed in. */
    public Me me() {
        OwnCustomer.Self self = own.self();
        return new Me(self.contact().name(), customers.ref(self.customerId()).map(Customer.Ref::name).orElse(""),
                companies.find().map(Company::name).orElse(""), companies.find().map(Company::hotline).orElse(""));
    }

    /** What was promised. */
    public PortalPromises promises() {
        return promises;
    }

    /** What stands there. */
    public PortalUnits units() {
        return units;
    }
}
