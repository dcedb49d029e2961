package org.yinuo.server.interchange;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.party.ContactDraft;
import org.yinuo.server.party.CustomerDraft;

/** A customer of a table, with the contact that stands beside him. */
record NewCustomer(CustomerDraft customer, @Nullable ContactDraft contact) {

    String name() {
        return String.valueOf(customer.name());
    }
}
