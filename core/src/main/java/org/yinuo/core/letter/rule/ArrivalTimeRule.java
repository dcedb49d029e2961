package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.ArrivalTime;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;

/** 2小时内到达现场: a person is at the site within a time. */
public final class ArrivalTimeRule extends DeadlineRule {
    /** The rule. */
    public ArrivalTimeRule() {
        super(ActionKind.ARRIVE);
    }

    @Override
    Clause clause(Sentence sentence, Deadline deadline, Terms terms) {
        return new ArrivalTime(terms.channel(Channel.ONSITE));
    }
}
