package org.yinuo.papers;

import java.nio.charset.StandardCharsets;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;

/** What holds for any bytes; {@code ci/fuzz.sh} looks for some that break it, {@link KeptCorpusTest} tries those once found. */
public final class LetterFuzz {
    private LetterFuzz() {
    }

    /** Reads the bytes as a file, then as bare characters. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            read(LetterText.of("letter", bytes).text());
        } catch (LetterRefused refused) {
            // A refusal is an answer.
        }
        read(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Every clause says the words at its place. */
    private static void read(String text) {
        int[] signs = text.codePoints().toArray();
        for (ReadClause read : LetterReader.read(text)) {
            Span span = read.clause().terms().span();
            if (span == null || !new String(signs, span.startInclusive(), span.endExclusive() - span.startInclusive()).equals(span.text())) {
                throw new IllegalStateException("not at its place: " + read);
            }
        }
    }
}
