package org.yinuo.server.correspondence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encoded words of headers (RFC 2047). Neighbours in one charset are joined before they are decoded, because Chinese mail programs cut
 * characters in two between words.
 */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=");

    private EncodedWords() {
    }

    static String decode(String text) {
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String between = text.substring(end, matcher.start());
            String next = matcher.group(1).toLowerCase(Locale.ROOT);
            if (pending.size() > 0 && (!between.isBlank() || !next.equals(charset))) {
                decoded.append(MailText.decode(pending.toByteArray(), charset));
                pending.reset();
            }
            if (!between.isBlank() || end == 0) {
                decoded.append(between);
            }
            pending.writeBytes(bytes(matcher.group(2), matcher.group(3)));
            charset = next;
            end = matcher.end();
        }
        if (pending.size() > 0) {
            decoded.append(MailText.decode(pending.toByteArray(), charset));
        }
        return decoded.append(text.substring(end)).toString();
    }

    private static byte[] bytes(String encoding, String text) {
        if (encoding.equalsIgnoreCase("B")) {
            return Base64.getMimeDecoder().decode(padded(text.replaceAll("[^A-Za-z0-9+/]", "")));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher matcher = Pattern.compile("=([0-9A-Fa-f]{2})|(_)|(.)", Pattern.DOTALL).matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                bytes.write(Integer.parseInt(matcher.group(1), 16));
            } else {
                bytes.writeBytes((matcher.group(2) != null ? " " : matcher.group(3)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String padded(String base64) {
        int rest = base64.length() % 4;
        return rest == 1 ? base64.substring(0, base64.length() - 1) : base64 + "=".repeat((4 - rest) % 4);
    }
}
