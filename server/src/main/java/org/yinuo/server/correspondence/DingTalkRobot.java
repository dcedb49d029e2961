package org.yinuo.server.correspondence;

import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.server.notice.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A robot of DingTalk that posts what it is told (open.dingtalk.com, 接收消息的消息协议). It signs milliseconds and secret, not the body;
 * so nothing in the body is trusted to lead anywhere: the answer goes back on the call, never to {@code sessionWebhook}.
 */
@Component
class DingTalkRobot implements ChatTool {
    private final ChatProof proof;
    private final ChatNotes notes;
    private final JsonMapper json = JsonMapper.shared();

    DingTalkRobot(ChatProof proof, ChatNotes notes) {
        this.proof = proof;
        this.notes = notes;
    }

    @Override
    public HookKind kind() {
        return HookKind.DINGTALK;
    }

    @Override
    public ChatHeard hear(IntakeHooks.Open bot, ChatCall call) {
        String timestamp = call.headed("timestamp");
        proof.requireSame(Base64.getEncoder().encodeToString(Signature.hmac(bot.keys().secret(), timestamp + "\n" + bot.keys().secret())), call.headed("sign"));
        proof.requireFresh(timestamp, Duration.ofMillis(1));
        JsonNode body = proof.json(call.text());
        String sender = body.path("senderStaffId").asString("");
        String id = body.path("msgId").asString("");
        String conversation = body.path("conversationId").asString("");
        if (id.isBlank() || conversation.isBlank()) {
            throw ChatProof.unreadable();
        }
        String writer = sender.isBlank() ? body.path("senderId").asString("") : sender;
        String nick = body.path("senderNick").asString("");
        return ChatHeard.message(new ChatHeard.Message(id, conversation + "/" + writer, nick.isBlank() ? writer : nick, "", said(body, bot.view().language())));
    }

    private String said(JsonNode body, String language) {
        String type = body.path("msgtype").asString("");
        JsonNode content = body.path("content");
        return switch (type) {
            case "text" -> body.path("text").path("content").asString("");
            case "richText" -> rich(content.path("richText"), language);
            case "audio" -> notes.of(language, type, content.path("recognition").asString(""));
            default -> notes.of(language, type, content.path("fileName").asString(""));
        };
    }

    private String rich(JsonNode parts, String language) {
        StringBuilder said = new StringBuilder();
        for (JsonNode part : parts) {
            said.append(part.has("text") ? part.path("text").asString("") : notes.of(language, part.path("type").asString("picture"), ""));
        }
        return said.toString();
    }

    @Override
    public ChatReply answer(IntakeHooks.Open bot, ChatCall call, String text) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("msgtype", "text");
        answer.put("text", Map.of("content", text));
        return ChatReply.json(json.writeValueAsString(answer));
    }
}
