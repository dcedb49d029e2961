package org.yinuo.server.installedbase.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitFilter;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Page;

/** Units as they stand in a list, each with the name of whose it is. */
@Component
record UnitRows(Units units, Customers customers) {

    record Row(long id, String serial, String model, String name, long customerId, @Nullable String customer, @Nullable Long siteId,
            @Nullable Long contractId, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn, Unit.Particulars particulars, Unit.Life life,
            int version) {

        private static Row of(Unit unit, Customer.@Nullable Ref owner) {
            return new Row(unit.id(), unit.serial(), unit.model(), unit.name(), unit.customerId(), owner == null ? null : owner.name(),
                    unit.siteId(), unit.contractId(), unit.installedOn(), unit.acceptedOn(), unit.particulars(), unit.life(), unit.version());
        }
    }

    Page<Row> page(UnitFilter filter, @Nullable String cursor, @Nullable Integer limit) {
        Page<Unit> page = units.page(filter, cursor, limit);
        Map<Long, Customer.Ref> owners = customers.refs(page.items().stream().map(Unit::customerId).collect(Collectors.toSet()));
        return new Page<>(page.items().stream().map(unit -> Row.of(unit, owners.get(unit.customerId()))).toList(), page.nextCursor(), page.total());
    }
}
