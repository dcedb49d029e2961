package org.yinuo.server.interchange;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.UnitFilter;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.party.Site;
import org.yinuo.server.shared.Messages;

/** Writes units as a table while it reads them, so that a long one needs no memory. Who took what away is in the audit trail. */
@Component
public class ExportUnits {
    private static final int CHUNK = 1_000;
    private final Units units;
    private final Customers customers;
    private final Contracts contracts;
    private final Audit audit;
    private final Messages messages;

    ExportUnits(Units units, Customers customers, Contracts contracts, Audit audit, Messages messages) {
        this.units = units;
        this.customers = customers;
        this.contracts = contracts;
        this.audit = audit;
        this.messages = messages;
    }

    /** The units a filter shows, newest first. */
    public void write(UnitFilter filter, boolean workbook, Locale language, OutputStream out) {
        audit.record("units.exported", "units", String.valueOf(filter));
        try (SheetWriter sheet = sheet(workbook, language, out)) {
            List<UnitColumn> columns = List.of(UnitColumn.values());
            sheet.row(columns.stream().map(column -> column.heading(language)).toList());
            long before = Long.MAX_VALUE;
            for (List<Unit> chunk = units.before(filter, before, CHUNK); !chunk.isEmpty(); chunk = units.before(filter, before, CHUNK)) {
                Known names = new Known(chunk);
                chunk.forEach(unit -> sheet.row(columns.stream().<@Nullable Object>map(column -> column.of(unit, names)).toList()));
                before = chunk.getLast().id();
            }
        }
    }

    /** An empty table with one row of samples; stars mark what is needed. */
    public void template(boolean workbook, Locale language, OutputStream out) {
        try (SheetWriter sheet = sheet(workbook, language, out)) {
            sheet.row(Stream.of(UnitColumn.values()).map(column -> column.heading(language) + (column.isNeeded() ? " *" : "")).toList());
            sheet.row(Stream.of(UnitColumn.values()).map(UnitColumn::sample).toList());
        }
    }

    private SheetWriter sheet(boolean workbook, Locale language, OutputStream out) {
        return SheetWriter.of(workbook ? SheetWriter.Format.XLSX : SheetWriter.Format.CSV, out, messages.say(language, "import-sheet-units", List.of()));
    }

    /** The names one chunk needs, asked for at once. */
    private final class Known implements UnitColumn.Names {
        private final Map<Long, Customer.Ref> refs;
        private final Map<Long, String> numbers = new HashMap<>();
        private final Map<Long, Map<Long, String>> sites = new HashMap<>();

        Known(List<Unit> chunk) {
            refs = customers.refs(chunk.stream().map(Unit::customerId).distinct().toList());
            contracts.findAllById(chunk.stream().flatMap(unit -> Stream.ofNullable(unit.contractId())).distinct().toList())
                    .forEach(contract -> numbers.put(contract.id(), contract.number()));
        }

        @Override
        public String customer(Unit unit) {
            Customer.Ref ref = refs.get(unit.customerId());
            return ref == null ? "" : ref.name();
        }

        @Override
        public String site(Unit unit) {
            if (unit.siteId() == null) {
                return "";
            }
            Map<Long, String> known = sites.computeIfAbsent(unit.customerId(), id -> {
                Map<Long, String> names = new HashMap<>();
                for (Site site : customers.sites(id)) {
                    names.put(site.id(), site.name());
                }
                return names;
            });
            return known.getOrDefault(unit.siteId(), "");
        }

        @Override
        public String contract(Unit unit) {
            return unit.contractId() == null ? "" : numbers.getOrDefault(unit.contractId(), "");
        }
    }
}
