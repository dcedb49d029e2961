package org.yinuo.server.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages as those who deliver take and tick them off. */
@Component
class OutboxRows {
    /** Longer than any try lasts; whoever took a message and died has it tried again after this. */
    static final Duration LEASE = Duration.ofMinutes(3);
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };
    private static final String CLAIM = """
            update outbox set attempts = attempts + 1, next_at = :lease
            where id in (select id from outbox where state = 'PENDING' and carrier = :carrier and next_at <= :now
                order by next_at, id limit :limit for update skip locked)
            returning *
            """;
    private static final String SENT = """
            update outbox set state = 'SENT', ended_at = :at, error = '', sealed = '' where id = :id and state = 'PENDING'
            """;
    private static final String LATER = """
            update outbox set next_at = :next, error = :error where id = :id and state = 'PENDING' and attempts = :attempts
            """;
    private static final String ENDED = """
            update outbox set state = :state, ended_at = :at, error = :error where id = :id and state = 'PENDING' and attempts = :attempts
            """;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final JsonMapper json = JsonMapper.shared();

    OutboxRows(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Takes messages whose turn it is; nobody else takes them before the lease is over. */
    @Transactional
    public List<OutboxMessage> claim(Carrier carrier, Instant now, int limit) {
        return jdbc.sql(CLAIM).param("carrier", carrier.name()).param("now", Sql.at(now)).param("lease", Sql.at(now.plus(LEASE)))
                .param("limit", limit).query(this::message).list();
    }

    void sent(OutboxMessage message, Instant at) {
        jdbc.sql(SENT).param("id", message.id()).param("at", Sql.at(at)).update();
    }

    void later(OutboxMessage message, Instant next, String error) {
        jdbc.sql(LATER).param("id", message.id()).param("attempts", message.attempts()).param("next", Sql.at(next)).param("error", error).update();
    }

    void ended(OutboxMessage message, String state, Instant at, String error) {
        jdbc.sql(ENDED).param("id", message.id()).param("attempts", message.attempts()).param("state", state).param("at", Sql.at(at))
                .param("error", error).update();
    }

    private OutboxMessage message(ResultSet row, int n) throws SQLException {
        Map<String, Object> data = new HashMap<>(json.readValue(row.getString("data"), DATA));
        String sealed = row.getString("sealed");
        if (!sealed.isEmpty()) {
            data.putAll(json.readValue(secrets.open(sealed), DATA));
        }
        return new OutboxMessage(row.getLong("id"), row.getObject("message_id", UUID.class), Carrier.valueOf(row.getString("carrier")),
                row.getObject("channel_id", Long.class), List.of((Long[]) row.getArray("user_ids").getArray()), row.getString("address"),
                row.getString("kind"), row.getString("subject"), data, row.getString("language"), row.getString("answers"),
                List.of((String[]) row.getArray("thread").getArray()), List.of((String[]) row.getArray("enclosed").getArray()), row.getInt("attempts"), Sql.instant(row, "created_at"));
    }
}
