package org.yinuo.server.charges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Draws up charge notes on agreed quotes. A note says what was agreed; what is different is agreed anew first. */
@Service
@Transactional
public class ChargeNotes {
    private static final int LATEST_DUE_DAYS = 366;
    private static final String ADD = """
            insert into charge_note (number, quote_id, request_id, customer_id, currency, net, tax, total, balance, due_on, note, drawn_at, drawn_by)
            values (:number, :quote, :request, :customer, :currency, :net, :tax, :total, :total, :due, :note, :at, :by) returning id
            """;
    private final QuoteRows quotes;
    private final QuoteSteps steps;
    private final PaymentRows payments;
    private final JdbcClient jdbc;
    private final ChargeLog log;

    ChargeNotes(QuoteRows quotes, QuoteSteps steps, PaymentRows payments, JdbcClient jdbc, ChargeLog log) {
        this.quotes = quotes;
        this.steps = steps;
        this.payments = payments;
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Draws it up, once for a quote. */
    public ChargeNote draw(long quoteId, LocalDate dueOn, String note) {
        Quote quote = quotes.hold(quoteId).orElseThrow(() -> Refusal.notFound("quote-not-found"));
        if (quote.state() != Quote.State.APPROVED) {
            throw Refusal.conflict("quote-not-approved-to-charge", quote.label());
        }
        if (!quote.isChargeable()) {
            throw Refusal.conflict("nothing-to-charge", quote.label());
        }
        if (dueOn.isBefore(log.today()) || dueOn.isAfter(log.today().plusDays(LATEST_DUE_DAYS))) {
            throw Refusal.invalid("charge-due").at("dueOn");
        }
        Quote.Figures figures = quote.figures();
        String number = log.number("CH");
        long id = jdbc.sql(ADD).param("number", number).param("quote", quoteId).param("request", quote.requestId()).param("customer", quote.customerId())
                .param("currency", figures.currency()).param("net", figures.net()).param("tax", figures.tax()).param("total", figures.total())
                .param("due", dueOn).param("note", note).param("at", Sql.at(log.now())).param("by", Actor.current().displayName())
                .query(Long.class).single();
        quotes.put(quoteId, Quote.State.CHARGED);
        steps.add(quote, "CHARGED", number);
        log.touch("charge-notes");
        return get(id);
    }

    /** One note; refuses {@code charge-note-not-found}. */
    @Transactional(readOnly = true)
    public ChargeNote get(long id) {
        return jdbc.sql("select * from charge_note where id = :id").param("id", id).query(ChargeNotes::row).optional()
                .orElseThrow(() -> Refusal.notFound("charge-note-not-found"));
    }

    /** The note of a quote, if there is one. */
    @Transactional(readOnly = true)
    public Optional<ChargeNote> ofQuote(long quoteId) {
        return jdbc.sql("select * from charge_note where quote_id = :id").param("id", quoteId).query(ChargeNotes::row).optional();
    }

    /** The note with its quote and every entry. */
    @Transactional(readOnly = true)
    public ChargeNote.Account account(long id) {
        ChargeNote note = get(id);
        return new ChargeNote.Account(note, quotes.find(note.quoteId()).orElseThrow(), payments.of(id));
    }

    static ChargeNote row(ResultSet row, int n) throws SQLException {
        return new ChargeNote(row.getLong("id"), row.getString("number"), row.getLong("quote_id"), row.getLong("request_id"),
                Columns.numberOrNull(row, "customer_id"), row.getString("currency"), row.getBigDecimal("net"), row.getBigDecimal("tax"),
                row.getBigDecimal("total"), row.getBigDecimal("balance"), day(row, "due_on"), row.getString("note"), Sql.instant(row, "drawn_at"),
                row.getString("drawn_by"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
