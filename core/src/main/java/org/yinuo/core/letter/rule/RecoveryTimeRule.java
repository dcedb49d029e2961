package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.RecoveryTime;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.search.Pattern;

/** 12小时内恢复运行, 停机时间不超过1小时: the system runs again within a time. */
public final class RecoveryTimeRule extends DeadlineRule {
    private static final Pattern DOWNTIME = Pattern.compile("停[用机止]|中断|宕机");

    /** The rule. */
    public RecoveryTimeRule() {
        super(ActionKind.RECOVER);
    }

    @Override
    Clause clause(Sentence sentence, Deadline deadline, Terms terms) {
        String part = sentence.text().substring(deadline.startInclusive(), deadline.endExclusive());
        boolean downtime = DOWNTIME.matcher(part).find();
        return new RecoveryTime(downtime ? terms.limit(terms.limit().op(Comparison.MAX)) : terms,
                downtime ? "downtime" : null);
    }
}
