package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.FollowupFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Activity;

/** 每月一次电话回访, 定期回访: follow-up calls and visits. */
public final class FollowupRule extends RoundRule {
    /** The rule. */
    public FollowupRule() {
        super(Activity.FOLLOW_UP);
    }

    @Override
    Clause clause(Terms terms) {
        return new FollowupFrequency(terms);
    }
}
