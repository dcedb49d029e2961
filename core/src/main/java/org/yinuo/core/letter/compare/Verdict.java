package org.yinuo.core.letter.compare;

import java.util.Locale;

/** How an offer answers a demand, from the bid writer's best to worst. */
public enum Verdict {
    /** More is offered than asked: 正偏离. */
    BETTER("正偏离", "Better"),
    /** What is asked is offered: 无偏离. */
    EQUAL("无偏离", "Equal"),
    /** Less is offered than asked, or nothing a machine could hold the vendor to: 负偏离. */
    WORSE("负偏离", "Worse"),
    /** Nothing is offered: 未响应. */
    MISSING("未响应", "Missing");

    private final String chinese;
    private final String english;

    Verdict(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The word in JSON, for example {@code better}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word in a Chinese deviation table. */
    public String chinese() {
        return chinese;
    }

    /** The word in an English deviation table. */
    public String english() {
        return english;
    }
}
