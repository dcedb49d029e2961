package org.yinuo.core.letter.write;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who promises what to whom: everything of a letter that is no clause. What is null is left open in the letter.
 *
 * @param language the language the letter is written in
 * @param title    null for the customary title
 * @param vendor   who promises
 * @param customer to whom
 * @param project  for what
 * @param date     of the signature
 */
public record LetterFrame(LetterLanguage language, @Nullable String title, @Nullable String vendor,
                          @Nullable String customer, @Nullable String project, @Nullable LocalDate date) {

    /** A letter in which nothing but the clauses is known. */
    public static LetterFrame open(LetterLanguage language) {
        return new LetterFrame(language, null, null, null, null, null);
    }
}
