package org.yinuo.server.contract;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.letter.write.LetterLanguage;
import org.yinuo.server.shared.Refusal;

/** The languages letters are written in, by their tags. */
final class LetterTongue {
    private LetterTongue() {
    }

    /** zh or en; refuses any other. */
    static String of(@Nullable String given, String otherwise) {
        String tag = given == null || given.isBlank() ? otherwise : given;
        if (!tag.equals("zh") && !tag.equals("en")) {
            throw Refusal.invalid("letter-language-unknown").at("language");
        }
        return tag;
    }

    static LetterLanguage language(String tag) {
        return tag.equals("en") ? LetterLanguage.EN : LetterLanguage.ZH;
    }
}
