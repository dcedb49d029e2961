package org.yinuo.server.charges;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.charges.Expense.State;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** Finance pays advances out and writes them off; nobody does it for himself. */
@Service
@Transactional
public class SettleExpense {
    private final ExpenseRows rows;

    SettleExpense(ExpenseRows rows) {
        this.rows = rows;
    }

    /** The advance was paid. */
    public Expense payOut(long id, String reference) {
        Expense expense = ofOthers(id);
        Expenses.require(expense.state() == State.APPROVED && expense.advance().signum() > 0, expense);
        rows.put(id, State.PAID_OUT, "PAID_OUT", expense.advance().toPlainString() + " · " + reference);
        return rows.find(id).orElseThrow();
    }

    /** Gives it back to be completed. */
    public Expense sendBack(long id, String reason) {
        Expense expense = ofOthers(id);
        Expenses.require(expense.state() == State.HANDED_IN, expense);
        boolean paid = expense.steps().stream().anyMatch(each -> each.kind().equals("PAID_OUT"));
        rows.put(id, paid ? State.PAID_OUT : State.APPROVED, "SENT_BACK", reason);
        return rows.find(id).orElseThrow();
    }

    /** Writes it off; the remainder was returned or paid under the reference. What is above the limits needs a reason. */
    public Expense writeOff(long id, String reference, String overReason) {
        Expense expense = ofOthers(id);
        Expenses.require(expense.state() == State.HANDED_IN, expense);
        if (expense.overBy().signum() > 0 && overReason.isBlank()) {
            throw Refusal.invalid("over-limit-needs-reason", expense.overBy().toPlainString()).at("overReason");
        }
        String settled = expense.balance().toPlainString() + " · " + reference;
        rows.put(id, State.WRITTEN_OFF, "WRITTEN_OFF", overReason.isBlank() ? settled : settled + " · " + overReason);
        return rows.find(id).orElseThrow();
    }

    private Expense ofOthers(long id) {
        Expense expense = rows.hold(id).orElseThrow(() -> Refusal.notFound("expense-not-found"));
        Actor me = Actor.current();
        if (expense.claimantId() == me.id()) {
            throw Refusal.forbidden("expense-of-own");
        }
        boolean finance = me.roles().isEmpty() || me.is("FINANCE") || me.is("SERVICE_MANAGER") || me.is("ADMIN");
        if (!finance) {
            throw Refusal.forbidden("expense-needs-finance");
        }
        return expense;
    }
}
