package org.yinuo.server.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yinuo.papers.ChargePaper;
import org.yinuo.papers.ChargePaper.Column;
import org.yinuo.papers.ChargePaper.Fact;
import org.yinuo.server.charges.Expense;
import org.yinuo.server.charges.Expenses;
import org.yinuo.server.shared.Money;

/** Prints 费用核销单 and, for market support, 市场支持申请单: the trip, its receipts and what is settled. */
@Component
public class PrintExpense {
    private final Expenses expenses;
    private final Letterhead letterhead;

    PrintExpense(Expenses expenses, Letterhead letterhead) {
        this.expenses = expenses;
        this.letterhead = letterhead;
    }

    /** The sheet of an advance the present actor may see. */
    public PrintedPaper sheet(long id, Locale language) {
        Wording wording = letterhead.wording(language);
        Expense expense = expenses.get(id);
        boolean support = expense.occasion() == Expense.Occasion.MARKET_SUPPORT;
        ChargePaper paper = new ChargePaper(letterhead.mark(expense.number(), wording, ""), support ? wording.say("charge.support") : wording.say("charge.expense"),
                facts(expense, wording), columns(wording), expense.receipts().stream().map(each -> row(each, wording)).toList(), totals(expense, wording), "",
                List.of(wording.say("charge.sign-claimant"), wording.say("charge.sign-manager"), wording.say("charge.sign-finance")));
        PrintedPaper printed = letterhead.print(paper, wording);
        return new PrintedPaper(paper.title(), "expense", printed.number(), printed.pdf());
    }

    private static List<Fact> facts(Expense expense, Wording wording) {
        List<Fact> facts = new ArrayList<>(List.of(fact(wording, "charge.claimant", expense.claimant()), fact(wording, "charge.purpose", expense.purpose()),
                fact(wording, "charge.customer", expense.customer()), fact(wording, "charge.place", expense.place()),
                fact(wording, "charge.days", expense.firstDay() + " – " + expense.lastDay()), fact(wording, "charge.request", expense.requestNumber()),
                fact(wording, "charge.state", wording.word(expense.state()))));
        if (!expense.report().isBlank()) {
            facts.add(fact(wording, "charge.report", expense.report()));
        }
        return facts;
    }

    private static List<Column> columns(Wording wording) {
        String[] titles = wording.say("charge.receipt-columns").split("\\|");
        return List.of(new Column(titles[0], 16, false), new Column(titles[1], 14, false), new Column(titles[2], 38, false), new Column(titles[3], 16, true),
                new Column(titles[4], 16, true));
    }

    private static List<String> row(Expense.Receipt receipt, Wording wording) {
        return List.of(receipt.on().toString(), wording.word(receipt.kind()), receipt.note(), wording.figures().amount(receipt.amount()),
                receipt.overBy().signum() == 0 ? "" : wording.figures().amount(receipt.overBy()));
    }

    private static List<Fact> totals(Expense expense, Wording wording) {
        BigDecimal balance = expense.balance();
        return List.of(fact(wording, "charge.advance", money(expense.advance(), wording)), fact(wording, "charge.spent", money(expense.spent(), wording)),
                fact(wording, balance.signum() < 0 ? "charge.to-return" : "charge.to-pay", money(balance.abs(), wording)));
    }

    private static Fact fact(Wording wording, String key, String value) {
        return new Fact(wording.say(key), value);
    }

    private static String money(BigDecimal amount, Wording wording) {
        return wording.figures().money(new Money(amount, "CNY"));
    }
}
