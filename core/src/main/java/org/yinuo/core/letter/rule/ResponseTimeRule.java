package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ResponseTime;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.search.Pattern;

/** 接到通知后2小时内响应: someone answers within a time; also 未在4小时内响应 in a penalty implies the limit. */
public final class ResponseTimeRule extends DeadlineRule {
    private static final Pattern FOLLOW_UP = Pattern.compile("追踪服务|后[^,;。]{0,8}回访");

    /** The rule. */
    public ResponseTimeRule() {
        super(ActionKind.RESPOND);
    }

    @Override
    boolean takes(Sentence sentence, Deadline deadline) {
        return !sentence.isAboutComplaints() && !sentence.says(FOLLOW_UP);
    }

    @Override
    Clause clause(Sentence sentence, Deadline deadline, Terms terms) {
        return new ResponseTime(terms.channel(DeadlineTerms.channel(sentence)));
    }
}
