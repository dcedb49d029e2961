package org.yinuo.server.insight;

import java.text.Normalizer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sql;

/**
 * Recent requests that may be about the same fault: of the same unit, of the same customer, or in the same words. Looks at the newest of
 * each by index and compares words here, so that it costs the same however many requests there are.
 */
@Component
public class SimilarRequests {
    private static final int MOST = 8;
    private static final Duration RECENT = Duration.ofDays(90);
    private static final String CANDIDATES = """
            select r.id, r.number, r.title, r.description, r.status, r.severity, r.level, r.reported_at, r.customer_id, r.unit_id, c.name as customer,
                u.serial
            from (
                (select s.id from service_request s where s.unit_id = :unit order by s.id desc limit 30)
                union (select s.id from service_request s where s.customer_id = :customer order by s.id desc limit 60)
                union (select q.request_id from queue_entry q where q.customer_id = :customer order by q.sort_at limit 60)
                union (select s.id from service_request s order by s.id desc limit 150)) near
                join service_request r on r.id = near.id
                left join customer c on c.id = r.customer_id
                left join unit u on u.id = r.unit_id
            where r.id <> :self and r.status <> 'CANCELLED' and (r.status <> 'CLOSED' or r.reported_at > :since)
            """;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RequestsInScope scope;

    SimilarRequests(JdbcClient jdbc, Clock clock, RequestsInScope scope) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.scope = scope;
    }

    /** What others are compared with. */
    public record Subject(@Nullable Long customerId, @Nullable Long unitId, String title, String description) {
    }

    /** Why a request is shown. */
    public enum Reason {
        /** The same thing does not work. */
        SAME_UNIT,
        /** The same customer. */
        SAME_CUSTOMER,
        /** Much the same words. */
        SAME_WORDS
    }

    /**
     * A request that may be about the same.
     *
     * @param alike           how many percent of the words of the shorter text stand in the other
     * @param likelyDuplicate still open, of the same unit or customer, and in so much the same words that it is likely the same report again
     */
    public record Similar(long id, String number, String title, Workbench.@Nullable Named customer, @Nullable String serial, String status,
                          String severity, @Nullable String level, Instant reportedAt, List<Reason> reasons, int alike, boolean likelyDuplicate) {
    }

    /** Those like a request that was taken in; empty for an unknown one. */
    public List<Similar> to(long requestId) {
        return jdbc.sql("select customer_id, unit_id, title, description from service_request where id = :id").param("id", requestId)
                .query((row, n) -> new Subject(maybe(row, "customer_id"), maybe(row, "unit_id"), row.getString("title"), row.getString("description")))
                .optional().map(subject -> to(subject, requestId)).orElse(List.of());
    }

    /** Those like what is about to be taken in. */
    public List<Similar> to(Subject subject) {
        return to(subject, 0);
    }

    private List<Similar> to(Subject subject, long self) {
        Set<Integer> title = words(subject.title());
        Set<Integer> all = words(subject.title() + " " + subject.description());
        RequestsInScope.Cut cut = scope.current();
        return jdbc.sql(CANDIDATES + cut.requests("r")).params(cut.parameters()).param("unit", subject.unitId()).param("customer", subject.customerId()).param("self", self)
                .param("since", Sql.at(clock.instant().minus(RECENT)))
                .query((row, n) -> compared(row, subject, title, all)).list().stream().filter(SimilarRequests::isWorthShowing)
                .sorted(Comparator.comparing(Similar::likelyDuplicate).thenComparing(SimilarRequests::weight).thenComparing(Similar::id).reversed())
                .limit(MOST).toList();
    }

    private static Similar compared(ResultSet row, Subject subject, Set<Integer> title, Set<Integer> all) throws SQLException {
        Long unit = maybe(row, "unit_id");
        Long customer = maybe(row, "customer_id");
        List<Reason> reasons = new ArrayList<>();
        if (unit != null && unit.equals(subject.unitId())) {
            reasons.add(Reason.SAME_UNIT);
        }
        if (customer != null && customer.equals(subject.customerId())) {
            reasons.add(Reason.SAME_CUSTOMER);
        }
        Set<Integer> other = words(row.getString("title"));
        int alike = Math.max(share(title, other), Math.min(share(other, all), share(title, words(row.getString("title") + " " + row.getString("description")))));
        if (alike >= 60) {
            reasons.add(Reason.SAME_WORDS);
        }
        boolean open = !row.getString("status").equals("CLOSED");
        boolean likely = open && (reasons.contains(Reason.SAME_UNIT) && alike >= 40 || reasons.contains(Reason.SAME_CUSTOMER) && alike >= 60);
        return new Similar(row.getLong("id"), row.getString("number"), row.getString("title"), Workbench.named(row, "customer_id", "customer"),
                row.getString("serial"), row.getString("status"), row.getString("severity"), row.getString("level"),
                Sql.instant(row, "reported_at"), List.copyOf(reasons), alike, likely);
    }

    private static boolean isWorthShowing(Similar found) {
        return found.reasons().contains(Reason.SAME_UNIT) || found.reasons().contains(Reason.SAME_WORDS)
                || found.reasons().contains(Reason.SAME_CUSTOMER) && found.alike() >= 30;
    }

    private static int weight(Similar found) {
        return found.alike() + (found.reasons().contains(Reason.SAME_UNIT) ? 60 : 0) + (found.reasons().contains(Reason.SAME_CUSTOMER) ? 25 : 0)
                + (found.status().equals("CLOSED") ? 0 : 10);
    }

    /** How many percent of the smaller set stand in the other; one or two grams say nothing. */
    private static int share(Set<Integer> one, Set<Integer> other) {
        int smaller = Math.min(one.size(), other.size());
        if (smaller < 3) {
            return 0;
        }
        Set<Integer> both = new HashSet<>(one);
        both.retainAll(other);
        return 100 * both.size() / smaller;
    }

    private static Set<Integer> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Set<Integer> grams = new HashSet<>();
        for (String part : plain.split("[^\\p{L}\\p{N}]+")) {
            grams.addAll(Arrays.asList(SearchGrams.of(part)));
        }
        return grams;
    }

    private static @Nullable Long maybe(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
