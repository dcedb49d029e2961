package org.yinuo.server.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.MovableClock;

/** Lets the demo company live its last weeks, up to the present. */
@Component
@Lazy
public class DemoCompany {
    private static final String IN_USE = """
            select exists (select 1 from app_user) or exists (select 1 from customer) or exists (select 1 from letter)
            """;
    private static final Duration HISTORY = Duration.ofDays(36);
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Office office;
    private final List<Chapter> chapters;
    private final History history;

    DemoCompany(JdbcClient jdbc, Clock clock, Office office, List<Chapter> chapters, History history) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.office = office;
        this.chapters = chapters;
        this.history = history;
    }

    /** Loads it into an empty database; false, and nothing done, when the database is in use. */
    @Transactional
    public boolean load() {
        if (jdbc.sql(IN_USE).query(Boolean.class).single()) {
            return false;
        }
        if (!(clock instanceof MovableClock movable)) {
            throw new IllegalStateException("a history can only be told with a clock that can be turned back");
        }
        movable.meanwhile(() -> live(movable));
        return true;
    }

    private void live(MovableClock movable) {
        Instant present = movable.instant();
        movable.moveTo(present.minus(HISTORY));
        When when = new When(present.truncatedTo(ChronoUnit.MINUTES));
        office.open(when);
        chapters.forEach(chapter -> chapter.open(when));
        history.play(movable, present);
    }
}
