package org.yinuo.server.notice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Refusal;

/**
 * Seals passwords and keys before they are written down: AES-256-GCM under {@code yinuo.secrets.key} (any text; all nodes the
 * same). Without a key they are kept as they are, in a database only the house reads; either way nothing ever shows them again.
 */
@Component
public class Secrets {
    private static final String SEALED = "v1:";
    private static final String PLAIN = "p:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final @Nullable SecretKeySpec key;

    Secrets(@Value("${yinuo.secrets.key:}") String passphrase) {
        try {
            key = passphrase.isBlank() ? null : new SecretKeySpec(
                    MessageDigest.getInstance("SHA-256").digest(passphrase.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is written down; the empty text stays empty. */
    public String seal(String secret) {
        if (secret.isEmpty()) {
            return "";
        }
        if (key == null) {
            return PLAIN + secret;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return SEALED + Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    }

    /** @throws Refusal {@code secret-unreadable} when it was sealed under another key */
    public String open(String kept) {
        if (kept.isEmpty()) {
            return "";
        }
        if (kept.startsWith(PLAIN)) {
            return kept.substring(PLAIN.length());
        }
        byte[] bytes = Base64.getDecoder().decode(kept.substring(SEALED.length()));
        return new String(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length)),
                StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input) {
        if (key == null) {
            throw Refusal.conflict("secret-unreadable");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw Refusal.conflict("secret-unreadable");
        }
    }
}
