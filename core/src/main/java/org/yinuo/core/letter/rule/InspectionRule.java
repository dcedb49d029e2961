package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.search.Pattern;

/** 每季度巡检一次, 定期巡视: inspections and maintenance visits. */
public final class InspectionRule extends RoundRule {
    private static final Pattern OTHER = Pattern.compile("提交[^,;。]{0,12}(?:计划|建议)|维护窗口|额度|含在[^,;。]{0,6}费|按月统计|收案|扣(?:减|除)?(?:当年|年度)[^,;。]{0,6}费");

    /** The rule. */
    public InspectionRule() {
        super(Activity.INSPECTION, Activity.DATA_REVIEW);
    }

    @Override
    boolean takes(Sentence sentence) {
        return !sentence.says(OTHER);
    }

    @Override
    Clause clause(Terms terms) {
        return new InspectionFrequency(terms, null);
    }
}
