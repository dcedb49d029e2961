package org.yinuo.core.letter.rule;

import java.util.List;
import java.util.Locale;

/** One way letters promise something. Its simple class name, spoken as words, is its name in explanations. */
public interface Rule {
    /** Name for explanations, for example {@code response-time}. */
    default String name() {
        return getClass().getSimpleName().replace("Rule", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Characters of which at least one is in every sentence the rule can find something in; empty when that is not known. */
    default String signs() {
        return "";
    }

    /** What the rule finds in a sentence. */
    List<Finding> read(Sentence sentence);
}
