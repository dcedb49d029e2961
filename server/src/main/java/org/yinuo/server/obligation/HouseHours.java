package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hours of the house in editions: 0 as shipped, then each decision. A promise keeps the edition it was opened under; what a house
 * decides about its own hours moves no promise that runs.
 */
@Component
public class HouseHours {
    private static final String ALL = "select edition, hours, decided_at, decided_by from house_hours order by edition";
    private static final String ADD = """
            insert into house_hours (edition, hours, decided_at, decided_by) values (:edition, cast(:hours as jsonb), :at, :by)
            """;
    /** How long a decision on another node may go unnoticed. */
    private static final Duration FRESH = Duration.ofSeconds(10);
    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private volatile @Nullable Known known;

    HouseHours(JdbcClient jdbc, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What was decided.
     *
     * @param decidedAt null for the hours as shipped, as is {@code decidedBy}
     */
    public record Edition(int edition, HouseWeek hours, @Nullable Instant decidedAt, @Nullable String decidedBy) {
    }

    private record Known(List<Edition> editions, Instant readAt) {
        boolean isFresh(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESH));
        }
    }

    /** All editions, the newest last. */
    public List<Edition> editions() {
        Known read = known;
        return (read != null && read.isFresh(clock.instant()) ? read : read()).editions();
    }

    /** The newest edition. */
    public Edition current() {
        return editions().getLast();
    }

    /** An edition; the newest for a number nobody gave yet. */
    Edition of(int edition) {
        Known read = known;
        List<Edition> enough = (read != null && edition < read.editions().size() ? read : read()).editions();
        return enough.get(Math.min(edition, enough.size() - 1));
    }

    /**
     * Decides the hours for promises opened from now on.
     *
     * @param seen the edition whose hours were changed
     */
    public Edition decide(int seen, HouseWeek hours) {
        hours.demandSense();
        try {
            Edition decided = transaction.execute(status -> keep(seen, hours));
            if (decided == null) {
                throw new IllegalStateException("a transaction ended without an outcome");
            }
            return decided;
        } finally {
            known = null;
        }
    }

    private Edition keep(int seen, HouseWeek hours) {
        jdbc.sql("lock table house_hours in exclusive mode").update();
        Edition last = read().editions().getLast();
        if (last.edition() != seen) {
            throw Refusal.conflict("house-hours-changed", String.valueOf(last.decidedBy()));
        }
        if (last.hours().equals(hours)) {
            return last;
        }
        Edition next = new Edition(last.edition() + 1, hours, clock.instant(), Actor.current().displayName());
        String text = json.writeValueAsString(hours);
        jdbc.sql(ADD).param("edition", next.edition()).param("hours", text).param("at", Sql.at(clock.instant()))
                .param("by", next.decidedBy()).update();
        audit.record("house-hours.decided", "house-hours:" + next.edition(), text);
        return next;
    }

    private Known read() {
        List<Edition> editions = new ArrayList<>(List.of(new Edition(0, HouseWeek.SHIPPED, null, null)));
        editions.addAll(jdbc.sql(ALL).query((row, n) -> new Edition(row.getInt("edition"), json.readValue(row.getString("hours"), HouseWeek.class),
                Sql.instant(row, "decided_at"), row.getString("decided_by"))).list());
        Known read = new Known(List.copyOf(editions), clock.instant());
        known = read;
        return read;
    }
}
