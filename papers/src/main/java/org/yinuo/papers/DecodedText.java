package org.yinuo.papers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yinuo.papers.LetterRefused.Reason;

/**
 * Bytes turned into characters, with the charset that was found: a byte order mark decides, then strict UTF-8,
 * then GB18030 (which contains GBK and GB2312) if the result looks like Chinese and not like a misread Big5,
 * Shift-JIS or Latin text.
 */
record DecodedText(String text, String charset) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");

    /** Texts hold the odd stray control byte; from one in fifty upward it is no text. */
    private static final int CONTROL_BYTES_ONE_IN = 50;

    /** The share of everyday characters (GB2312) among the letters of real GBK texts is near 100 %. */
    private static final double EVERYDAY_SHARE = 0.85;

    static DecodedText of(byte[] bytes) {
        Optional<DecodedText> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        refuseBinary(bytes);
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> strict(bytes, 0, GB18030).filter(DecodedText::looksChinese))
                .orElseThrow(() -> new LetterRefused(Reason.ENCODING));
    }

    /** Decodes without repair; empty when a byte sequence is not of that charset. */
    static Optional<DecodedText> strict(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new DecodedText(text, charset.name()));
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    private static Optional<DecodedText> byMark(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(marked(bytes, 3, StandardCharsets.UTF_8));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static DecodedText marked(byte[] bytes, int from, Charset charset) {
        DecodedText decoded = strict(bytes, from, charset).orElseThrow(() -> new LetterRefused(Reason.ENCODING));
        long controls = decoded.text.chars().filter(c -> c < ' ' && !isLayout(c)).count();
        if (controls * CONTROL_BYTES_ONE_IN > decoded.text.length()) {
            throw new LetterRefused(Reason.BINARY);
        }
        return decoded;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && !isLayout(b) || b == 0x7F) {
                controls++;
            }
        }
        if (controls * (long) CONTROL_BYTES_ONE_IN > bytes.length) {
            throw new LetterRefused(Reason.BINARY);
        }
    }

    private static boolean isLayout(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x1A;
    }

    private boolean looksChinese() {
        CharsetEncoder everyday = GB2312.newEncoder();
        long letters = text.codePoints().filter(c -> c > 0x7F && Character.isLetter(c)).count();
        long known = text.codePoints().filter(Character::isIdeographic)
                .filter(c -> c < 0x10000 && everyday.canEncode((char) c)).count();
        return known > 0 && known >= letters * EVERYDAY_SHARE;
    }
}
