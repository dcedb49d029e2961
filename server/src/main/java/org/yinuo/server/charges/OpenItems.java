package org.yinuo.server.charges;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.RequestScope;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** What customers still owe, the longest due first, and how old it is; as far as the actor's data scope covers what it is owed for. */
@Component
@Transactional(readOnly = true)
public class OpenItems {
    /** More are not written into one table. */
    public static final int MOST_EXPORTED = 50_000;
    private static final String OPEN = """
            select c.* from charge_note c where c.balance > 0 and (c.due_on, c.id) > (:due, :id)
                and (cast(:customer as bigint) is null or c.customer_id = :customer)%s order by c.due_on, c.id limit :limit
            """;
    private static final String SETTLED = """
            select c.* from charge_note c where c.balance = 0 and c.id < :id and (cast(:customer as bigint) is null or c.customer_id = :customer)%s
            order by c.id desc limit :limit
            """;
    private static final String AGES = """
            select currency, case when due_on >= :today then 'NOT_DUE' when due_on >= :today - 30 then 'DAYS_30' when due_on >= :today - 60 then 'DAYS_60'
                when due_on >= :today - 90 then 'DAYS_90' else 'OLDER' end as age, count(*) as notes, sum(balance) as amount
            from charge_note c where balance > 0%s group by 1, 2
            """;
    private final JdbcClient jdbc;
    private final RequestScope scope;
    private final ChargeLog log;

    OpenItems(JdbcClient jdbc, RequestScope scope, ChargeLog log) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.log = log;
    }

    /** How long something has been due. */
    public enum Age {
        /** Not due yet. */
        NOT_DUE,
        /** Up to 30 days. */
        DAYS_30,
        /** Up to 60 days. */
        DAYS_60,
        /** Up to 90 days. */
        DAYS_90,
        /** Longer. */
        OLDER;

        /** The age of what fell due on a day. */
        public static Age of(LocalDate dueOn, LocalDate today) {
            long days = today.toEpochDay() - dueOn.toEpochDay();
            return days <= 0 ? NOT_DUE : days <= 30 ? DAYS_30 : days <= 60 ? DAYS_60 : days <= 90 ? DAYS_90 : OLDER;
        }
    }

    /** What is open of one age in one currency. */
    public record Bucket(String currency, Age age, long notes, @Decimal BigDecimal amount) {
    }

    /** What is open, by age. */
    public List<Bucket> ages() {
        return cut(AGES).param("today", log.today()).query((row, n) -> new Bucket(row.getString("currency"), Age.valueOf(row.getString("age")),
                row.getLong("notes"), row.getBigDecimal("amount"))).list().stream()
                .sorted(Comparator.comparing(Bucket::currency).thenComparing(Bucket::age)).toList();
    }

    /** The day ages are reckoned on. */
    public LocalDate today() {
        return log.today();
    }

    /** What is open, the longest due first; of one customer where he is named. */
    public Page<ChargeNote> open(@Nullable Long customerId, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor from = Cursor.decode(cursor, 2);
        return Page.of(read(customerId, from == null ? LocalDate.EPOCH : day(from), from == null ? 0 : from.number(1), limit + 1), limit,
                note -> Cursor.at(note.dueOn(), note.id()));
    }

    /** What has been paid, newest first; of one customer where he is named. */
    public Page<ChargeNote> settled(@Nullable Long customerId, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor from = Cursor.decode(cursor, 1);
        return Page.of(cut(SETTLED).param("customer", customerId).param("id", from == null ? Long.MAX_VALUE : from.number(0)).param("limit", limit + 1)
                .query(ChargeNotes::row).list(), limit, note -> Cursor.at(note.id()));
    }

    /** Everything open, for a table. */
    public List<ChargeNote> all() {
        return read(null, LocalDate.EPOCH, 0, MOST_EXPORTED);
    }

    private List<ChargeNote> read(@Nullable Long customerId, LocalDate due, long id, int limit) {
        return cut(OPEN).param("customer", customerId).param("due", due).param("id", id).param("limit", limit).query(ChargeNotes::row).list();
    }

    private JdbcClient.StatementSpec cut(String statement) {
        RequestScope.Cut cut = scope.current();
        return jdbc.sql(statement.formatted(cut.ofRequest("c.request_id"))).params(cut.parameters());
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.text(0));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad-cursor").at("cursor");
        }
    }
}
