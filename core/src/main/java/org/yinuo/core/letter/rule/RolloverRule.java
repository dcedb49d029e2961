package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 保修期最后一天为节假日的顺延, 剩余保修期不足30天的按30天计算: how the end of a term is counted. */
public final class RolloverRule implements Rule {
    private static final Pattern ROLLOVER = Pattern.compile(
            "(?:质保|保修|质量保证|质量保修|三包|有效)期?[^;。]{0,12}最后一[天日][^;。]{0,12}(?:休假日|节假日|假日|休息日)[^;。]*");
    private static final String COUNT = "(" + Numerals.NUMBER + ")(天|日|个月)";
    private static final Pattern REMAINDER = Pattern.compile("(?:剩余|余下|所剩|剩下)[^,;。]{0,10}(?:不足|不到|少于|低于|不满)" + COUNT + "[^,;。]{0,4},?(?:均|"
            + "则|一律)*(?:按|以|为)(?:照)?" + COUNT);

    @Override
    public String signs() {
        return "假休剩余";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Matcher rollover = ROLLOVER.matcher(sentence.text());
        if (rollover.find()) {
            Terms terms = Terms.EMPTY.extra("rule", "holiday-rollover");
            found.add(sentence.found(new WarrantyTerm(terms, false), rollover.start(), rollover.end()));
        }
        Matcher remainder = REMAINDER.matcher(sentence.text());
        if (remainder.find()) {
            Limit least = Limit.of(Numerals.value(remainder.group(3)), remainder.group(4).equals("个月") ? Unit.MONTHS : Unit.DAYS);
            Terms terms = Terms.EMPTY.limit(least).extra("rule", "remainder-at-least");
            found.add(sentence.found(new WarrantyTerm(terms, false), remainder.start(), remainder.end()));
        }
        return found;
    }
}
