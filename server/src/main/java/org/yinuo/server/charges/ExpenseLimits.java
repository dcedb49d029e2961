package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/** What a person may spend a day, by kind. Spending more is possible, but writing it off needs a reason. */
@Component
public class ExpenseLimits {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private final JdbcClient jdbc;
    private final ChargeLog log;
    private final JsonMapper json;

    ExpenseLimits(JdbcClient jdbc, ChargeLog log, JsonMapper json) {
        this.jdbc = jdbc;
        this.log = log;
        this.json = json;
    }

    /** The most a day of one kind. */
    public record Limit(ExpenseKind kind, @Decimal BigDecimal perDay) {
    }

    /** The limits in force; kinds that are not named have none. */
    public record View(List<Limit> limits, int edition) {
    }

    private record Kept(List<Limit> limits) {
    }

    /** The limits in force. */
    public View view() {
        return jdbc.sql("select limits, edition from expense_limits order by edition desc limit 1")
                .query((row, n) -> new View(json.readValue(row.getString("limits"), Kept.class).limits(), row.getInt("edition"))).optional()
                .orElse(new View(List.of(), 0));
    }

    /** Sets others. */
    @Transactional
    public View set(@Nullable String ifMatch, List<Limit> limits) {
        jdbc.sql("lock table expense_limits in share row exclusive mode").update();
        ETags.demand(ifMatch, view().edition());
        if (limits.stream().map(Limit::kind).distinct().count() < limits.size()) {
            throw Refusal.invalid("limit-twice").at("limits");
        }
        jdbc.sql("insert into expense_limits (limits, since, set_by) values (cast(:limits as jsonb), :at, :by)")
                .param("limits", json.writeValueAsString(new Kept(limits))).param("at", Sql.at(log.now())).param("by", Actor.current().displayName()).update();
        log.audit("expense.limits-set", "house", limits.toString());
        return view();
    }

    /** The receipts with what each adds above the limit of its kind and day. */
    List<Expense.Receipt> measured(List<Expense.Receipt> receipts) {
        Map<ExpenseKind, BigDecimal> most = new HashMap<>();
        view().limits().forEach(limit -> most.put(limit.kind(), limit.perDay()));
        Map<String, BigDecimal> spent = new HashMap<>();
        List<Expense.Receipt> measured = new ArrayList<>();
        for (Expense.Receipt each : receipts) {
            BigDecimal limit = most.get(each.kind());
            BigDecimal before = spent.getOrDefault(each.kind() + " " + each.on(), NOTHING);
            BigDecimal after = before.add(each.amount());
            spent.put(each.kind() + " " + each.on(), after);
            BigDecimal over = limit == null ? NOTHING : after.subtract(limit).max(NOTHING).min(each.amount());
            measured.add(new Expense.Receipt(each.id(), each.kind(), each.on(), each.amount(), each.note(), each.attachmentId(), over));
        }
        return measured;
    }
}
