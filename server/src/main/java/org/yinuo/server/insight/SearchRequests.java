package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Sql;

/**
 * Finds every request that has all the words. The newest matches come first: a frequent word is found by reading the newest
 * requests, a rare one by the index, first among the newer ones. Among them the best stand first. How many are asked for stands in the
 * statements, as in {@link Workbench}.
 */
@Component
public class SearchRequests {
    /** Matches that are ranked together. */
    static final int RANKED = 200;
    private static final int READ = 4_000;
    private static final int NEWER = 100_000;
    /** With fewer matches than this among the newest 4,000, not even the newer ones hold as many as are ranked. */
    private static final int FREQUENT = 4;
    private static final String READ_NEWEST = """
            select request_id from (
                select request_id, words from request_words where request_id < :before order by request_id desc limit :read) w
            where %s order by request_id desc limit :ranked
            """.replace(":ranked", Integer.toString(RANKED)).replace(":read", Integer.toString(READ));
    private static final String LOOK_UP = """
            with found as materialized (select w.request_id from request_words w where %s)
            select request_id from found where request_id < :before and request_id >= :from order by request_id desc limit :ranked
            """.replace(":ranked", Integer.toString(RANKED));
    private static final String LOOK_UP_NEWER = LOOK_UP.replace("where %s)", "where %s and w.request_id >= :from)");
    private static final String VISITED = """
            select w.request_id from request_words w
            where w.request_id in (select v.request_id from work_order v where v.engineer_id = :me
                or exists (select 1 from visit_companion a where a.work_order_id = v.id and a.user_id = :me)) and w.request_id < :before and %s
            order by w.request_id desc limit :ranked
            """.replace(":ranked", Integer.toString(RANKED));
    private static final String IN_SCOPE = " and exists (select from service_request r where r.id = w.request_id%s)";
    private static final String LOOK_UP_IN_SCOPE = """
            with found as materialized (select w.request_id from request_words w where %s)
            select w.request_id from found w where w.request_id < :before%s order by w.request_id desc limit :ranked
            """.replace(":ranked", Integer.toString(RANKED));
    private static final String RANKED_ROWS = """
            select r.id, r.number, r.title, r.description, r.status, r.severity, r.level, r.reported_at, c.id as customer_id, c.name as customer,
                u.serial, case
                    when lower(r.number) = :typed or lower(u.serial) = :typed
                        or :digits <> '' and regexp_replace(r.caller_phone, '\\D', '', 'g') like :digits_end then 0
                    when %s then 1
                    when %s then 2
                    else 3 end as rank
            from service_request r left join customer c on c.id = r.customer_id left join unit u on u.id = r.unit_id
            where r.id = any(:ids)
            order by rank, r.status in ('CLOSED', 'CANCELLED'), r.id desc
            """;
    private final JdbcClient jdbc;
    private final GramShares shares;
    private final RequestsInScope scope;

    SearchRequests(JdbcClient jdbc, GramShares shares, RequestsInScope scope) {
        this.jdbc = jdbc;
        this.shares = shares;
        this.scope = scope;
    }

    /**
     * A request that was found.
     *
     * @param foundIn {@code NUMBER}, {@code TITLE}, {@code CUSTOMER} or {@code TEXT}
     * @param excerpt the description around the first word
     */
    public record Hit(long id, String number, String title, Workbench.@Nullable Named customer, @Nullable String serial, String status,
                      String severity, @Nullable String level, Instant reportedAt, String foundIn, String excerpt) {
    }

    /**
     * What was found.
     *
     * @param before where to go on for older ones; null when there are none
     */
    public record Found(List<Hit> hits, @Nullable Long before) {
    }

    /** At most {@link #RANKED} matches older than the request named. */
    Found find(SearchWords words, long before, boolean onlyVisited) {
        List<Long> ids = ids(words, before, onlyVisited);
        if (ids.isEmpty()) {
            return new Found(List.of(), null);
        }
        Map<String, Object> parameters = new HashMap<>(words.parameters("t"));
        String typed = String.join(" ", words.words());
        String digits = typed.replaceAll("\\D", "");
        String ranked = RANKED_ROWS.formatted(words.scanned("search_text(r.title)", "t"), words.scanned("coalesce(c.words, '')", "t"));
        List<Hit> hits = jdbc.sql(ranked).params(parameters).param("typed", typed).param("digits", digits.length() < 7 ? "" : digits)
                .param("digits_end", "%" + digits).param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> hit(row, words)).list();
        return new Found(hits, ids.size() < RANKED ? null : ids.getLast());
    }

    private List<Long> ids(SearchWords words, long before, boolean onlyVisited) {
        RequestsInScope.Cut cut = scope.current();
        if (onlyVisited) {
            return ask(VISITED.formatted(words.scanned("w.words", SearchWords.OF_REQUESTS)), words, before, 0, cut);
        }
        if (!cut.parameters().isEmpty()) {
            List<Long> newest = ask(READ_NEWEST.formatted(words.scanned("w.words", SearchWords.OF_REQUESTS) + IN_SCOPE.formatted(cut.requests("r"))), words,
                    before, 0, cut);
            return newest.size() == RANKED ? newest : ask(LOOK_UP_IN_SCOPE.formatted(words.condition("w.words", SearchWords.OF_REQUESTS), IN_SCOPE.formatted(cut.requests("r"))), words,
                    before, 0, cut);
        }
        return all(words, before, cut);
    }

    private List<Long> all(SearchWords words, long before, RequestsInScope.Cut cut) {
        if (!words.nameRequests()) {
            List<Long> read = ask(READ_NEWEST.formatted(words.scanned("w.words", SearchWords.OF_REQUESTS)), words, before, 0, cut);
            if (read.size() == RANKED) {
                return read;
            }
            if (read.size() >= FREQUENT) {
                long last = jdbc.sql("select coalesce(max(request_id), 0) from request_words").query(Long.class).single();
                List<Long> newer = ask(LOOK_UP_NEWER.formatted(words.condition("w.words", SearchWords.OF_REQUESTS)), words, before,
                        Math.min(last, before) - NEWER, cut);
                if (newer.size() == RANKED) {
                    return newer;
                }
            }
        }
        return ask(LOOK_UP.formatted(words.condition("w.words", SearchWords.OF_REQUESTS)), words, before, 0, cut);
    }

    private List<Long> ask(String sql, SearchWords words, long before, long from, RequestsInScope.Cut cut) {
        return jdbc.sql(sql).params(words.parameters(SearchWords.OF_REQUESTS, shares::telling)).param("before", before).param("from", from)
                .param("me", Actor.current().id()).params(cut.parameters()).query(Long.class).list();
    }

    private static Hit hit(ResultSet row, SearchWords words) throws SQLException {
        String foundIn = switch (row.getInt("rank")) {
            case 0 -> "NUMBER";
            case 1 -> "TITLE";
            case 2 -> "CUSTOMER";
            default -> "TEXT";
        };
        return new Hit(row.getLong("id"), row.getString("number"), row.getString("title"), Workbench.named(row, "customer_id", "customer"),
                row.getString("serial"), row.getString("status"), row.getString("severity"), row.getString("level"),
                Sql.instant(row, "reported_at"), foundIn, words.excerpt(row.getString("description")));
    }
}
