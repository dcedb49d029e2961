package org.yinuo.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.charges.ApproveQuote;
import org.yinuo.server.charges.ChargeNote;
import org.yinuo.server.charges.ChargeNotes;
import org.yinuo.server.charges.ChargeUnit;
import org.yinuo.server.charges.EngineerLevel;
import org.yinuo.server.charges.HourClass;
import org.yinuo.server.charges.LineKind;
import org.yinuo.server.charges.OpenItems;
import org.yinuo.server.charges.Payments;
import org.yinuo.server.charges.Quote;
import org.yinuo.server.charges.QuoteDraft;
import org.yinuo.server.charges.Quotes;

/** How something is quoted, agreed to, charged and paid, one word a step. */
@Component
@Lazy
class ChargeSteps {
    private final Quotes quotes;
    private final ApproveQuote approve;
    private final Money money;
    private final ExpenseSteps expenses;
    private final Staff staff;

    ChargeSteps(Quotes quotes, ApproveQuote approve, Money money, ExpenseSteps expenses, Staff staff) {
        this.quotes = quotes;
        this.approve = approve;
        this.money = money;
        this.expenses = expenses;
        this.staff = staff;
    }

    /** What finance does, and the rates it goes by. */
    @Component
    @Lazy
    record Money(ChargeNotes notes, Payments payments, OpenItems day, Rates rates) {
    }

    /** Whether the word is one of money. */
    boolean take(long request, String verb, List<String> words) {
        switch (verb) {
            case "quote" -> {
                staff.as("admin", money.rates()::open);
                staff.as("desk", () -> quotes.draw(request, draft(words)));
            }
            case "send-quote" -> staff.as("desk", () -> approve.send(standing(request).id()));
            case "agree" -> staff.as("desk", () -> approve.sign(standing(request).id(), words.getFirst(), Pen.write(words.getFirst())));
            case "charge" -> staff.as("finance", () -> money.notes().draw(standing(request).id(), today().plusDays(Long.parseLong(words.getFirst())), ""));
            case "pay" -> staff.as("finance", () -> pay(request, words.getFirst().split("\\s+", 3)));
            default -> {
                return expenses.take(request, verb, words);
            }
        }
        return true;
    }

    private void pay(long request, String[] words) {
        ChargeNote note = money.notes().ofQuote(standing(request).id()).orElseThrow();
        money.payments().receive(note.id(), new Payments.Received(new BigDecimal(words[0]), ChargeNote.Method.valueOf(words[1]), today(), words[2], null));
    }

    private Quote standing(long request) {
        return quotes.of(request).stream().filter(quote -> quote.state() != Quote.State.SUPERSEDED).findFirst().orElseThrow();
    }

    /** Days of validity, then a line each: kind, quantity, the rest, the text. */
    private QuoteDraft draft(List<String> words) {
        return new QuoteDraft(null, new BigDecimal("0"), today().plusDays(Long.parseLong(words.getFirst())), "",
                words.subList(1, words.size()).stream().map(line -> line(line.split("\\s+"))).toList());
    }

    private static QuoteDraft.Line line(String[] words) {
        LineKind kind = LineKind.valueOf(words[0]);
        BigDecimal quantity = new BigDecimal(words[1]);
        return switch (kind) {
            case LABOUR -> new QuoteDraft.Line(kind, words[4], EngineerLevel.valueOf(words[2]), HourClass.valueOf(words[3]), quantity, ChargeUnit.HOUR,
                    null, null, null, null);
            case TRAVEL -> new QuoteDraft.Line(kind, words[2], null, null, quantity, ChargeUnit.KM, null, null, null, null);
            case PART, UPGRADE, OTHER, MINIMUM -> new QuoteDraft.Line(kind, words[3], null, null, quantity, ChargeUnit.PIECE, new BigDecimal(words[2]), null,
                    null, null);
        };
    }

    private LocalDate today() {
        return money.day().today();
    }
}
