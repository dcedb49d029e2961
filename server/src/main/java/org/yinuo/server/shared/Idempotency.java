package org.yinuo.server.shared;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a thing once however often it is asked for with the same key. The key is written first, in the
 * transaction of the act itself: a second asker waits for the first and then gets its answer.
 */
@Component
public class Idempotency {

    private static final String CLAIM_KEY = """
            insert into idempotency_key (actor, key, operation, body_sha256, created_at)
            values (:actor, :key, :operation, :sha256, :at)
            on conflict (actor, key) do nothing""";

    private static final String FIND_KEY = """
            select operation, body_sha256, answer from idempotency_key where actor = :actor and key = :key""";

    private static final String KEEP_ANSWER = """
            update idempotency_key set answer = cast(? as jsonb) where actor = ? and key = ?""";

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, LastWrites writes, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(String operation, String bodySha256, @Nullable String answer) {}

    /**
     * Runs the act in one transaction with its key; without a key it just runs in a transaction.
     *
     * @param key       the caller's Idempotency-Key
     * @param actor     whose key it is; two actors may use the same key
     * @param operation what is done, e.g. {@code request.open}
     * @param body      what was asked; its JSON decides whether it is the same request
     * @throws Refusal {@code idempotency-key-reused} when the key came with another body before
     */
    public <T> T once(@Nullable String key, String actor, String operation, Object body, Class<T> type, Supplier<T> act) {
        if (key == null || key.isBlank()) {
            return answered(transaction.execute(status -> act.get()));
        }
        if (key.length() > 200) {
            throw Refusal.invalid("idempotency-key-too-long");
        }
        String sha256 = Sha256.hex(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
        return answered(transaction.execute(status -> {
            Map<String, Object> claim = Map.of("actor", actor, "key", key, "operation", operation, "sha256", sha256,
                    "at", Columns.utc(clock.instant()));
            if (jdbc.sql(CLAIM_KEY).params(claim).update() == 0) {
                return repeated(actor, key, operation, sha256, type);
            }
            T answer = act.get();
            writes.add(KEEP_ANSWER, json.writeValueAsString(answer), actor, key);
            return answer;
        }));
    }

    /** Whether the key is still remembered with its answer. */
    public boolean keeps(String key, String actor) {
        return jdbc.sql("select exists (select from idempotency_key where actor = :actor and key = :key)").param("actor", actor)
                .param("key", key).query(Boolean.class).single();
    }

    private <T> T repeated(String actor, String key, String operation, String sha256, Class<T> type) {
        Kept kept = jdbc.sql(FIND_KEY).param("actor", actor).param("key", key).query(Kept.class).single();
        if (!kept.operation().equals(operation) || !kept.bodySha256().equals(sha256) || kept.answer() == null) {
            throw Refusal.invalid("idempotency-key-reused");
        }
        return json.readValue(kept.answer(), type);
    }

    private static <T> T answered(@Nullable T answer) {
        if (answer == null) {
            throw new IllegalStateException("an idempotent act must give an answer");
        }
        return answer;
    }
}
