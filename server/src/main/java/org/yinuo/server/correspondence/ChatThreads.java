package org.yinuo.server.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.shared.Sql;

/** Which request a conversation with a bot is about. */
@Component
class ChatThreads {
    private static final String ONE_AT_A_TIME = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:conversation, :hook))) as held";
    private static final String PUT = """
            insert into chat_thread (hook_id, conversation, request_id, at) values (:hook, :conversation, :request, :at)
            on conflict (hook_id, conversation) do update set request_id = :request, at = :at
            """;
    private final JdbcClient jdbc;

    ChatThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request of the conversation, which is nobody else's until the transaction ends. */
    Optional<Long> hold(long hook, String conversation) {
        jdbc.sql(ONE_AT_A_TIME).param("hook", hook).param("conversation", key(conversation)).query(Integer.class).single();
        return jdbc.sql("select request_id from chat_thread where hook_id = :hook and conversation = :conversation").param("hook", hook)
                .param("conversation", key(conversation)).query(Long.class).optional();
    }

    void put(long hook, String conversation, long request, Instant at) {
        jdbc.sql(PUT).param("hook", hook).param("conversation", key(conversation)).param("request", request).param("at", Sql.at(at)).update();
    }

    /** Names of conversations are the tools'; of whatever length and letters. */
    private static String key(String conversation) {
        return Sha256.hex(conversation.getBytes(StandardCharsets.UTF_8));
    }
}
