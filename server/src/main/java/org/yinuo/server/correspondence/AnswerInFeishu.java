package org.yinuo.server.correspondence;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yinuo.server.notice.CallOut;
import org.yinuo.server.notice.Conversation;
import org.yinuo.server.notice.Undeliverable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in Feishu, which takes no answer on the call itself: with a token for the app, as a reply to the message (open.feishu.cn,
 * 回复消息). Lark and private installations are reached by {@code yinuo.chat.feishu}.
 */
@Component
class AnswerInFeishu implements Conversation {
    static final String SOURCE = "FEISHU";
    private static final String PUBLIC = "https://open.feishu.cn";
    private static final String TYPE = "application/json; charset=utf-8";
    private final IntakeHooks hooks;
    private final CallOut http;
    private final String address;
    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    AnswerInFeishu(IntakeHooks hooks, CallOut http, @Value("${yinuo.chat.feishu:" + PUBLIC + "}") String address) {
        this.hooks = hooks;
        this.http = http;
        this.address = address;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public void say(String reference, UUID id, String text) throws Undeliverable {
        int colon = reference.indexOf(':');
        IntakeHooks.Open bot = hooks.bot(Long.parseLong(reference.substring(0, colon)))
                .orElseThrow(() -> Undeliverable.forGood("conversation-gone", reference));
        JsonNode token = post("/open-apis/auth/v3/tenant_access_token/internal", Map.of("Content-Type", TYPE),
                Map.of("app_id", bot.keys().appId(), "app_secret", bot.keys().appSecret()));
        post("/open-apis/im/v1/messages/" + reference.substring(colon + 1) + "/reply",
                Map.of("Content-Type", TYPE, "Authorization", "Bearer " + token.path("tenant_access_token").asString("")),
                Map.of("msg_type", "text", "content", json.writeValueAsString(Map.of("text", text)), "uuid", id.toString()));
    }

    private JsonNode post(String path, Map<String, String> headers, Map<String, String> body) throws Undeliverable {
        String answer = http.send(address + path, headers, json.writeValueAsString(body), !address.equals(PUBLIC));
        try {
            JsonNode said = json.readTree(answer);
            if (said.path("code").asInt(-1) != 0) {
                throw Undeliverable.forNow("robot-refused", "code " + said.path("code") + " " + said.path("msg").asString(""));
            }
            return said;
        } catch (JacksonException notJson) {
            throw Undeliverable.forNow("robot-refused", answer);
        }
    }
}
