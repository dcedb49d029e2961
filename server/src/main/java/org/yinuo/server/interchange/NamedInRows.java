package org.yinuo.server.interchange;

import org.springframework.stereotype.Component;
import org.yinuo.server.catalog.ProductModels;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.party.Customers;

/** What a unit's row names: whose it is, under which contract, of which model. */
@Component
record NamedInRows(Customers customers, Contracts contracts, ProductModels models) {
}
