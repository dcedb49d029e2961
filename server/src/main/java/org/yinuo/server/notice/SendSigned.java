package org.yinuo.server.notice;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.User;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON to a program, signed: {@code X-Yinuo-Signature: sha256=…} is the HMAC-SHA256 of {@code X-Yinuo-Timestamp} (seconds
 * since 1970), a dot, and the body. {@code X-Yinuo-Message-Id} stays the same however often a message is sent.
 */
@Component
class SendSigned {
    private final CallOut http;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    SendSigned(CallOut http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    void send(NoticeChannel channel, Written message) throws Undeliverable {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", message.messageId().toString());
        said.put("kind", message.kind());
        said.put("about", message.about());
        said.put("subject", message.subject());
        said.put("text", message.body());
        said.put("people", message.people().stream().map(User::displayName).toList());
        String body = json.writeValueAsString(said);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        http.send(channel.target(), Map.of("Content-Type", "application/json; charset=utf-8", "X-Yinuo-Message-Id", message.messageId().toString(),
                "X-Yinuo-Timestamp", timestamp, "X-Yinuo-Signature", Signature.of(channel.secret(), timestamp, body)), body,
                channel.settings().allowPrivate());
    }
}
