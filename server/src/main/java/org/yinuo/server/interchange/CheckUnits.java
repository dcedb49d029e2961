package org.yinuo.server.interchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.installedbase.EnterManyUnits;
import org.yinuo.server.installedbase.UnitDraft;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.party.Site;
import org.yinuo.server.shared.Refusal;

/** Makes units of rows, or says which cells are wrong. Made anew for each table; remembers the customers it has looked up. */
final class CheckUnits {
    private static final int LONGEST = 300;
    private final Customers customers;
    private final Contracts contracts;
    private final Map<String, Optional<Customer.Ref>> byName = new HashMap<>();
    private final Map<Long, Map<String, Long>> sites = new HashMap<>();
    private final Map<Long, Map<String, Long>> contractNumbers = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    CheckUnits(Customers customers, Contracts contracts) {
        this.customers = customers;
        this.contracts = contracts;
    }

    /** A row as it came. */
    record Raw(int number, Map<UnitColumn, String> cells) {

        String at(UnitColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    List<CheckedRow> check(List<Raw> rows) {
        lookUp(rows);
        return rows.stream().map(this::check).toList();
    }

    private void lookUp(List<Raw> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(row.at(UnitColumn.CUSTOMER)));
        names.removeIf(name -> name.isEmpty() || byName.containsKey(name.toLowerCase(Locale.ROOT)));
        names.forEach(name -> byName.put(name.toLowerCase(Locale.ROOT), Optional.empty()));
        customers.named(names).forEach(ref -> {
            byName.put(ref.name().toLowerCase(Locale.ROOT), Optional.of(ref));
            byName.put(ref.number().toLowerCase(Locale.ROOT), Optional.of(ref));
        });
    }

    private CheckedRow check(Raw row) {
        List<CheckedRow.Problem> problems = new ArrayList<>();
        for (UnitColumn column : UnitColumn.values()) {
            String value = row.at(column);
            if (column.isNeeded() && value.isEmpty()) {
                problems.add(new CheckedRow.Problem(column, value, "cell-missing"));
            } else if (value.equals("#") || value.contains("�")) {
                problems.add(new CheckedRow.Problem(column, value, "cell-unreadable"));
            }
        }
        Optional<Customer.Ref> customer = byName.getOrDefault(row.at(UnitColumn.CUSTOMER).toLowerCase(Locale.ROOT), Optional.empty());
        if (customer.isEmpty() && !row.at(UnitColumn.CUSTOMER).isEmpty()) {
            problems.add(problem(row, UnitColumn.CUSTOMER, "cell-customer-unknown"));
        }
        Long site = customer.map(ref -> find(row, UnitColumn.SITE, sitesOf(ref.id()), "cell-site-unknown", problems)).orElse(null);
        Long contract = customer.map(ref -> find(row, UnitColumn.CONTRACT, contractsOf(ref.id()), "cell-contract-unknown", problems)).orElse(null);
        LocalDate sold = day(row, UnitColumn.SOLD_ON, problems);
        LocalDate installed = day(row, UnitColumn.INSTALLED_ON, problems);
        LocalDate accepted = day(row, UnitColumn.ACCEPTED_ON, problems);
        BigDecimal price = price(row, problems);
        if (installed != null && accepted != null && accepted.isBefore(installed)) {
            problems.add(problem(row, UnitColumn.ACCEPTED_ON, "cell-accepted-before-installed"));
        }
        if (problems.isEmpty() && !seen.add(EnterManyUnits.key(row.at(UnitColumn.SERIAL), row.at(UnitColumn.MODEL)))) {
            problems.add(problem(row, UnitColumn.SERIAL, "cell-serial-twice"));
        }
        return problems.isEmpty() ? drafted(row, customer.orElseThrow().id(), site, contract, sold, price, installed, accepted)
                : new CheckedRow(row.number(), row.cells(), null, problems);
    }

    private CheckedRow drafted(Raw row, long customer, @Nullable Long site, @Nullable Long contract, @Nullable LocalDate sold,
            @Nullable BigDecimal price, @Nullable LocalDate installed, @Nullable LocalDate accepted) {
        try {
            return new CheckedRow(row.number(), row.cells(), new UnitDraft(customer, site, contract, row.at(UnitColumn.SERIAL), row.at(UnitColumn.MODEL),
                    row.at(UnitColumn.NAME), installed, accepted, row.at(UnitColumn.BATCH), row.at(UnitColumn.ROOM), null,
                    row.at(UnitColumn.FIRMWARE), sold, price), List.of());
        } catch (Refusal refused) {
            UnitColumn column = switch (String.valueOf(refused.field())) {
                case "model" -> UnitColumn.MODEL;
                case "name" -> UnitColumn.NAME;
                case "batch" -> UnitColumn.BATCH;
                case "room" -> UnitColumn.ROOM;
                case "firmware" -> UnitColumn.FIRMWARE;
                case "soldOn" -> UnitColumn.SOLD_ON;
                case "installedOn" -> UnitColumn.INSTALLED_ON;
                case "acceptedOn" -> UnitColumn.ACCEPTED_ON;
                case "price" -> UnitColumn.PRICE;
                default -> UnitColumn.SERIAL;
            };
            return new CheckedRow(row.number(), row.cells(), null, List.of(problem(row, column, "cell-out-of-range")));
        }
    }

    private static CheckedRow.Problem problem(Raw row, UnitColumn column, String code) {
        String value = row.at(column);
        return new CheckedRow.Problem(column, value.length() > LONGEST ? value.substring(0, LONGEST) : value, code);
    }

    private static @Nullable Long find(Raw row, UnitColumn column, Map<String, Long> known, String code, List<CheckedRow.Problem> problems) {
        String text = row.at(column);
        Long id = known.get(text.toLowerCase(Locale.ROOT));
        if (!text.isEmpty() && id == null) {
            problems.add(problem(row, column, code));
        }
        return text.isEmpty() ? null : id;
    }

    private static @Nullable LocalDate day(Raw row, UnitColumn column, List<CheckedRow.Problem> problems) {
        String text = row.at(column);
        Optional<LocalDate> day = text.isEmpty() ? Optional.empty() : UnitColumn.day(text);
        if (!text.isEmpty() && day.isEmpty()) {
            problems.add(problem(row, column, "cell-day-wrong"));
        }
        return day.orElse(null);
    }

    private static @Nullable BigDecimal price(Raw row, List<CheckedRow.Problem> problems) {
        String text = row.at(UnitColumn.PRICE).replaceAll("[,，¥￥元\\s]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,8})?")) {
            problems.add(problem(row, UnitColumn.PRICE, "cell-price-wrong"));
            return null;
        }
        return new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
    }

    private Map<String, Long> sitesOf(long customer) {
        return sites.computeIfAbsent(customer, id -> {
            Map<String, Long> known = new HashMap<>();
            for (Site site : customers.sites(id)) {
                known.putIfAbsent(site.name().toLowerCase(Locale.ROOT), site.id());
            }
            return known;
        });
    }

    private Map<String, Long> contractsOf(long customer) {
        return contractNumbers.computeIfAbsent(customer, id -> {
            Map<String, Long> known = new HashMap<>();
            for (Contract contract : contracts.findByCustomerIdOrderByIdDesc(id)) {
                known.putIfAbsent(contract.number().toLowerCase(Locale.ROOT), contract.id());
            }
            return known;
        });
    }
}
