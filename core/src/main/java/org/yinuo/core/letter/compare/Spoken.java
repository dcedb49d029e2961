package org.yinuo.core.letter.compare;

import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.SupportHours;
import org.yinuo.core.letter.write.chinese.ChineseAmounts;
import org.yinuo.core.letter.write.english.EnglishAmounts;

/** What a clause asks or offers, in a few words. */
final class Spoken {
    private static final int SHORT = 24;

    private Spoken() {
    }

    static String chinese(Clause clause) {
        if (clause instanceof SupportHours) {
            String calendar = clause.terms().calendar();
            return calendar == null ? "服务时间" : ChineseAmounts.hours(calendar);
        }
        if (Amount.isEndless(clause)) {
            return "终身";
        }
        return clause.terms().limit().value() == null ? "“" + own(clause, clause.type().word()) + "”" : ChineseAmounts.spoken(clause.terms());
    }

    static String english(Clause clause) {
        if (clause instanceof SupportHours) {
            return String.valueOf(clause.terms().calendar());
        }
        if (Amount.isEndless(clause)) {
            return "lifetime";
        }
        return clause.terms().limit().value() == null ? "\"" + own(clause, clause.type().word().replace('_', ' ')) + "\""
                : EnglishAmounts.spoken(clause.terms());
    }

    /** The letter's own words, cut short. */
    static String own(Clause clause, String otherwise) {
        Span span = clause.terms().span();
        String text = span == null ? "" : span.text().replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? otherwise : text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
    }
}
