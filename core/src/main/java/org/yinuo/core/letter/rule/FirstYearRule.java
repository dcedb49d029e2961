package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 首年免费维护, 第一年服务费不收, 前三年免维护费: a term of free service counted from the first year. */
public final class FirstYearRule implements Rule {
    private static final Pattern FREE = Pattern.compile(
            "(?:首年|第一年|头一年|(?:[头前]|首)([两二三四五]|\\d{1,2})年)[^,;。]{0,4}(?:免费?[^,;。]{0,6}(?:维护|维保|保修|质保|服务|运维|技术支持|"
                    + "年费)|(?:标准|免费)服务|(?:维护|维保|服务|运维|年)费[^,;。]{0,4}(?:不收|免)|免费(?=[,;]|$))");
    private static final Pattern OTHER = Pattern.compile("升级|保养一次|培训|更新");

    @Override
    public String signs() {
        return "首第头前";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher free = FREE.matcher(sentence.text());
        if (sentence.isHeading() || !free.find() || OTHER.matcher(free.group()).find()) {
            return List.of();
        }
        Limit years = Limit.of(Numerals.value(free.group(1) == null ? "一" : free.group(1)), Unit.YEARS);
        return List.of(sentence.foundIn(sentence.passage().partAt(free.start()), new WarrantyTerm(Terms.EMPTY.limit(years).note(free.group()), false)));
    }
}
