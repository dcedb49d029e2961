package org.yinuo.core.sanbao;

import java.util.EnumMap;
import java.util.Map;

/// The rules every kind of goods has, each in its own article.
public enum Provision {
    TERM,
    SEVEN_DAYS,
    FIFTEEN_DAYS,
    TWICE_REPAIRED,
    NO_PARTS,
    SLOW_REPAIRER,
    NO_SAME_MODEL,
    SAME_MODEL_REFUSED,
    RESTART,
    FREE_REPAIR,
    ACCESSORY,
    NOT_COVERED,
    PAPERS_LOST,
    LOAN_UNIT;

    /// Where the articles of each law stand, as far as a stored source shows them.
    private static final Map<Law, Map<Provision, Integer>> ARTICLES = Map.of(
            Law.GENERAL_GOODS, new EnumMap<>(Map.ofEntries(
                    Map.entry(TERM, 8), Map.entry(SEVEN_DAYS, 9), Map.entry(FIFTEEN_DAYS, 10), Map.entry(TWICE_REPAIRED, 11),
                    Map.entry(NO_PARTS, 12), Map.entry(SLOW_REPAIRER, 12), Map.entry(NO_SAME_MODEL, 13),
                    Map.entry(SAME_MODEL_REFUSED, 13), Map.entry(RESTART, 14), Map.entry(FREE_REPAIR, 15),
                    Map.entry(NOT_COVERED, 17), Map.entry(PAPERS_LOST, 8))),
            Law.MOBILE_PHONES, new EnumMap<>(Map.of(
                    SEVEN_DAYS, 11, FIFTEEN_DAYS, 12, TWICE_REPAIRED, 13, NO_PARTS, 16)),
            Law.MICROCOMPUTERS, new EnumMap<>(Map.of(PAPERS_LOST, 9, FREE_REPAIR, 10)),
            Law.FIXED_PHONES, new EnumMap<>(Map.of(
                    NO_SAME_MODEL, 15, SAME_MODEL_REFUSED, 16, RESTART, 18, FREE_REPAIR, 19, LOAN_UNIT, 20, NO_PARTS, 21,
                    SLOW_REPAIRER, 22)));

    /// Whether a stored source shows the article of this provision in the law.
    boolean standsIn(Law law) {
        return ARTICLES.getOrDefault(law, Map.of()).containsKey(this);
    }

    /// The article of this provision in the law, or in the rules of 1995 it follows where no stored source shows its own.
    Article in(Law law) {
        if (standsIn(law)) {
            return law.article(ARTICLES.get(law).get(this));
        }
        int pattern = ARTICLES.get(Law.GENERAL_GOODS).getOrDefault(this, TERM.in(Law.GENERAL_GOODS).number());
        return Law.GENERAL_GOODS.article(pattern);
    }
}
