package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Refusal;

/** Writes down what came in for a charge note, and what went back. */
@Service
@Transactional
public class Payments {
    private static final int FIRST_YEAR = 2000;
    private final ChargeNotes notes;
    private final CreditNotes credits;
    private final PaymentRows rows;
    private final Settling settling;
    private final ChargeLog log;

    Payments(ChargeNotes notes, CreditNotes credits, PaymentRows rows, Settling settling, ChargeLog log) {
        this.notes = notes;
        this.credits = credits;
        this.rows = rows;
        this.settling = settling;
        this.log = log;
    }

    /** What becomes of the quote, and the row all entries of a note wait for. */
    @org.springframework.stereotype.Component
    record Settling(JdbcClient jdbc, QuoteRows quotes, QuoteSteps steps) {
        void hold(long note) {
            jdbc.sql("select id from charge_note where id = :id for update").param("id", note).query(Long.class).optional();
        }

        void put(Quote quote, Quote.State state, String step, String text) {
            quotes.put(quote.id(), state);
            steps.add(quote, step, text);
        }
    }

    /**
     * What came in.
     *
     * @param creditNoteId the credit note it is set off against; null for money
     */
    public record Received(BigDecimal amount, ChargeNote.Method method, LocalDate on, String reference, @Nullable Long creditNoteId) {
    }

    /** A payment, in part or in full; never more than is open. */
    public ChargeNote.Account receive(long noteId, Received received) {
        settling.hold(noteId);
        ChargeNote note = notes.get(noteId);
        requireDay(received.on());
        if (received.amount().compareTo(note.balance()) > 0) {
            throw Refusal.conflict("payment-too-much", note.balance().toPlainString()).at("amount");
        }
        boolean setOff = received.method() == ChargeNote.Method.CREDIT_NOTE;
        if (setOff != (received.creditNoteId() != null)) {
            throw Refusal.invalid("credit-note-missing").at("creditNoteId");
        }
        if (setOff) {
            credits.requireLeft(Objects.requireNonNull(received.creditNoteId()), note, received.amount());
        }
        BigDecimal open = rows.add(noteId, new ChargeNote.Payment(0, false, received.method(), received.amount(), received.on(), received.reference(),
                null, received.creditNoteId(), Instant.EPOCH, ""));
        follow(note, open, "PAYMENT", received.amount(), received.reference());
        return notes.account(noteId);
    }

    /** Gives back a payment, in part or in full, as an entry against it. */
    public ChargeNote.Account refund(long noteId, long paymentId, BigDecimal amount, LocalDate on, String reason) {
        settling.hold(noteId);
        ChargeNote note = notes.get(noteId);
        requireDay(on);
        var entries = rows.of(noteId);
        ChargeNote.Payment payment = entries.stream().filter(each -> each.id() == paymentId && !each.refund()).findFirst()
                .orElseThrow(() -> Refusal.notFound("payment-not-found"));
        BigDecimal left = entries.stream().filter(each -> each.refundOf() != null && each.refundOf() == paymentId)
                .map(ChargeNote.Payment::amount).reduce(payment.amount(), BigDecimal::subtract);
        if (amount.compareTo(left) > 0) {
            throw Refusal.conflict("refund-too-much", left.toPlainString()).at("amount");
        }
        BigDecimal open = rows.add(noteId, new ChargeNote.Payment(0, true, payment.method(), amount, on, reason, paymentId, payment.creditNoteId(),
                Instant.EPOCH, ""));
        follow(note, open, "REFUND", amount, reason);
        return notes.account(noteId);
    }

    private void follow(ChargeNote note, BigDecimal open, String step, BigDecimal amount, String text) {
        Quote quote = settling.quotes().find(note.quoteId()).orElseThrow();
        settling.put(quote, open.signum() == 0 ? Quote.State.PAID : Quote.State.CHARGED, step,
                amount.toPlainString() + " " + note.currency() + (text.isEmpty() ? "" : " · " + text));
        log.touch("charge-notes", "charge-note:" + note.id());
    }

    private void requireDay(LocalDate on) {
        if (on.isAfter(log.today()) || on.getYear() < FIRST_YEAR) {
            throw Refusal.invalid("payment-day").at("on");
        }
    }
}
