package org.yinuo.server.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yinuo.papers.ChargePaper;
import org.yinuo.papers.ChargePaper.Column;
import org.yinuo.papers.ChargePaper.Fact;
import org.yinuo.server.charges.ChargeNote;
import org.yinuo.server.charges.ChargeNotes;
import org.yinuo.server.charges.CreditNotes;
import org.yinuo.server.charges.Quote;
import org.yinuo.server.charges.QuoteFile;
import org.yinuo.server.charges.QuoteLine;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Money;

/** Prints quotes (报价单), charge notes (收费单) and credit notes (贷项通知单). */
@Component
public class PrintCharges {
    private static final int[] WIDTHS = {25, 10, 10, 12, 15, 12, 16};
    private final QuoteFile quotes;
    private final ChargeNotes notes;
    private final CreditNotes credits;
    private final Customers customers;
    private final Letterhead letterhead;

    PrintCharges(QuoteFile quotes, ChargeNotes notes, CreditNotes credits, Customers customers, Letterhead letterhead) {
        this.quotes = quotes;
        this.notes = notes;
        this.credits = credits;
        this.customers = customers;
        this.letterhead = letterhead;
    }

    /** A version of a quote. */
    public PrintedPaper quote(long id, Locale language) {
        Wording wording = letterhead.wording(language);
        QuoteFile.View view = quotes.view(id);
        Quote quote = view.quote();
        List<Fact> facts = new ArrayList<>(List.of(fact(wording, "charge.customer", view.customer() == null ? "" : view.customer().name()),
                fact(wording, "charge.request", quote.requestNumber()), fact(wording, "charge.issued", day(quote.createdAt())),
                fact(wording, "charge.valid", quote.validUntil().toString()), fact(wording, "charge.vendor", letterhead.address(wording))));
        if (!quote.note().isBlank()) {
            facts.add(fact(wording, "charge.note-label", quote.note()));
        }
        if (view.consent() != null && view.consent().answer() != null) {
            facts.add(fact(wording, "charge.answer", Wording.dotted(wording.word(view.consent().answer().verdict()), view.consent().answer().name(),
                    wording.word(view.consent().answer().way()), wording.figures().at(view.consent().answer().at()))));
        }
        return print(new ChargePaper(letterhead.mark(quote.label(), wording, quote.sha256()), wording.say("charge.quote"), facts, columns(wording),
                rows(quote, wording), totals(quote, wording), wording.say("charge.quote-statement"),
                List.of(wording.say("charge.sign-vendor"), wording.say("charge.sign-customer"))), "quote", wording);
    }

    /** A charge note with what came in for it so far. */
    public PrintedPaper note(long id, Locale language) {
        Wording wording = letterhead.wording(language);
        ChargeNote.Account account = notes.account(id);
        ChargeNote note = account.note();
        List<Fact> facts = new ArrayList<>(List.of(fact(wording, "charge.customer", name(note)), fact(wording, "charge.quoted", account.quote().label()),
                fact(wording, "charge.request", account.quote().requestNumber()), fact(wording, "charge.issued", day(note.drawnAt())),
                fact(wording, "charge.due", note.dueOn().toString()), fact(wording, "charge.vendor", letterhead.address(wording))));
        Stream.of(fact(wording, "charge.pay-to", letterhead.payTo(wording)), fact(wording, "charge.tax-number", letterhead.taxNumber()),
                fact(wording, "charge.note-label", note.note())).filter(fact -> !fact.value().isBlank()).forEach(facts::add);
        account.payments().forEach(entry -> facts.add(new Fact(wording.say("charge.paid"), Wording.dotted(entry.on().toString(), wording.word(entry.method()),
                entry.reference(), money(entry.refund() ? entry.amount().negate() : entry.amount(), note.currency(), wording)))));
        List<Fact> totals = new ArrayList<>(totals(account.quote(), wording));
        totals.add(fact(wording, "charge.balance", money(note.balance(), note.currency(), wording)));
        return print(new ChargePaper(letterhead.mark(note.number(), wording, ""), wording.say("charge.note"), facts, columns(wording),
                rows(account.quote(), wording), totals, wording.say("charge.note-statement"),
                List.of(wording.say("charge.sign-vendor"), wording.say("charge.sign-customer"))), "charge-note", wording);
    }

    /** A credit note, with the settlement it stands on. */
    public PrintedPaper credit(long id, Locale language) {
        Wording wording = letterhead.wording(language);
        CreditNotes.CreditNote note = credits.get(id);
        List<Fact> facts = List.of(fact(wording, "charge.customer", customers.ref(note.customerId()).map(Customer.Ref::name).orElse("")),
                fact(wording, "charge.contract", note.contractNumber()), fact(wording, "charge.settlement", note.settlementNumber()),
                fact(wording, "charge.currency", note.currency()), fact(wording, "charge.note-label", note.note()));
        return print(new ChargePaper(letterhead.mark(note.number(), wording, ""), wording.say("charge.credit"), facts, List.of(), List.of(),
                List.of(fact(wording, "charge.left", money(note.left(), note.currency(), wording)),
                        fact(wording, "charge.credited", money(note.amount(), note.currency(), wording))),
                wording.say("charge.credit-statement"), List.of(wording.say("charge.sign-vendor"), wording.say("charge.sign-customer"))), "credit-note", wording);
    }

    private String name(ChargeNote note) {
        return note.customerId() == null ? "" : customers.ref(note.customerId()).map(Customer.Ref::name).orElse("");
    }

    private PrintedPaper print(ChargePaper paper, String kind, Wording wording) {
        PrintedPaper printed = letterhead.print(paper, wording);
        return new PrintedPaper(paper.title(), kind, printed.number(), printed.pdf());
    }

    private static List<Column> columns(Wording wording) {
        List<String> titles = List.of(wording.say("charge.columns").split("\\|"));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            columns.add(new Column(titles.get(i), WIDTHS[i], i > 0 && i < titles.size() - 1));
        }
        return columns;
    }

    private static List<List<String>> rows(Quote quote, Wording wording) {
        return quote.lines().stream().map(line -> row(line, wording)).toList();
    }

    private static List<String> row(QuoteLine line, Wording wording) {
        Figures figures = wording.figures();
        String what = Wording.dotted(line.text().isEmpty() ? wording.word(line.kind()) : line.text(), line.level() == null ? "" : wording.word(line.level()),
                line.hourClass() == null ? "" : wording.word(line.hourClass()));
        String net = line.listed().compareTo(line.net()) == 0 ? figures.amount(line.net()) : figures.amount(line.listed()) + " → " + figures.amount(line.net());
        return List.of(what, line.quantity().toPlainString() + " " + wording.word(line.unit()), figures.amount(line.unitPrice()), net,
                tax(line, figures), figures.amount(line.total()), Wording.dotted(wording.word(line.rule()), line.reason()));
    }

    /** With its rate, where there is any. */
    private static String tax(QuoteLine line, Figures figures) {
        return figures.amount(line.tax()) + (line.tax().signum() == 0 ? "" : " (" + figures.number(line.taxRate()) + "%)");
    }

    private static List<Fact> totals(Quote quote, Wording wording) {
        Quote.Figures sum = quote.figures();
        List<Fact> totals = new ArrayList<>();
        totals.add(fact(wording, "charge.listed", money(sum.listed(), sum.currency(), wording)));
        if (sum.discount().signum() > 0) {
            totals.add(fact(wording, "charge.discount", wording.figures().number(sum.discount()) + " %"));
        }
        totals.add(fact(wording, "charge.net", money(sum.net(), sum.currency(), wording)));
        totals.add(fact(wording, "charge.tax", money(sum.tax(), sum.currency(), wording)));
        totals.add(fact(wording, "charge.total", money(sum.total(), sum.currency(), wording)));
        return totals;
    }

    private static String day(Instant at) {
        return HouseZone.dayOf(at).toString();
    }

    private static Fact fact(Wording wording, String key, String value) {
        return new Fact(wording.say(key), value);
    }

    private static String money(BigDecimal amount, String currency, Wording wording) {
        return wording.figures().money(new Money(amount, currency));
    }
}
