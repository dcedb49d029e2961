package org.yinuo.server.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.approval.About;
import org.yinuo.server.approval.ApprovalView;
import org.yinuo.server.approval.Approvals;
import org.yinuo.server.approval.DecideApproval;
import org.yinuo.server.charges.Expense;
import org.yinuo.server.charges.ExpenseKind;
import org.yinuo.server.charges.Expenses;
import org.yinuo.server.charges.SettleExpense;

/** How an engineer gets an advance for a trip and accounts for it, one word a step. */
@Component
@Lazy
class ExpenseSteps {
    private static final String WHO = "engineer";
    private final Expenses expenses;
    private final SettleExpense settle;
    private final Approvals approvals;
    private final DecideApproval decide;
    private final Staff staff;
    private final Map<Long, Long> trips = new HashMap<>();

    ExpenseSteps(Expenses expenses, SettleExpense settle, Approvals approvals, DecideApproval decide, Staff staff) {
        this.expenses = expenses;
        this.settle = settle;
        this.approvals = approvals;
        this.decide = decide;
        this.staff = staff;
    }

    /** Whether the word is one of advances. */
    boolean take(long request, String verb, List<String> words) {
        switch (verb) {
            case "advance" -> staff.as(WHO, () -> trips.put(request, ask(words).id()));
            case "grant" -> List.of("manager", "finance").forEach(who -> staff.as(who, () -> grant(trips.get(request))));
            case "pay-out" -> staff.as("finance", () -> settle.payOut(trips.get(request), words.getFirst()));
            case "receipt" -> staff.as(WHO, () -> receipt(trips.get(request), words.getFirst().split("\\s+", 3)));
            case "hand-in" -> staff.as(WHO, () -> expenses.handIn(trips.get(request), words.getFirst()));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The amount, the purpose, the customer and the place. */
    private Expense ask(List<String> words) {
        return expenses.ask(new Expense.Draft(Expense.Occasion.SERVICE, words.get(2), words.get(3), words.get(1), "", expenses.today(),
                expenses.today().plusDays(1), new BigDecimal(words.getFirst())));
    }

    private void grant(long id) {
        approvals.of(new About("expense", id)).stream().flatMap(approval -> approval.steps().stream())
                .filter(step -> step.state() == ApprovalView.StepState.OPEN).findFirst()
                .ifPresent(step -> decide.decide(step.id(), ApprovalView.Verdict.APPROVED, "同意"));
    }

    private void receipt(long id, String[] words) {
        expenses.addReceipt(id, new Expense.Receipt(0, ExpenseKind.valueOf(words[0]), expenses.today(), new BigDecimal(words[1]), words[2], null,
                BigDecimal.ZERO), null);
    }
}
