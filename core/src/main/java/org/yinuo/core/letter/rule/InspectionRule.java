package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Activity;

/** 每季度巡检一次, 定期巡视: inspections and maintenance visits. */
public final class InspectionRule extends RoundRule {
    /** The rule. */
    public InspectionRule() {
        super(Activity.INSPECTION, Activity.DATA_REVIEW);
    }

    @Override
    Clause clause(Terms terms) {
        return new InspectionFrequency(terms, null);
    }
}
