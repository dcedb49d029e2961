package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** Goals said as a share, and over which period they are counted. */
final class Shares {
    /** One share; two groups. */
    static final String SHARE = "(?:(?<![\\d.])(\\d{1,3}(?:\\.\\d+)?) ?%|百分之(" + Numerals.NUMBER + "))";
    /** Where a penalty begins, no goal: 低于90%的, 扣. */
    static final Pattern THRESHOLD = Pattern.compile("(?:(?<!不)(?<!不得)(?<!不应)(?<!不能)(?:低于|少于|不足|不到|达不到|未达到?|超过|高于)|[<>≤]|每[降低]|below)\\s*$");
    private static final Pattern YEAR = Pattern.compile("全?年(?!检)|365天|(?i:per (?:contract |calendar )?year|annual|yearly)");
    private static final Pattern MONTH = Pattern.compile("每?[自当]?[一]?月(?!台|租)|(?i:month)");
    private static final Pattern QUARTER = Pattern.compile("季度?|(?i:quarter)");

    private Shares() {
    }

    static BigDecimal value(@Nullable String figures, @Nullable String words) {
        return figures != null ? new BigDecimal(figures) : Numerals.value(words == null ? "零" : words);
    }

    static @Nullable Per per(Sentence sentence, Part part) {
        String text = part.text().contains("按") ? part.text() : part.text() + next(sentence, part);
        if (MONTH.matcher(text).find()) {
            return Per.MONTH;
        }
        if (QUARTER.matcher(text).find()) {
            return Per.QUARTER;
        }
        return YEAR.matcher(text).find() ? Per.YEAR : null;
    }

    /** What is said right behind: 按月统计. */
    private static String next(Sentence sentence, Part part) {
        String rest = sentence.text().substring(Math.min(sentence.text().length(), part.endExclusive()));
        return rest.startsWith(",按") ? rest.substring(0, Math.min(rest.length(), 8)) : "";
    }
}
