package org.yinuo.server.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Shows what left the house and what did not, and sends the latter again. */
@Component
public class OutboxTrail {
    private static final String PAGE = """
            select o.*, c.name as channel_name from outbox o left join notice_channel c on c.id = o.channel_id
            where o.state = :state and o.id < :before order by o.id desc limit :limit
            """;
    private static final String AGAIN = """
            update outbox set state = 'PENDING', attempts = 0, next_at = :at, ended_at = null, error = ''
            where id = :id and state in ('FAILED', 'SKIPPED')
            """;
    private final JdbcClient jdbc;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    OutboxTrail(JdbcClient jdbc, Users users, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far a message has come. */
    public enum State {
        /** Waits for its turn or its next try. */
        PENDING,
        /** Was taken by whoever carries it on. */
        SENT,
        /** Was tried until it was of no use. */
        FAILED,
        /** There was no way out, or no address. */
        SKIPPED
    }

    /**
     * A message as it is shown: never what it says.
     *
     * @param to    names of colleagues, or the address of somebody outside
     * @param error why not, the last time
     */
    public record View(long id, UUID messageId, Carrier carrier, @Nullable String channel, String to, String kind, String about, State state,
                       int attempts, Instant createdAt, Instant nextAt, @Nullable Instant endedAt, String error) {
    }

    private record Row(View view, List<Long> userIds) {
    }

    /** Messages in one state, the newest first. */
    public Page<View> page(State state, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        List<Row> rows = jdbc.sql(PAGE).param("state", state.name()).param("before", before == null ? Long.MAX_VALUE : before.number(0))
                .param("limit", limit + 1).query(OutboxTrail::row).list();
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.addAll(row.userIds()));
        Map<Long, String> names = users.displayNames(ids);
        return Page.of(rows, limit, row -> Cursor.at(row.view().id())).map(row -> named(row, names));
    }

    /** What became of messages, by their ids. */
    public Map<UUID, View> of(Collection<UUID> messageIds) {
        Map<UUID, View> found = new HashMap<>();
        if (!messageIds.isEmpty()) {
            jdbc.sql("select o.*, null as channel_name from outbox o where o.message_id in (:ids)").param("ids", messageIds)
                    .query(OutboxTrail::row).list().forEach(row -> found.put(row.view().messageId(), row.view()));
        }
        return found;
    }

    /** Tries a message again that was given up, from the first try on. */
    @Transactional
    public void again(long id) {
        if (jdbc.sql(AGAIN).param("id", id).param("at", Sql.at(clock.instant())).update() == 0) {
            boolean exists = jdbc.sql("select count(*) from outbox where id = :id").param("id", id).query(Long.class).single() > 0;
            throw exists ? Refusal.conflict("message-not-given-up") : Refusal.notFound("message-unknown");
        }
        audit.record("message.again", "message:" + id, "");
    }

    private static View named(Row row, Map<Long, String> names) {
        View view = row.view();
        String to = view.to().isEmpty() ? row.userIds().stream().map(id -> names.getOrDefault(id, "?")).collect(Collectors.joining("、")) : view.to();
        return new View(view.id(), view.messageId(), view.carrier(), view.channel(), to, view.kind(), view.about(), view.state(), view.attempts(),
                view.createdAt(), view.nextAt(), view.endedAt(), view.error());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(new View(row.getLong("id"), row.getObject("message_id", UUID.class), Carrier.valueOf(row.getString("carrier")),
                row.getString("channel_name"), row.getString("address"), row.getString("kind"), row.getString("subject"),
                State.valueOf(row.getString("state")), row.getInt("attempts"), Sql.instant(row, "created_at"), Sql.instant(row, "next_at"),
                Sql.maybe(row, "ended_at"), row.getString("error")), Arrays.asList((Long[]) row.getArray("user_ids").getArray()));
    }
}
