package org.yinuo.server.records;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.shared.Refusal;

/** The language a form is printed in. */
public final class PaperLanguage {

    private PaperLanguage() {}

    /**
     * The language asked for, or the caller's when none is.
     *
     * @param asked a language tag such as {@code zh} or {@code en}
     * @throws Refusal {@code language-unknown} for a language no form is printed in
     */
    public static Locale of(@Nullable String asked, Locale callers) {
        String language = asked == null ? callers.getLanguage() : Locale.forLanguageTag(asked).getLanguage();
        return Messages.SPOKEN.stream().filter(spoken -> spoken.getLanguage().equals(language)).findFirst()
                .orElseThrow(() -> Refusal.invalid("language-unknown", language).at("lang"));
    }
}
