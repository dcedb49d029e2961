package org.yinuo.server.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yinuo.server.charges.ChargeNote;
import org.yinuo.server.charges.OpenItems;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.HouseZone;

/** Everything customers owe as a table other programs read. */
@Component
public class PrintOpenItems {
    private final OpenItems open;
    private final Customers customers;
    private final Letterhead letterhead;
    private final Audit audit;

    PrintOpenItems(OpenItems open, Customers customers, Letterhead letterhead, Audit audit) {
        this.open = open;
        this.customers = customers;
        this.letterhead = letterhead;
        this.audit = audit;
    }

    /** The table of today; who took it stands in the audit log. */
    public CsvTable table(Locale language) {
        Wording wording = letterhead.wording(language);
        LocalDate today = open.today();
        List<ChargeNote> notes = open.all();
        Map<Long, Customer.Ref> names = customers.refs(notes.stream().map(ChargeNote::customerId).filter(Objects::nonNull).distinct().toList());
        CsvTable table = new CsvTable(wording.say("charge.open"), "open-items", today.toString());
        table.row(List.of(wording.say("charge.open-columns").split("\\|")));
        for (ChargeNote note : notes) {
            Customer.Ref customer = note.customerId() == null ? null : names.get(note.customerId());
            table.row(List.of(note.number(), customer == null ? "" : customer.name(), HouseZone.dayOf(note.drawnAt()), note.dueOn(),
                    wording.word(OpenItems.Age.of(note.dueOn(), today)), note.currency(), note.total(), note.balance()));
        }
        audit.record("charge-notes.exported", "open-items", notes.size() + " rows");
        return table;
    }
}
