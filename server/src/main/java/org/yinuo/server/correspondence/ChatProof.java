package org.yinuo.server.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the proofs of all chat tools have in common. */
@Component
class ChatProof {
    private static final Duration OLDEST = Duration.ofHours(1);
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    ChatProof(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal {@code chat-signature-wrong}; takes as long for a near miss as for a far one */
    void requireSame(String expected, String given) {
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            throw unproven();
        }
    }

    static Refusal unproven() {
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "chat-signature-wrong");
    }

    /** @throws Refusal {@code chat-timestamp-old} for one more than an hour off, either way */
    void requireFresh(String timestamp, Duration unit) {
        if (!timestamp.matches("\\d{1,15}")) {
            throw unproven();
        }
        Instant sent = Instant.EPOCH.plus(unit.multipliedBy(Long.parseLong(timestamp)));
        if (Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) > 0) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "chat-timestamp-old", OLDEST.toMinutes());
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws Refusal {@code chat-unreadable} */
    JsonNode json(String text) {
        try {
            JsonNode read = json.readTree(text);
            if (read == null || !read.isObject()) {
                throw unreadable();
            }
            return read;
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return Refusal.invalid("chat-unreadable");
    }

    /** AES-256-CBC without padding; the two tools that use it pad each in a way of its own. */
    static byte[] cipher(int mode, byte[] key, byte[] iv, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return cipher.doFinal(input);
    }

    /** Without its padding: as many bytes as the last one says, each saying so. */
    static byte[] unpadded(byte[] padded, int block) throws GeneralSecurityException {
        int count = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (count < 1 || count > block || count > padded.length) {
            throw new GeneralSecurityException("padding");
        }
        for (int i = padded.length - count; i < padded.length; i++) {
            if (padded[i] != count) {
                throw new GeneralSecurityException("padding");
            }
        }
        return Arrays.copyOf(padded, padded.length - count);
    }
}
