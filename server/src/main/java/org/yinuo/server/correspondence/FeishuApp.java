package org.yinuo.server.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An app of Feishu that is subscribed to messages (open.feishu.cn, 事件订阅 v2 and im.message.receive_v1). Its signature is the SHA-256
 * of timestamp, nonce, Encrypt Key and body; the body may be sealed by AES-256-CBC under the SHA-256 of the Encrypt Key. The call
 * that tries an address carries no signature, but the Verification Token.
 */
@Component
class FeishuApp implements ChatTool {
    private static final int BLOCK = 16;
    private final ChatProof proof;
    private final ChatNotes notes;
    private final JsonMapper json = JsonMapper.shared();

    FeishuApp(ChatProof proof, ChatNotes notes) {
        this.proof = proof;
        this.notes = notes;
    }

    @Override
    public HookKind kind() {
        return HookKind.FEISHU;
    }

    @Override
    public boolean answersAtOnce() {
        return false;
    }

    @Override
    public ChatReply answer(IntakeHooks.Open bot, ChatCall call, String text) {
        return ChatReply.NOTHING_IN_JSON;
    }

    @Override
    public ChatHeard hear(IntakeHooks.Open bot, ChatCall call) {
        boolean signed = !call.headed("X-Lark-Signature").isEmpty();
        if (signed) {
            requireSigned(bot, call);
        }
        JsonNode body = opened(bot.keys().secret(), proof.json(call.text()));
        if (body.path("type").asString("").equals("url_verification")) {
            proof.requireSame(bot.keys().token(), body.path("token").asString(""));
            return ChatHeard.nothing(ChatReply.json(json.writeValueAsString(Map.of("challenge", body.path("challenge").asString("")))));
        }
        if (!signed) {
            throw ChatProof.unproven();
        }
        JsonNode head = body.path("header");
        proof.requireSame(bot.keys().token(), head.path("token").asString(""));
        JsonNode event = body.path("event");
        boolean person = event.path("sender").path("sender_type").asString("user").equals("user");
        if (!head.path("event_type").asString("").equals("im.message.receive_v1") || !person) {
            return ChatHeard.nothing(ChatReply.NOTHING_IN_JSON);
        }
        return ChatHeard.message(message(event, bot.view().language()));
    }

    private void requireSigned(IntakeHooks.Open bot, ChatCall call) {
        String timestamp = call.headed("X-Lark-Request-Timestamp");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((timestamp + call.headed("X-Lark-Request-Nonce") + bot.keys().secret()).getBytes(StandardCharsets.UTF_8));
            proof.requireSame(HexFormat.of().formatHex(digest.digest(call.body())), call.headed("X-Lark-Signature"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        proof.requireFresh(timestamp, Duration.ofSeconds(1));
    }

    private JsonNode opened(String encryptKey, JsonNode body) {
        if (!body.has("encrypt")) {
            return body;
        }
        try {
            return proof.json(open(encryptKey, body.path("encrypt").asString("")));
        } catch (Refusal whicheverWay) {
            throw ChatProof.unproven();
        }
    }

    /** What was sealed under the Encrypt Key. @throws org.yinuo.server.shared.Refusal {@code chat-signature-wrong} when it was not */
    static String open(String encryptKey, String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            if (bytes.length < 2 * BLOCK) {
                throw ChatProof.unproven();
            }
            byte[] key = MessageDigest.getInstance("SHA-256").digest(encryptKey.getBytes(StandardCharsets.UTF_8));
            byte[] padded = ChatProof.cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, BLOCK), Arrays.copyOfRange(bytes, BLOCK, bytes.length));
            return new String(ChatProof.unpadded(padded, BLOCK), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw ChatProof.unproven();
        }
    }

    private ChatHeard.Message message(JsonNode event, String language) {
        JsonNode message = event.path("message");
        String id = message.path("message_id").asString("");
        String chat = message.path("chat_id").asString("");
        String sender = event.path("sender").path("sender_id").path("open_id").asString("");
        if (!id.matches("[A-Za-z0-9_-]{1,100}") || chat.isBlank()) {
            throw ChatProof.unreadable();
        }
        return new ChatHeard.Message(id, chat + "/" + sender, sender, id, said(message, language));
    }

    private String said(JsonNode message, String language) {
        String type = message.path("message_type").asString("");
        JsonNode content = proof.json(message.path("content").asString("{}"));
        String said = switch (type) {
            case "text" -> content.path("text").asString("");
            case "post" -> post(content, language);
            default -> notes.of(language, type, content.path("file_name").asString(content.path("name").asString("")));
        };
        for (JsonNode mention : message.path("mentions")) {
            String key = mention.path("key").asString("");
            if (!key.isEmpty()) {
                String bare = said.stripLeading();
                said = bare.startsWith(key) ? bare.substring(key.length()) : said.replace(key, "@" + mention.path("name").asString(""));
            }
        }
        return said;
    }

    private String post(JsonNode content, String language) {
        List<String> lines = new ArrayList<>();
        lines.add(content.path("title").asString(""));
        for (JsonNode line : content.path("content")) {
            StringBuilder said = new StringBuilder();
            for (JsonNode part : line) {
                String tag = part.path("tag").asString("");
                said.append(switch (tag) {
                    case "text", "a", "md", "code_block" -> part.path("text").asString("");
                    case "at" -> part.path("user_id").asString("");
                    default -> notes.of(language, tag, "");
                });
            }
            lines.add(said.toString());
        }
        return String.join("\n", lines).strip();
    }
}
