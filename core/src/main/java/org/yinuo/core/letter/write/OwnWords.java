package org.yinuo.core.letter.write;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Staffing;
import org.yinuo.core.commitment.Terms;

/** Words a clause brings along from the letter it was read in. */
public final class OwnWords {
    private static final int LONGEST = 300;

    private OwnWords() {
    }

    /** The clause as it stood in its letter, on one line; null when it came from none or in another language. */
    public static @Nullable String sentence(Clause clause, LetterLanguage language) {
        Span span = clause.terms().span();
        String text = span == null ? "" : span.text().replaceAll("\\s*\\R\\s*", "").strip();
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        if (text.length() < 4 || text.length() > LONGEST || chinese != (language == LetterLanguage.ZH)) {
            return null;
        }
        String bare = text.replaceAll("[\\s,，;；:：、。.]+$", "").replace('|', ' ');
        return bare + (chinese ? "。" : ".");
    }

    /** The free words that limit a clause; a sentence that says the clause holds them all. */
    static List<String> limiting(Clause clause) {
        Terms terms = clause.terms();
        String role = clause instanceof Staffing people ? people.role() : null;
        return Stream.of(terms.appliesTo(), terms.condition(), terms.fromEvent(), role).filter(Objects::nonNull).toList();
    }
}
