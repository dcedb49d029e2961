package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.penalty.PenaltyRate;
import org.yinuo.core.time.Interval;
import org.yinuo.server.shared.Money;

/** What breaches cost, at an instant. A waived breach costs nothing. */
@Component
public class Penalties {
    private static final String RATES = """
            select b.obligation_id, p.value, p.percent, p.per, p.cap_percent, p.base, p.currency, false as stated
            from penalty p join breach b on b.id = p.breach_id
            where b.obligation_id = any(:ids) and b.waived_at is null
                and not exists (select from stated_penalty s where s.breach_id = p.breach_id and s.clause_id = p.clause_id)
            union all
            select b.obligation_id, s.amount, false, 'BREACH', null, s.amount, s.currency, true
            from breach b cross join lateral (
                select distinct on (clause_id) amount, currency from stated_penalty where breach_id = b.id order by clause_id, id desc) s
            where b.obligation_id = any(:ids) and b.waived_at is null
            """;
    private static final String STOOD_STILL = """
            select distinct f.obligation_id from obligation_fact f join breach b on b.obligation_id = f.obligation_id
            where f.obligation_id = any(:ids) and f.kind in ('PAUSED', 'RESUMED', 'REOPENED') and f.at > b.at
            """;
    private final JdbcClient jdbc;
    private final ObligationLoad load;

    Penalties(JdbcClient jdbc, ObligationLoad load) {
        this.jdbc = jdbc;
        this.load = load;
    }

    private record Rate(long obligationId, PenaltyRate rate, BigDecimal base, String currency, boolean stated) {
    }

    /**
     * How one penalty of a breach comes about.
     *
     * @param base  what a percentage is taken of: the contract price
     * @param turns how often the rate is owed
     * @param until the instant up to which delay counts
     * @param stated whether a person said what it comes to
     */
    public record Reckoning(long obligationId, PenaltyRate rate, Money base, long turns, Instant until, Money owed, boolean stated) {
    }

    /** What each broken obligation costs so far; absent where no penalty was agreed. */
    Map<Long, Money> owed(List<ClockView> views, Instant now) {
        Map<Long, Money> owed = new HashMap<>();
        for (Reckoning each : reckonings(views, now)) {
            owed.merge(each.obligationId(), each.owed(), (a, b) -> new Money(a.amount().add(b.amount()), a.currency()));
        }
        return owed;
    }

    /** How the penalties of broken obligations come about, at an instant; waived breaches have none. */
    public List<Reckoning> reckonings(List<ClockView> views, Instant now) {
        Map<Long, ClockView> broken = new HashMap<>();
        views.stream().filter(view -> view.breachedAt() != null).forEach(view -> broken.put(view.obligationId(), view));
        if (broken.isEmpty()) {
            return List.of();
        }
        List<Rate> rates = jdbc.sql(RATES).param("ids", broken.keySet().toArray(Long[]::new)).query(Penalties::rate).list();
        Map<Long, List<Interval>> stoodStill = stoodStill(rates, now);
        return rates.stream().map(rate -> reckoning(rate, broken.get(rate.obligationId()),
                stoodStill.getOrDefault(rate.obligationId(), List.of()), now)).toList();
    }

    /** Where the customer kept us waiting after the breach, or the request was closed, there is no delay of ours. */
    private Map<Long, List<Interval>> stoodStill(List<Rate> rates, Instant now) {
        Long[] growing = rates.stream().filter(rate -> rate.rate().grows()).map(Rate::obligationId).distinct().toArray(Long[]::new);
        if (growing.length == 0) {
            return Map.of();
        }
        return load.load(jdbc.sql(STOOD_STILL).param("ids", growing).query(Long.class).list()).stream()
                .collect(Collectors.toMap(Kept::id, kept -> kept.history().pausesUntil(now)));
    }

    private static Reckoning reckoning(Rate rate, ClockView view, List<Interval> stoodStill, Instant now) {
        Instant breachedAt = Objects.requireNonNull(view.breachedAt());
        Instant until = until(view, now).isBefore(breachedAt) ? breachedAt : until(view, now);
        return new Reckoning(rate.obligationId(), rate.rate(), new Money(rate.base(), rate.currency()),
                rate.rate().turns(breachedAt, until, stoodStill), until,
                new Money(rate.rate().owed(rate.base(), breachedAt, until, stoodStill), rate.currency()), rate.stated());
    }

    private static Instant until(ClockView view, Instant now) {
        Instant ended = view.metAt() != null ? view.metAt() : view.endedAt();
        return ended != null && ended.isBefore(now) ? ended : now;
    }

    private static Rate rate(ResultSet row, int n) throws SQLException {
        return new Rate(row.getLong("obligation_id"), new PenaltyRate(row.getBigDecimal("value"), row.getBoolean("percent"),
                Per.valueOf(row.getString("per")), row.getBigDecimal("cap_percent")), row.getBigDecimal("base"),
                row.getString("currency"), row.getBoolean("stated"));
    }
}
