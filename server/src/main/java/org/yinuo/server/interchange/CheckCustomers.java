package org.yinuo.server.interchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yinuo.server.party.ContactDraft;
import org.yinuo.server.party.CustomerDraft;

/** Makes customers of rows, or says which cells are wrong. */
final class CheckCustomers implements TableContent.Check<NewCustomer> {
    private static final List<CustomerColumn> COLUMNS = List.of(CustomerColumn.values());
    private static final List<CustomerColumn> OF_CONTACT = List.of(CustomerColumn.TITLE, CustomerColumn.PHONE, CustomerColumn.MOBILE, CustomerColumn.EMAIL);
    private static final Map<String, CustomerColumn> OF_CUSTOMER_BY_FIELD = Map.of("shortName", CustomerColumn.SHORT_NAME, "region", CustomerColumn.REGION,
            "address", CustomerColumn.ADDRESS, "note", CustomerColumn.NOTE);
    private static final Map<String, CustomerColumn> OF_CONTACT_BY_FIELD = Map.of("title", CustomerColumn.TITLE, "phone", CustomerColumn.PHONE,
            "mobile", CustomerColumn.MOBILE, "email", CustomerColumn.EMAIL);
    private final Set<String> seen = new HashSet<>();

    @Override
    public List<CheckedRow<NewCustomer>> check(List<RawRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private CheckedRow<NewCustomer> check(RawRow row) {
        RowReading cells = new RowReading(row, COLUMNS);
        boolean named = !row.at(CustomerColumn.CONTACT).isEmpty();
        if (!named && OF_CONTACT.stream().anyMatch(column -> !row.at(column).isEmpty())) {
            cells.wrong(CustomerColumn.CONTACT, "cell-contact-missing");
        }
        if (cells.isRight() && !seen.add(row.at(CustomerColumn.NAME).toLowerCase(Locale.ROOT))) {
            cells.wrong(CustomerColumn.NAME, "cell-name-twice");
        }
        CheckedRow<CustomerDraft> customer = cells.drafted(() -> new CustomerDraft(row.at(CustomerColumn.NAME), row.at(CustomerColumn.SHORT_NAME),
                row.at(CustomerColumn.REGION), row.at(CustomerColumn.ADDRESS), row.at(CustomerColumn.NOTE)), OF_CUSTOMER_BY_FIELD, CustomerColumn.NAME);
        if (customer.draft() == null || !named) {
            return new CheckedRow<>(row, customer.draft() == null ? null : new NewCustomer(customer.draft(), null), customer.problems(), customer.hints());
        }
        CheckedRow<ContactDraft> contact = cells.drafted(() -> new ContactDraft(row.at(CustomerColumn.CONTACT), row.at(CustomerColumn.TITLE),
                row.at(CustomerColumn.PHONE), row.at(CustomerColumn.MOBILE), row.at(CustomerColumn.EMAIL)), OF_CONTACT_BY_FIELD, CustomerColumn.CONTACT);
        return new CheckedRow<>(row, contact.draft() == null ? null : new NewCustomer(customer.draft(), contact.draft()), contact.problems(), contact.hints());
    }
}
