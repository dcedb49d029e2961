package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 供热系统保修两个采暖期: a term counted in seasons. */
public final class WarrantySeasonRule implements Rule {
    private static final Pattern SEASONS = Pattern.compile(
            "(?:质保|保修|包修|保固|三包|保)(?:有效)?期?限?(?:均|不少于|不低于)?(?:为|是)?(" + Numerals.NUMBER + ")个?(完整)?(采暖|供暖|供热|供冷|制冷|空调|种植|作业|"
                    + "生长)(?:期|季)|(" + Numerals.NUMBER + ")个?(采暖|供暖|供热|供冷|制冷|空调)(?:期|季)的?(?:质保|保修|包修)");

    @Override
    public String signs() {
        return "期季";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher seasons = SEASONS.matcher(sentence.text());
        if (sentence.isHeading() || !seasons.find()) {
            return List.of();
        }
        String number = seasons.group(1) == null ? seasons.group(4) : seasons.group(1);
        String season = seasons.group(1) == null ? seasons.group(5) : seasons.group(3);
        Terms terms = Terms.EMPTY.limit(Limit.of(Numerals.value(number), null)).extra("measure", season + "期");
        return List.of(sentence.foundIn(sentence.passage().partAt(seasons.start()), new WarrantyTerm(terms, false)));
    }
}
