package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ReportFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Activity;

/** 每周提交周报, 定期汇报: regular reports. */
public final class ReportRule extends RoundRule {
    /** The rule. */
    public ReportRule() {
        super(Activity.REPORT);
    }

    @Override
    Clause clause(Terms terms) {
        return new ReportFrequency(terms);
    }
}
