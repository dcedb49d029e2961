package org.yinuo.server.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The notices of all users. */
@Component
public class Notices {
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };
    private static final String TELL = """
            insert into notice (user_id, at, kind, subject, data)
            select user_id, :at, kind, subject, cast(data as jsonb)
            from unnest(cast(:users as bigint[]), cast(:kinds as text[]), cast(:subjects as text[]), cast(:data as text[]))
                as n (user_id, kind, subject, data)
            """;
    private static final String LIST = """
            select id, at, kind, subject, data, read_at from notice
            where user_id = :user and id < :before and (not :unread or read_at is null) order by id desc limit :limit
            """;
    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;
    private final Dispatch dispatch;
    private final JsonMapper json = JsonMapper.shared();

    Notices(JdbcClient jdbc, Changes changes, Clock clock, Dispatch dispatch) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
        this.dispatch = dispatch;
    }

    /**
     * Something a person should know.
     *
     * @param kind     what; the web app has words for it
     * @param subject  what it is about: {@code request:12}, {@code contract:4}, {@code queue}
     * @param data     particulars
     * @param channels how to tell; the app is always among them
     */
    public record Notice(long userId, String kind, String subject, Map<String, ?> data, Set<Channel> channels) {
    }

    /** A notice as it is shown. */
    public record View(long id, Instant at, String kind, String subject, Map<String, Object> data, @Nullable Instant readAt) {
    }

    /** Keeps notices; they are told when the transaction commits. */
    @Transactional
    public void tell(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql(TELL).param("at", Sql.at(now)).param("users", Columns.of(notices, Notice::userId, Long[]::new))
                .param("kinds", Columns.of(notices, Notice::kind, String[]::new))
                .param("subjects", Columns.of(notices, Notice::subject, String[]::new))
                .param("data", Columns.of(notices, notice -> json.writeValueAsString(notice.data()), String[]::new))
                .update();
        dispatch.send(notices, now);
        changes.touch("notices");
    }

    /** The notices of a user, newest first. */
    public Page<View> page(long userId, boolean unreadOnly, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 1);
        List<View> rows = jdbc.sql(LIST).param("user", userId).param("unread", unreadOnly)
                .param("before", after == null ? Long.MAX_VALUE : after.number(0)).param("limit", limit + 1).query(this::view).list();
        return Page.of(rows, limit, view -> Cursor.at(view.id()));
    }

    /** How many a user has not read. */
    public long unread(long userId) {
        return jdbc.sql("select count(*) from notice where user_id = :user and read_at is null").param("user", userId)
                .query(Long.class).single();
    }

    /** Marks one notice as read; reading it again changes nothing. */
    @Transactional
    public void read(long userId, long id) {
        int found = jdbc.sql("update notice set read_at = coalesce(read_at, :at) where id = :id and user_id = :user")
                .param("at", Sql.at(clock.instant())).param("id", id).param("user", userId).update();
        if (found == 0) {
            throw Refusal.notFound("notice-not-found");
        }
        changes.touch("notices");
    }

    /** Marks all notices up to and including one as read, so that what came since stays unread. */
    @Transactional
    public void readUpTo(long userId, long id) {
        jdbc.sql("update notice set read_at = :at where user_id = :user and id <= :id and read_at is null")
                .param("at", Sql.at(clock.instant())).param("user", userId).param("id", id).update();
        changes.touch("notices");
    }

    private View view(ResultSet row, int n) throws SQLException {
        return new View(row.getLong("id"), Sql.instant(row, "at"), row.getString("kind"), row.getString("subject"),
                json.readValue(row.getString("data"), DATA), Sql.maybe(row, "read_at"));
    }
}
