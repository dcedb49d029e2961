package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalEnded;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.Purpose;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.charges.Expense.State;
import org.yinuo.server.identity.DataScopes;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** Advances: asked for, approved by the chain, paid out, spent on receipts, handed in. Everybody sees his own. */
@Service
@Transactional
public class Expenses {
    static final String EXPENSE = "expense";
    private static final int MOST_DAYS = 366;
    private final ExpenseRows rows;
    private final Approvals approvals;
    private final Attachments attachments;
    private final ChargeLog log;
    private final DataScopes scopes;

    Expenses(ExpenseRows rows, Approvals approvals, Attachments attachments, ChargeLog log, DataScopes scopes) {
        this.rows = rows;
        this.approvals = approvals;
        this.attachments = attachments;
        this.log = log;
        this.scopes = scopes;
    }

    /** Asks for it; the chain of the house decides. */
    public Expense ask(Expense.Draft draft) {
        if (draft.lastDay().isBefore(draft.firstDay()) || draft.firstDay().getYear() < 2000 || draft.lastDay().isAfter(draft.firstDay().plusDays(MOST_DAYS))
                || draft.lastDay().getYear() > 2999) {
            throw Refusal.invalid("expense-days").at("lastDay");
        }
        long id = rows.add(draft);
        Expense asked = rows.find(id).orElseThrow();
        rows.step(id, "ASKED", draft.advance().toPlainString());
        approvals.ask(Purpose.EXPENSE, new About(EXPENSE, id), asked.number() + " · " + asked.claimant() + " · ¥" + draft.advance().toPlainString(),
                String.join("\n", draft.purpose(), draft.customer() + " · " + draft.place(), draft.firstDay() + " – " + draft.lastDay()));
        return get(id);
    }

    @EventListener
    void on(ApprovalEnded ended) {
        if (ended.purpose() == Purpose.EXPENSE && ended.about().type().equals(EXPENSE)) {
            rows.hold(ended.about().id()).filter(each -> each.state() == State.REQUESTED).ifPresent(each ->
                    rows.put(each.id(), ended.approved() ? State.APPROVED : State.REFUSED, ended.approved() ? "APPROVED" : "REFUSED", ended.reason()));
        }
    }

    /** Takes back what is not decided yet. */
    public Expense withdraw(long id) {
        Expense expense = own(id);
        require(expense.state() == State.REQUESTED, expense);
        approvals.withdraw(new About(EXPENSE, id));
        rows.put(id, State.WITHDRAWN, "WITHDRAWN", "");
        return get(id);
    }

    /**
     * Adds a receipt.
     *
     * @param file the picture or PDF; null where there is none, which the note must explain
     */
    public Expense addReceipt(long id, Expense.Receipt receipt, byte @Nullable [] file) {
        Expense expense = own(id);
        require(expense.state().takesReceipts(), expense);
        boolean within = !receipt.on().isBefore(expense.firstDay().minusDays(MOST_DAYS)) && !receipt.on().isAfter(log.today());
        if (!within) {
            throw Refusal.invalid("receipt-day").at("on");
        }
        if (file == null && receipt.note().isBlank()) {
            throw Refusal.invalid("receipt-without-picture").at("file");
        }
        Long kept = file == null ? null : attachments.keep("receipt", file).id();
        rows.addReceipt(id, new Expense.Receipt(0, receipt.kind(), receipt.on(), receipt.amount(), receipt.note(), kept, BigDecimal.ZERO));
        return get(id);
    }

    /** Takes a receipt back before it is handed in. */
    public Expense removeReceipt(long id, long receiptId) {
        Expense expense = own(id);
        require(expense.state().takesReceipts(), expense);
        if (!rows.removeReceipt(id, receiptId)) {
            throw Refusal.notFound("receipt-not-found");
        }
        rows.step(id, "RECEIPT_REMOVED", "");
        return get(id);
    }

    /** Hands the receipts in with the record of the trip. */
    public Expense handIn(long id, String report) {
        Expense expense = own(id);
        require(expense.state().takesReceipts(), expense);
        rows.report(id, report);
        rows.put(id, State.HANDED_IN, "HANDED_IN", report);
        return get(id);
    }

    /** One the present actor may see: his own, or any for whoever reads charges. */
    @Transactional(readOnly = true)
    public Expense get(long id) {
        return rows.find(id).filter(this::visible).map(found -> found.decidedBy(approvals.of(new About(EXPENSE, id))))
                .orElseThrow(() -> Refusal.notFound("expense-not-found"));
    }

    /** The file of a receipt. */
    @Transactional(readOnly = true)
    public byte[] file(long id, long receiptId) {
        return get(id).receipts().stream().filter(each -> each.id() == receiptId && each.attachmentId() != null).findFirst()
                .map(each -> attachments.bytes(each.attachmentId())).orElseThrow(() -> Refusal.notFound("receipt-not-found"));
    }

    /** Newest first; one's own, or everybody's for whoever reads charges. */
    @Transactional(readOnly = true)
    public Page<Expense> list(boolean mine, @Nullable State state, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor from = Cursor.decode(cursor, 1);
        Long claimant = mine || !seesAll() ? Actor.current().id() : null;
        return Page.of(rows.list(claimant, state == null ? "" : state.name(), from == null ? Long.MAX_VALUE : from.number(0), limit + 1), limit,
                each -> Cursor.at(each.id()));
    }

    private boolean visible(Expense expense) {
        return expense.claimantId() == Actor.current().id() || seesAll();
    }

    /** Those of colleagues name customers of all regions. */
    private boolean seesAll() {
        return Actor.may("charges.read") && !scopes.current().hasLimit();
    }

    private Expense own(long id) {
        Expense expense = rows.hold(id).filter(this::visible).orElseThrow(() -> Refusal.notFound("expense-not-found"));
        if (expense.claimantId() != Actor.current().id()) {
            throw Refusal.forbidden("expense-of-others");
        }
        return expense;
    }

    static void require(boolean allowed, Expense expense) {
        if (!allowed) {
            throw Refusal.conflict("expense-out-of-order", expense.number());
        }
    }

    /** The day it is in the house. */
    public LocalDate today() {
        return log.today();
    }
}
