package org.yinuo.server.provider;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.servicerequest.BriefRequests;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Shows referrals with their clocks, and how a provider kept what it agreed to. */
@Component
@Transactional(readOnly = true)
public class ReferralList {
    private static final String KEPT = """
            select count(*) as referred, count(*) filter (where outcome is null) as running, count(*) filter (where outcome = 'DONE') as done,
                count(*) filter (where outcome = 'DECLINED') as declined, count(*) filter (where broken > 0) as late, coalesce(sum(broken), 0) as broken,
                coalesce(sum(broken * per_breach), 0) as claim
            from referral where provider_id = :provider and referred_at >= :from and referred_at < :to
            """;
    private final ReferralRows rows;
    private final BriefRequests requests;
    private final ObligationQueries promises;
    private final JdbcClient jdbc;

    ReferralList(ReferralRows rows, BriefRequests requests, ObligationQueries promises, JdbcClient jdbc) {
        this.rows = rows;
        this.requests = requests;
        this.promises = promises;
        this.jdbc = jdbc;
    }

    /**
     * How a provider kept its agreement in a period.
     *
     * @param late   referrals in which something was missed
     * @param broken what was missed in all
     * @param claim  what it owes for that, in yuan
     */
    public record Kept(long referred, long running, long done, long declined, long late, long broken, BigDecimal claim) {
    }

    /** @throws Refusal {@code referral-not-found} */
    public Referral get(long id) {
        return shown(List.of(rows.find(id).orElseThrow(() -> Refusal.notFound("referral-not-found")))).getFirst();
    }

    /** The referrals of a request, the oldest first. */
    public List<Referral> of(long request) {
        return shown(rows.of(request));
    }

    /** Newest first; of one provider, or only those that run. */
    public Page<Referral> page(@Nullable Long provider, boolean open, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        List<Referral> found = shown(rows.page(provider, open, before == null ? Long.MAX_VALUE : before.number(0), limit + 1));
        return Page.of(found, limit, referral -> Cursor.at(referral.id()));
    }

    /** What was referred in a period, and what became of it. */
    public Kept kept(long provider, Instant fromInclusive, Instant toExclusive) {
        return jdbc.sql(KEPT).param("provider", provider).param("from", Sql.at(fromInclusive)).param("to", Sql.at(toExclusive)).query(Kept.class).single();
    }

    private List<Referral> shown(List<ReferralRows.Row> some) {
        Map<Long, BriefRequests.Brief> about = requests.of(some.stream().map(ReferralRows.Row::requestId).distinct().toList());
        Map<Long, List<ClockView>> clocks = promises.of(Subject.Type.REFERRAL, some.stream().map(ReferralRows.Row::id).toList()).stream()
                .collect(Collectors.groupingBy(clock -> clock.subject().id()));
        Function<ReferralRows.Row, Referral> shown = row -> {
            BriefRequests.Brief request = about.get(row.requestId());
            return new Referral(row.id(), row.number(), row.requestId(), request == null ? "" : request.number(), request == null ? "" : request.title(),
                    row.providerId(), row.provider(), row.asked(), row.theirCase(), row.referredAt(), row.referredBy(), row.mailed(), row.answeredAt(),
                    row.arrivedAt(), row.broken(), row.claim(), row.end(), clocks.getOrDefault(row.id(), List.of()));
        };
        return some.stream().map(shown).toList();
    }
}
