package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.penalty.PenaltyRate;
import org.yinuo.server.shared.Money;

/** What breaches cost, at an instant. A waived breach costs nothing. */
@Component
class Penalties {
    private static final String RATES = """
            select b.obligation_id, p.value, p.percent, p.per, p.cap_percent, p.base, p.currency
            from penalty p join breach b on b.id = p.breach_id
            where b.obligation_id = any(:ids) and b.waived_at is null
            """;
    private final JdbcClient jdbc;

    Penalties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Rate(long obligationId, PenaltyRate rate, BigDecimal base, String currency) {
    }

    /** What each broken obligation costs so far; absent where no penalty was agreed. */
    Map<Long, Money> owed(List<ClockView> views, Instant now) {
        Map<Long, ClockView> broken = new HashMap<>();
        views.stream().filter(view -> view.breachedAt() != null).forEach(view -> broken.put(view.obligationId(), view));
        Map<Long, Money> owed = new HashMap<>();
        if (broken.isEmpty()) {
            return owed;
        }
        for (Rate rate : jdbc.sql(RATES).param("ids", broken.keySet().toArray(Long[]::new)).query(Penalties::rate).list()) {
            ClockView view = broken.get(rate.obligationId());
            owed.merge(rate.obligationId(), new Money(amount(rate, view, now), rate.currency()),
                    (a, b) -> new Money(a.amount().add(b.amount()), a.currency()));
        }
        return owed;
    }

    private static BigDecimal amount(Rate rate, ClockView view, Instant now) {
        Instant breachedAt = view.breachedAt();
        Instant until = until(view, now);
        return breachedAt == null ? BigDecimal.ZERO
                : rate.rate().owed(rate.base(), breachedAt, until.isBefore(breachedAt) ? breachedAt : until);
    }

    private static Instant until(ClockView view, Instant now) {
        @Nullable Instant met = view.metAt();
        return met != null ? met : view.endedAt() != null ? view.endedAt() : now;
    }

    private static Rate rate(ResultSet row, int n) throws SQLException {
        return new Rate(row.getLong("obligation_id"), new PenaltyRate(row.getBigDecimal("value"), row.getBoolean("percent"),
                Per.valueOf(row.getString("per")), row.getBigDecimal("cap_percent")), row.getBigDecimal("base"),
                row.getString("currency"));
    }
}
