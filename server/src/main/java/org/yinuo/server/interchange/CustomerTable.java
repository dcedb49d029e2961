package org.yinuo.server.interchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.CustomerFile;
import org.yinuo.server.party.CustomerRow;
import org.yinuo.server.party.Customers;
import org.yinuo.server.party.TakeBackCustomers;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.TakeBack;

/** Tables of customers, one contact each. */
@Component
class CustomerTable implements TableContent<NewCustomer> {
    private static final int CHUNK = 200;
    private static final int PAGE = 100;
    private static final List<CustomerColumn> COLUMNS = List.of(CustomerColumn.values());
    private final Customers customers;
    private final CustomerFile file;
    private final TakeBackCustomers takeBack;

    CustomerTable(Customers customers, CustomerFile file, TakeBackCustomers takeBack) {
        this.customers = customers;
        this.file = file;
        this.takeBack = takeBack;
    }

    @Override
    public TableKind kind() {
        return TableKind.CUSTOMERS;
    }

    @Override
    public List<CustomerColumn> columns() {
        return COLUMNS;
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public Check<NewCustomer> check() {
        return new CheckCustomers();
    }

    @Override
    public int known(List<NewCustomer> drafts) {
        Set<String> names = namesOf(drafts);
        return (int) drafts.stream().filter(draft -> names.contains(draft.name().toLowerCase(Locale.ROOT))).count();
    }

    private Set<String> namesOf(List<NewCustomer> drafts) {
        Set<String> names = new HashSet<>();
        customers.named(drafts.stream().map(NewCustomer::name).toList()).forEach(ref -> names.add(ref.name().toLowerCase(Locale.ROOT)));
        return names;
    }

    @Override
    public List<Entry> enter(List<NewCustomer> drafts, String person, String ref) {
        Set<String> names = namesOf(drafts);
        List<Entry> entered = new ArrayList<>();
        for (NewCustomer draft : drafts) {
            if (names.add(draft.name().toLowerCase(Locale.ROOT))) {
                long id = customers.create(draft.customer()).id();
                if (draft.contact() != null) {
                    file.addContact(id, draft.contact());
                }
                entered.add(new Entry(id, draft.contact() == null ? 0 : 1));
            }
        }
        return entered;
    }

    @Override
    public TakeBack takeBack(Collection<Entry> entries) {
        TreeMap<Long, Integer> versions = new TreeMap<>();
        entries.forEach(entry -> versions.put(entry.id(), entry.version()));
        return takeBack.takeBack(versions);
    }

    /** Writes those a query finds, newest first. */
    void write(@Nullable String query, SheetWriter sheet) {
        String cursor = null;
        do {
            Page<CustomerRow> page = customers.page(query, cursor, PAGE);
            for (CustomerRow row : page.items()) {
                Customer customer = customers.get(row.id());
                sheet.row(COLUMNS.stream().map(column -> column.of(customer)).toList());
            }
            cursor = page.nextCursor();
        } while (cursor != null);
    }
}
