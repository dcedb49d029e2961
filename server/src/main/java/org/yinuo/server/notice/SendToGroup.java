package org.yinuo.server.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.User;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks in a group of WeCom, DingTalk or Feishu through its robot, and calls by mobile those it is for. */
@Component
class SendToGroup {
    private static final Map<String, String> JSON_HEADERS = Map.of("Content-Type", "application/json; charset=utf-8");
    private final CallOut http;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    SendToGroup(CallOut http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    void send(NoticeChannel channel, Written message) throws Undeliverable {
        String text = message.subject() + "\n" + message.body();
        List<String> mobiles = message.people().stream().map(User::mobile).filter(each -> !each.isBlank()).map(each -> each.replaceAll("[ -]", "")).toList();
        String answer = switch (channel.kind()) {
            case WECOM -> post(channel, channel.target(), Map.of("msgtype", "text", "text", Map.of("content", text, "mentioned_mobile_list", mobiles)));
            case DINGTALK -> post(channel, dingTalk(channel), Map.of("msgtype", "text", "text", Map.of("content", text),
                    "at", Map.of("atMobiles", mobiles, "isAtAll", false)));
            case FEISHU -> post(channel, channel.target(), feishu(channel, text));
            case SMTP, SMS_HTTP, WEBHOOK -> throw new IllegalArgumentException(channel.kind() + " is no robot");
        };
        requireTaken(answer);
    }

    private String post(NoticeChannel channel, String target, Map<String, ?> body) throws Undeliverable {
        return http.send(target, JSON_HEADERS, json.writeValueAsString(body), channel.settings().allowPrivate());
    }

    /** Signed in the address: HMAC-SHA256 of milliseconds and key, under the key. */
    private String dingTalk(NoticeChannel channel) {
        if (channel.secret().isEmpty()) {
            return channel.target();
        }
        String millis = String.valueOf(clock.millis());
        String sign = Base64.getEncoder().encodeToString(Signature.hmac(channel.secret(), millis + "\n" + channel.secret()));
        String joint = channel.target().contains("?") ? "&" : "?";
        return channel.target() + joint + "timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    /** Signed in the body: HMAC-SHA256 of nothing, under seconds and key. */
    private Map<String, Object> feishu(NoticeChannel channel, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!channel.secret().isEmpty()) {
            String seconds = String.valueOf(clock.instant().getEpochSecond());
            body.put("timestamp", seconds);
            body.put("sign", Base64.getEncoder().encodeToString(Signature.hmac(seconds + "\n" + channel.secret(), "")));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", text));
        return body;
    }

    /** All three say 200 and put what went wrong into the answer. */
    private void requireTaken(String answer) throws Undeliverable {
        try {
            JsonNode said = json.readTree(answer);
            long code = said.path("errcode").asLong(said.path("code").asLong(said.path("StatusCode").asLong(0)));
            if (code != 0) {
                throw Undeliverable.forNow("robot-refused", answer);
            }
        } catch (JacksonException notJson) {
            throw Undeliverable.forNow("robot-refused", answer);
        }
    }
}
