package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 修复后两个月内同一故障再次出现的免费返修: a warranty on the repair. */
public final class RepeatedFaultRule implements Rule {
    private static final Pattern AGAIN = Pattern.compile(
            "(?:同一|相同|同样|同类|原)[^。;]{0,24}?(?:故障|问题|部位|毛病)[^。;]{0,30}(?:再[次度现发犯坏损漏出]|又[出坏犯漏发]|重复|复发|复现|返修)|"
                    + "再[次度]?(?:出现|发生)[^。;]{0,6}(?:同一|相同|同样|同类|原)[^。;]{0,6}(?:故障|问题)");
    private static final Pattern OTHER = Pattern.compile("换机|更换新|退货|换货|升级|[两二三四五\\d]次(?:以上)?|违约金|扣");

    @Override
    public String signs() {
        return "同原";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Matcher again = AGAIN.matcher(sentence.text());
        if (sentence.isHeading() || !again.find() || sentence.says(OTHER)) {
            return found;
        }
        for (Duration time : sentence.durations()) {
            boolean counted = time.isTerm() || time.isClock() && time.calendar() == null;
            if (counted && found.isEmpty() && time.limit()) {
                Terms terms = Terms.EMPTY.limit(time.amount()).note(time.note()).fromEvent("修复").appliesTo("修复部位");
                found.add(sentence.foundHere(new WarrantyTerm(terms, false)));
            }
        }
        return found;
    }
}
