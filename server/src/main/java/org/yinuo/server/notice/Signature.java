package org.yinuo.server.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of what goes out and comes in. */
public final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {
    }

    /** Over {@code timestamp + "." + body}, in lower-case hexadecimal after {@code sha256=}: what our webhooks carry. */
    public static String of(String secret, String timestamp, String body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(secret, timestamp + "." + body));
    }

    /** Whether the signature is that of the body; takes as long for a near miss as for a far one. */
    public static boolean matches(String secret, String timestamp, String body, String signature) {
        return MessageDigest.isEqual(of(secret, timestamp, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Over the text alone. */
    public static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
