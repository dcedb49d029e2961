package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Upgrade;
import org.yinuo.core.letter.grammar.Activity;

/** 定期提供版本更新: regular upgrades. */
public final class RegularUpgradeRule extends RoundRule {
    /** The rule. */
    public RegularUpgradeRule() {
        super(Activity.UPGRADE);
    }

    @Override
    Clause clause(Terms terms) {
        return new Upgrade(terms, null, null);
    }
}
