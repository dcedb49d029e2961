package org.yinuo.server.interchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.installedbase.EnterManyUnits;
import org.yinuo.server.installedbase.UnitDraft;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Site;

/** Makes units of rows, or says which cells are wrong. Remembers the customers it has looked up. */
final class CheckUnits implements TableContent.Check<UnitDraft> {
    private static final List<UnitColumn> COLUMNS = List.of(UnitColumn.values());
    private static final Map<String, UnitColumn> BY_FIELD = Map.of("model", UnitColumn.MODEL, "name", UnitColumn.NAME, "batch", UnitColumn.BATCH,
            "room", UnitColumn.ROOM, "firmware", UnitColumn.FIRMWARE, "soldOn", UnitColumn.SOLD_ON, "installedOn", UnitColumn.INSTALLED_ON,
            "acceptedOn", UnitColumn.ACCEPTED_ON, "price", UnitColumn.PRICE);
    private final NamedInRows named;
    private final Predicate<LocalDate> toCome;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Long> byName = new HashMap<>();
    private final Map<Long, Map<String, Long>> sites = new HashMap<>();
    private final Map<Long, Map<String, Long>> contractNumbers = new HashMap<>();
    private final Map<String, Boolean> inCatalogue = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** @param toCome whether a day has not come yet */
    CheckUnits(NamedInRows named, Predicate<LocalDate> toCome) {
        this.named = named;
        this.toCome = toCome;
    }

    @Override
    public List<CheckedRow<UnitDraft>> check(List<RawRow> rows) {
        Set<String> names = new HashSet<>();
        rows.stream().map(row -> row.at(UnitColumn.CUSTOMER)).filter(name -> !name.isEmpty() && asked.add(name)).forEach(names::add);
        for (Customer.Ref ref : named.customers().named(names)) {
            byName.put(ref.name().toLowerCase(Locale.ROOT), ref.id());
            byName.put(ref.number().toLowerCase(Locale.ROOT), ref.id());
        }
        return rows.stream().map(this::check).toList();
    }

    private CheckedRow<UnitDraft> check(RawRow row) {
        RowReading cells = new RowReading(row, COLUMNS);
        Long customer = cells.known(UnitColumn.CUSTOMER, byName, "cell-customer-unknown");
        Long site = customer == null ? null : cells.known(UnitColumn.SITE, sitesOf(customer), "cell-site-unknown");
        Long contract = customer == null ? null : cells.known(UnitColumn.CONTRACT, contractsOf(customer), "cell-contract-unknown");
        LocalDate sold = past(cells, UnitColumn.SOLD_ON);
        BigDecimal price = cells.amount(UnitColumn.PRICE, "cell-price-wrong");
        LocalDate installed = past(cells, UnitColumn.INSTALLED_ON);
        LocalDate accepted = past(cells, UnitColumn.ACCEPTED_ON);
        if (installed != null && accepted != null && accepted.isBefore(installed)) {
            cells.wrong(UnitColumn.ACCEPTED_ON, "cell-accepted-before-installed");
        }
        if (cells.isRight() && !seen.add(EnterManyUnits.key(row.at(UnitColumn.SERIAL), row.at(UnitColumn.MODEL)))) {
            cells.wrong(UnitColumn.SERIAL, "cell-serial-twice");
        }
        if (!row.at(UnitColumn.MODEL).isEmpty() && !inCatalogue.computeIfAbsent(row.at(UnitColumn.MODEL), code -> named.models().named(code).isPresent())) {
            cells.hint(UnitColumn.MODEL, "cell-model-unknown");
        }
        return cells.drafted(() -> draft(row, customer, site, contract, installed, accepted, sold, price), BY_FIELD, UnitColumn.SERIAL);
    }

    private @Nullable LocalDate past(RowReading cells, UnitColumn column) {
        LocalDate day = cells.day(column);
        if (day != null && toCome.test(day)) {
            cells.wrong(column, "cell-day-to-come");
        }
        return day;
    }

    private static UnitDraft draft(RawRow row, @Nullable Long customer, @Nullable Long site, @Nullable Long contract, @Nullable LocalDate installed,
            @Nullable LocalDate accepted, @Nullable LocalDate sold, @Nullable BigDecimal price) {
        return new UnitDraft(customer == null ? 0 : customer, site, contract, row.at(UnitColumn.SERIAL), row.at(UnitColumn.MODEL), row.at(UnitColumn.NAME),
                installed, accepted, row.at(UnitColumn.BATCH), row.at(UnitColumn.ROOM), null, row.at(UnitColumn.FIRMWARE), sold, price);
    }

    private Map<String, Long> sitesOf(long customer) {
        return sites.computeIfAbsent(customer, id -> {
            Map<String, Long> known = new HashMap<>();
            for (Site site : named.customers().sites(id)) {
                known.putIfAbsent(site.name().toLowerCase(Locale.ROOT), site.id());
            }
            return known;
        });
    }

    private Map<String, Long> contractsOf(long customer) {
        return contractNumbers.computeIfAbsent(customer, id -> {
            Map<String, Long> known = new HashMap<>();
            for (Contract contract : named.contracts().findByCustomerIdOrderByIdDesc(id)) {
                known.putIfAbsent(contract.number().toLowerCase(Locale.ROOT), contract.id());
            }
            return known;
        });
    }
}
