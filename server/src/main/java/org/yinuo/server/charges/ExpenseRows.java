package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Sql;

/** Advances and receipts as they are kept. */
@Component
class ExpenseRows {
    private static final String CURRENCY = "CNY";
    private static final String ADD = """
            insert into expense (number, occasion, claimant_id, claimant, customer, place, purpose, request_number, first_day, last_day, advance, state, asked_at)
            values (:number, :occasion, :by, :name, :customer, :place, :purpose, :request, :first, :last, :advance, 'REQUESTED', :at) returning id
            """;
    private static final String ADD_RECEIPT = """
            insert into expense_receipt (expense_id, kind, on_day, amount, note, attachment_id, added_at)
            values (:expense, :kind, :on, :amount, :note, :attachment, :at)
            """;
    private static final String LIST = """
            select * from expense where id < :before and (cast(:claimant as bigint) is null or claimant_id = :claimant)
                and (:state = '' or state = :state) order by id desc limit :limit
            """;
    private final JdbcClient jdbc;
    private final ExpenseLimits limits;
    private final ChargeLog log;

    ExpenseRows(JdbcClient jdbc, ExpenseLimits limits, ChargeLog log) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.log = log;
    }

    long add(Expense.Draft draft) {
        Actor by = Actor.current();
        return jdbc.sql(ADD).param("number", log.number("EX")).param("occasion", draft.occasion().name()).param("by", by.id()).param("name", by.displayName())
                .param("customer", draft.customer()).param("place", draft.place()).param("purpose", draft.purpose()).param("request", draft.requestNumber())
                .param("first", draft.firstDay()).param("last", draft.lastDay()).param("advance", draft.advance()).param("at", Sql.at(log.now()))
                .query(Long.class).single();
    }

    Optional<Expense> hold(long id) {
        jdbc.sql("select id from expense where id = :id for no key update").param("id", id).query(Long.class).optional();
        return find(id);
    }

    Optional<Expense> find(long id) {
        return jdbc.sql("select * from expense where id = :id").param("id", id).query(this::row).optional();
    }

    List<Expense> list(@Nullable Long claimant, String state, long before, int limit) {
        return jdbc.sql(LIST).param("before", before).param("claimant", claimant).param("state", state).param("limit", limit).query(this::row).list();
    }

    void put(long id, Expense.State state, String kind, String text) {
        jdbc.sql("update expense set state = :state, version = version + 1 where id = :id").param("state", state.name()).param("id", id).update();
        step(id, kind, text);
    }

    void report(long id, String report) {
        jdbc.sql("update expense set report = :report where id = :id").param("report", report).param("id", id).update();
    }

    void addReceipt(long expense, Expense.Receipt receipt) {
        jdbc.sql(ADD_RECEIPT).param("expense", expense).param("kind", receipt.kind().name()).param("on", receipt.on()).param("amount", receipt.amount())
                .param("note", receipt.note()).param("attachment", receipt.attachmentId()).param("at", Sql.at(log.now())).update();
        step(expense, "RECEIPT", receipt.kind() + " " + receipt.on() + " " + receipt.amount().toPlainString());
    }

    boolean removeReceipt(long expense, long receipt) {
        return jdbc.sql("update expense_receipt set removed_at = :at where id = :id and expense_id = :expense and removed_at is null")
                .param("at", Sql.at(log.now())).param("id", receipt).param("expense", expense).update() == 1;
    }

    void step(long id, String kind, String text) {
        jdbc.sql("insert into expense_step (expense_id, kind, text, at, by_name) values (:id, :kind, :text, :at, :by)").param("id", id)
                .param("kind", kind).param("text", text).param("at", Sql.at(log.now())).param("by", Actor.current().displayName()).update();
        log.audit("expense." + kind.toLowerCase(Locale.ROOT).replace('_', '-'), "expense:" + id, text);
        log.touch("expenses", "expense:" + id);
    }

    private Expense row(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        List<Expense.Receipt> receipts = limits.measured(jdbc.sql("select * from expense_receipt where expense_id = :id and removed_at is null order by id")
                .param("id", id).query(ExpenseRows::receipt).list());
        List<QuoteSteps.Step> steps = jdbc.sql("select * from expense_step where expense_id = :id order by id").param("id", id)
                .query((each, m) -> new QuoteSteps.Step(each.getString("kind"), each.getString("text"), Sql.instant(each, "at"), each.getString("by_name"))).list();
        BigDecimal advance = row.getBigDecimal("advance");
        BigDecimal spent = receipts.stream().map(Expense.Receipt::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
        boolean paid = steps.stream().anyMatch(each -> each.kind().equals("PAID_OUT"));
        return new Expense(id, row.getString("number"), Expense.Occasion.valueOf(row.getString("occasion")), row.getLong("claimant_id"),
                row.getString("claimant"), row.getString("customer"), row.getString("place"), row.getString("purpose"), row.getString("request_number"),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class), CURRENCY, advance,
                Expense.State.valueOf(row.getString("state")), row.getString("report"), receipts, spent, paid ? spent.subtract(advance) : spent,
                receipts.stream().map(Expense.Receipt::overBy).reduce(new BigDecimal("0.00"), BigDecimal::add), steps, Sql.instant(row, "asked_at"),
                row.getInt("version"));
    }

    private static Expense.Receipt receipt(ResultSet row, int n) throws SQLException {
        return new Expense.Receipt(row.getLong("id"), ExpenseKind.valueOf(row.getString("kind")), row.getObject("on_day", LocalDate.class),
                row.getBigDecimal("amount"), row.getString("note"), Columns.numberOrNull(row, "attachment_id"), BigDecimal.ZERO);
    }
}
