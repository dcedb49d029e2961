package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.DrillFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Activity;

/** 每季度组织应急演练: emergency drills. */
public final class DrillRule extends RoundRule {
    /** The rule. */
    public DrillRule() {
        super(Activity.DRILL);
    }

    @Override
    Clause clause(Terms terms) {
        return new DrillFrequency(terms);
    }
}
