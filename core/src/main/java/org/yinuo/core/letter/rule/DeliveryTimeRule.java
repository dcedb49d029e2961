package org.yinuo.core.letter.rule;

import java.util.regex.Pattern;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.DeliveryTime;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;

/** 30日内建成服务站, 合同签订后15天内完成安装: goods or works within a time. */
public final class DeliveryTimeRule extends DeadlineRule {
    private static final Pattern FAULT = Pattern.compile("故障|维修|修复|流程|报修|处理|备件|配件|备品|更换|答复");

    /** The rule. */
    public DeliveryTimeRule() {
        super(ActionKind.DELIVER);
    }

    @Override
    boolean takes(Sentence sentence, Deadline deadline) {
        return super.takes(sentence, deadline) && !sentence.says(FAULT) && !PartsShippedRule.ships(sentence, deadline);
    }

    @Override
    Clause clause(Sentence sentence, Deadline deadline, Terms terms) {
        return new DeliveryTime(terms);
    }
}
