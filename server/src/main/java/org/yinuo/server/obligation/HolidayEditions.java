package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.time.HolidayTable;
import org.yinuo.core.time.HolidayText;
import org.yinuo.server.shared.Sql;

/** The statutory holidays: the shipped table, edition 0, and what each import made of it. Imports are never taken back. */
@Component
public class HolidayEditions {
    private static final String PLANS = "select plan from holiday_edition order by edition";
    private static final String ADD = """
            insert into holiday_edition (edition, years, source, plan, imported_at, imported_by)
            values (:edition, :years, :source, :plan, :at, :by)
            """;
    /** How long an import by another node may go unnoticed. */
    private static final Duration FRESH = Duration.ofSeconds(10);
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Known known;

    HolidayEditions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An edition, and the last year it had when somebody reckoned with it. */
    private record Cut(int edition, int through) {
    }

    private record Known(List<HolidayTable> editions, Instant readAt, Map<Cut, HolidayTable> cuts) {
        boolean isFresh(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESH));
        }
    }

    /** The newest edition. */
    public HolidayTable current() {
        Known read = known;
        return (read != null && read.isFresh(clock.instant()) ? read : read()).editions().getLast();
    }

    /** An edition as it was when {@code through} was its last published year. */
    HolidayTable of(int edition, int through) {
        Known read = known;
        Known enough = read != null && edition < read.editions().size() ? read : read();
        return enough.cuts().computeIfAbsent(new Cut(edition, through), cut -> {
            HolidayTable table = enough.editions().get(Math.min(edition, enough.editions().size() - 1));
            return table.through(Math.max(through, table.firstYear()));
        });
    }

    private Known read() {
        List<HolidayTable> editions = new ArrayList<>(List.of(HolidayTable.china()));
        jdbc.sql(PLANS).query(String.class).list()
                .forEach(plan -> editions.add(editions.getLast().revisedBy(HolidayText.parse(plan))));
        Known read = new Known(List.copyOf(editions), clock.instant(), new ConcurrentHashMap<>());
        known = read;
        return read;
    }

    /** Keeps other imports waiting until this transaction ends; the newest edition. */
    HolidayTable lock() {
        jdbc.sql("lock table holiday_edition in exclusive mode").update();
        return read().editions().getLast();
    }

    /** Keeps a plan as the next edition; {@link #forget} it when the transaction has ended. */
    void add(HolidayTable next, HolidayTable plan, String by) {
        jdbc.sql(ADD).param("edition", next.edition()).param("years", plan.years().toArray(Integer[]::new))
                .param("source", plan.source()).param("plan", HolidayText.print(plan)).param("at", Sql.at(clock.instant()))
                .param("by", by).update();
    }

    /** Reads anew at the next question. */
    void forget() {
        known = null;
    }
}
