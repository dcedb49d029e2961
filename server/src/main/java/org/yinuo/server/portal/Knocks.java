package org.yinuo.server.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Slows down strangers: those who guess links, and those who report the same unit, or anything, again and again. */
@Component
class Knocks {
    private static final Duration GUESSING = Duration.ofMinutes(15);
    private static final int MOST_GUESSES = 20;
    private static final Duration REPORTING = Duration.ofHours(1);
    private static final int MOST_REPORTS_OF_ADDRESS = 10;
    private static final int MOST_REPORTS_OF_UNIT = 5;
    private final JdbcClient jdbc;
    private final Clock clock;

    Knocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a guess and says what to answer. A secret that is known opens all the same: people may share an address. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Refusal guessed(String door, String address, String unknown) {
        long guesses = jdbc.sql("select count(*) from portal_knock where address = :address and door in ('LINK', 'LABEL') and at > :since")
                .param("address", address).param("since", Sql.at(clock.instant().minus(GUESSING))).query(Long.class).single();
        if (guesses >= MOST_GUESSES) {
            return Refusal.of(Refusal.Kind.TOO_MANY, "portal-link-throttled", GUESSING.toMinutes());
        }
        note(door, address, null);
        return Refusal.notFound(unknown);
    }

    /** Lets a report by label in; one line after the other, so that many at once do not slip through together. */
    void reporting(long unitId, String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('portal_knock'))").query(row -> { });
        Instant since = clock.instant().minus(REPORTING);
        boolean tooMany = jdbc.sql("""
                select count(*) filter (where address = :address) >= :ofAddress or count(*) filter (where unit_id = :unit) >= :ofUnit
                from portal_knock where door = 'REPORT' and at > :since and (address = :address or unit_id = :unit)
                """).param("address", address).param("unit", unitId).param("since", Sql.at(since)).param("ofAddress", MOST_REPORTS_OF_ADDRESS)
                .param("ofUnit", MOST_REPORTS_OF_UNIT).query(Boolean.class).single();
        if (tooMany) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "label-throttled", REPORTING.toMinutes());
        }
        note("REPORT", address, unitId);
    }

    private void note(String door, String address, @Nullable Long unitId) {
        Instant now = clock.instant();
        jdbc.sql("insert into portal_knock (door, address, unit_id, at) values (:door, :address, cast(:unit as bigint), :at)").param("door", door)
                .param("address", address).param("unit", unitId).param("at", Sql.at(now)).update();
        jdbc.sql("delete from portal_knock where at < :since").param("since", Sql.at(now.minus(REPORTING))).update();
    }
}
