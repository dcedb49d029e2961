package org.yinuo.server.correspondence;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.stereotype.Component;

/**
 * An app of WeCom that receives messages (developer.work.weixin.qq.com, 接收消息与事件 and 加解密方案说明). Its signature is the SHA-1 of Token,
 * timestamp, nonce and sealed text, sorted; the text is sealed by AES-256-CBC under the EncodingAESKey with the company's id behind it.
 */
@Component
class WeComApp implements ChatTool {
    private static final int BLOCK = 32;
    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ChatProof proof;
    private final ChatNotes notes;

    WeComApp(ChatProof proof, ChatNotes notes) {
        this.proof = proof;
        this.notes = notes;
    }

    @Override
    public HookKind kind() {
        return HookKind.WECOM;
    }

    /** A call without a body tries the address: what it seals is sent back open. */
    @Override
    public ChatHeard hear(IntakeHooks.Open bot, ChatCall call) {
        if (call.body().length == 0) {
            return ChatHeard.nothing(ChatReply.text(proven(bot, call, call.asked("echostr"))));
        }
        Map<String, String> message = fields(proven(bot, call, fields(call.text()).getOrDefault("Encrypt", "")));
        String type = message.getOrDefault("MsgType", "");
        if (type.equals("event")) {
            return ChatHeard.nothing(ChatReply.text("success"));
        }
        String id = message.getOrDefault("MsgId", "");
        String from = message.getOrDefault("FromUserName", "");
        if (id.isBlank() || from.isBlank()) {
            throw ChatProof.unreadable();
        }
        return ChatHeard.message(new ChatHeard.Message(id, message.getOrDefault("AgentID", "") + "/" + from, from, "", said(type, message, bot.view().language())));
    }

    private String said(String type, Map<String, String> message, String language) {
        return switch (type) {
            case "text" -> message.getOrDefault("Content", "");
            case "location" -> notes.of(language, type, message.getOrDefault("Label", ""));
            case "link" -> notes.of(language, type, message.getOrDefault("Title", "") + " " + message.getOrDefault("Url", ""));
            default -> notes.of(language, type, message.getOrDefault("FileName", ""));
        };
    }

    private String proven(IntakeHooks.Open bot, ChatCall call, String sealed) {
        String timestamp = call.asked("timestamp");
        proof.requireSame(signature(bot.keys().token(), timestamp, call.asked("nonce"), sealed), call.asked("msg_signature"));
        proof.requireFresh(timestamp, Duration.ofSeconds(1));
        return open(bot.keys(), sealed);
    }

    /** In lower-case hexadecimal. */
    static String signature(String... parts) {
        try {
            String sorted = String.join("", Stream.of(parts).sorted().toList());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(sorted.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for this company. @throws org.yinuo.server.shared.Refusal {@code chat-signature-wrong} when it was not */
    static String open(HookKeys keys, String sealed) {
        try {
            byte[] key = key(keys);
            byte[] plain = ChatProof.unpadded(ChatProof.cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(key, 16), Base64.getDecoder().decode(sealed)), BLOCK);
            ByteBuffer buffer = ByteBuffer.wrap(plain);
            if (plain.length < RANDOM_BYTES + 4) {
                throw ChatProof.unproven();
            }
            int length = buffer.getInt(RANDOM_BYTES);
            int begin = RANDOM_BYTES + 4;
            if (length < 0 || length > plain.length - begin) {
                throw ChatProof.unproven();
            }
            String company = new String(plain, begin + length, plain.length - begin - length, StandardCharsets.UTF_8);
            if (!company.equals(keys.appId())) {
                throw ChatProof.unproven();
            }
            return new String(plain, begin, length, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw ChatProof.unproven();
        }
    }

    static String seal(HookKeys keys, String text) {
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        byte[] company = keys.appId().getBytes(StandardCharsets.UTF_8);
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        int bare = RANDOM_BYTES + 4 + said.length + company.length;
        int padding = BLOCK - bare % BLOCK;
        byte[] plain = ByteBuffer.allocate(bare + padding).put(random).putInt(said.length).put(said).put(company).array();
        Arrays.fill(plain, bare, plain.length, (byte) padding);
        try {
            byte[] key = key(keys);
            return Base64.getEncoder().encodeToString(ChatProof.cipher(Cipher.ENCRYPT_MODE, key, Arrays.copyOf(key, 16), plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] key(HookKeys keys) {
        return Base64.getDecoder().decode(keys.secret() + "=");
    }

    @Override
    public ChatReply answer(IntakeHooks.Open bot, ChatCall call, String text) {
        Map<String, String> asked = fields(open(bot.keys(), fields(call.text()).getOrDefault("Encrypt", "")));
        String seconds = String.valueOf(proof.now().getEpochSecond());
        String sealed = seal(bot.keys(), "<xml>" + element("ToUserName", asked.getOrDefault("FromUserName", ""))
                + element("FromUserName", asked.getOrDefault("ToUserName", "")) + "<CreateTime>" + seconds + "</CreateTime>"
                + element("MsgType", "text") + element("Content", text) + "</xml>");
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String nonce = HexFormat.of().formatHex(random);
        return ChatReply.xml("<xml>" + element("Encrypt", sealed) + element("MsgSignature", signature(bot.keys().token(), seconds, nonce, sealed))
                + "<TimeStamp>" + seconds + "</TimeStamp>" + element("Nonce", nonce) + "</xml>");
    }

    private static String element(String name, String text) {
        return "<" + name + "><![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]></" + name + ">";
    }

    /** The elements below the root by their names. No document type is read, so nothing in it can name a file or grow. */
    static Map<String, String> fields(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "UTF-8");
            String name = "";
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        name = depth == 2 ? reader.getLocalName() : "";
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        name = "";
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!name.isEmpty()) {
                            fields.merge(name, reader.getText(), String::concat);
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw ChatProof.unreadable();
                    default -> {
                    }
                }
            }
            return fields;
        } catch (XMLStreamException e) {
            throw ChatProof.unreadable();
        }
    }
}
