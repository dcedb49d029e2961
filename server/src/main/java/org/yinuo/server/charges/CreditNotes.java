package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.settlement.Settlements;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** 贷项通知单: what the house owes for a settled period of broken promises, once for each settlement sheet. */
@Service
@Transactional
public class CreditNotes {
    private static final String ADD = """
            insert into credit_note (number, settlement_id, settlement_number, contract_id, contract_number, customer_id, currency, amount, note, drawn_at, drawn_by)
            values (:number, :settlement, :settlementNumber, :contract, :contractNumber, :customer, :currency, :amount, :note, :at, :by)
            on conflict (settlement_id) do nothing returning id
            """;
    private final Settlements settlements;
    private final Contracts contracts;
    private final CreditNoteRows rows;
    private final JdbcClient jdbc;
    private final ChargeLog log;

    CreditNotes(Settlements settlements, Contracts contracts, CreditNoteRows rows, JdbcClient jdbc, ChargeLog log) {
        this.settlements = settlements;
        this.contracts = contracts;
        this.rows = rows;
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * A credit note.
     *
     * @param left what has not been set off yet
     */
    public record CreditNote(long id, String number, long settlementId, String settlementNumber, long contractId, String contractNumber, long customerId,
                             String currency, @Decimal BigDecimal amount, @Decimal BigDecimal left, String note, Instant drawnAt, String drawnBy) {
    }

    /** Draws it up for a closed sheet, which is paid by it; refuses {@code settlement-paid-before}. */
    public CreditNote draw(long settlementId, String note) {
        Settlements.Closed closed = settlements.get(settlementId);
        if (closed.sheet().total().signum() <= 0) {
            throw Refusal.conflict("nothing-to-credit", closed.number());
        }
        Contract contract = contracts.get(closed.sheet().contractId());
        String number = log.number("CN");
        Long id = jdbc.sql(ADD).param("number", number).param("settlement", settlementId).param("settlementNumber", closed.number())
                .param("contract", contract.id()).param("contractNumber", contract.number()).param("customer", contract.customerId())
                .param("currency", closed.sheet().currency()).param("amount", closed.sheet().total()).param("note", note)
                .param("at", Sql.at(log.now())).param("by", Actor.current().displayName()).query(Long.class).optional()
                .orElseThrow(() -> Refusal.conflict("credited-before", closed.number()));
        settlements.paid(settlementId, LocalDate.ofInstant(log.now(), contract.zoneId()), number);
        log.audit("credit-note.drawn", "credit-note:" + id, number + " " + closed.number());
        log.touch("credit-notes", "contract:" + contract.id());
        return get(id);
    }

    /** One note; refuses {@code credit-note-not-found}. */
    @Transactional(readOnly = true)
    public CreditNote get(long id) {
        return rows.find(id).orElseThrow(CreditNotes::notFound);
    }

    /** The note of a settlement, if there is one. */
    @Transactional(readOnly = true)
    public Optional<CreditNote> of(long settlementId) {
        return rows.of(settlementId);
    }

    /** The notes, newest first; of one customer, or of all within the actor's data scope. */
    @Transactional(readOnly = true)
    public Page<CreditNote> list(@Nullable Long customer, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor from = Cursor.decode(cursor, 1);
        List<CreditNote> found = rows.page(customer, from == null ? Long.MAX_VALUE : from.number(0), limit + 1);
        return Page.of(found, limit, note -> Cursor.at(note.id()));
    }

    /** Refuses to set off more than is left, another customer's debt, or with a note that the actor's list leaves out. Holds the note against others who do. */
    void requireLeft(long id, ChargeNote against, BigDecimal amount) {
        CreditNote credit = rows.held(id).orElseThrow(CreditNotes::notFound);
        boolean same = against.customerId() != null && against.customerId() == credit.customerId() && against.currency().equals(credit.currency());
        if (!same) {
            throw Refusal.invalid("credit-note-of-other").at("creditNoteId");
        }
        if (amount.compareTo(credit.left()) > 0) {
            throw Refusal.conflict("credit-note-used", credit.left().toPlainString()).at("amount");
        }
    }

    private static Refusal notFound() {
        return Refusal.notFound("credit-note-not-found");
    }
}
