package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 保修期最后一天为节假日的顺延: a term that ends on a holiday ends on the next working day. */
public final class RolloverRule implements Rule {
    private static final Pattern ROLLOVER = Pattern.compile(
            "(?:质保|保修|质量保证|质量保修|三包|有效)期?[^;。]{0,12}最后一[天日][^;。]{0,12}(?:休假日|节假日|假日|休息日)[^;。]*");

    @Override
    public String signs() {
        return "假休";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher rollover = ROLLOVER.matcher(sentence.text());
        if (!rollover.find()) {
            return List.of();
        }
        Terms terms = Terms.EMPTY.extra("rule", "holiday-rollover");
        return List.of(sentence.found(new WarrantyTerm(terms, false), rollover.start(), rollover.end()));
    }
}
