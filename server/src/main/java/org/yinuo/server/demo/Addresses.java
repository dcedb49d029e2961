package org.yinuo.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.ContactDraft;
import org.yinuo.server.party.CustomerDraft;
import org.yinuo.server.party.CustomerFile;
import org.yinuo.server.party.Customers;
import org.yinuo.server.party.SiteDraft;
import org.yinuo.server.servicerequest.ServiceRequest;

/** The customers with one contact and one site each, by the short words the tables call them. */
@Component
@Lazy
class Addresses {
    private final Customers customers;
    private final CustomerFile file;
    private final Units units;
    private final Map<String, Entry> entries = new HashMap<>();

    Addresses(Customers customers, CustomerFile file, Units units) {
        this.customers = customers;
        this.file = file;
        this.units = units;
    }

    private record Entry(long customer, long contact, long site, String phone, String name) {
    }

    void enter(List<Table.Row> rows) {
        for (Table.Row row : rows) {
            long id = customers.create(new CustomerDraft(row.field(1), row.field(2), row.field(3), row.field(4), "")).id();
            long contact = file.addContact(id, new ContactDraft(row.field(5), row.field(6), row.field(7), row.field(8), "")).id();
            long site = file.addSite(id, new SiteDraft(row.field(9), row.field(4), Double.valueOf(row.field(10)),
                    Double.valueOf(row.field(11)))).id();
            entries.put(row.field(0), new Entry(id, contact, site, row.field(7), row.field(5)));
        }
    }

    long customer(String key) {
        return entries.get(key).customer();
    }

    long site(String key) {
        return entries.get(key).site();
    }

    ServiceRequest.Caller caller(String key) {
        Entry entry = entries.get(key);
        return new ServiceRequest.Caller(entry.customer(), entry.contact(), entry.site(), entry.phone(), entry.name());
    }

    /** The customer's unit of that serial number; null when none is named. */
    @Nullable Long unit(String key, String serial) {
        return serial.isEmpty() ? null : units.ofCustomer(customer(key), 10).stream().filter(unit -> unit.serial().equals(serial)).map(Unit::id).findFirst().orElseThrow();
    }
}
