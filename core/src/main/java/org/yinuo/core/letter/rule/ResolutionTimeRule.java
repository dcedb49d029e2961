package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ResolutionTime;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.search.Pattern;

/** 24小时内排除故障, 1周内更换或彻底维修, 24小时内提出解决方案: the fault, or at least the plan, within a time. */
public final class ResolutionTimeRule extends DeadlineRule {
    private static final Pattern FLOW = Pattern.compile("流程|全过程|闭环|签认|[小中大]修|抢修|维修|整改");
    private static final Pattern AT_SITE = Pattern.compile("到达?现场后|到场后|(?i:once on[- ]site)");
    private static final Pattern EXCHANGE = Pattern.compile("包换|包退|退货|换货|更换新|换新|换机");
    /** 故障排除 | 4人 | 3天 in a table of lessons. */
    private static final Pattern LESSON = Pattern.compile("培训|课程");
    private static final Pattern FAULT = Pattern.compile("故障|问题|漏洞|异常|缺陷|隐患|整改|告警|报警|修|更换|处理|排|解决|服务|流程|抢|resol|fix|repair|replac");

    /** The rule. */
    public ResolutionTimeRule() {
        super(ActionKind.RESOLVE, ActionKind.REPAIR, ActionKind.PLAN, ActionKind.DELIVER);
    }

    @Override
    boolean takes(Sentence sentence, Deadline deadline) {
        boolean flow = deadline.kind() != ActionKind.DELIVER || sentence.says(FLOW);
        boolean fault = deadline.kind() == ActionKind.RESOLVE || sentence.says(FAULT);
        boolean exchange = deadline.kind() == ActionKind.REPAIR && (sentence.says(EXCHANGE) || sentence.standsUnder(EXCHANGE));
        boolean lesson = sentence.passage().labelled() && sentence.standsUnder(LESSON) && !sentence.says(FAULT);
        return super.takes(sentence, deadline) && !lesson && !PartsShippedRule.ships(sentence, deadline) && flow && fault && !exchange;
    }

    @Override
    Clause clause(Sentence sentence, Deadline deadline, Terms terms) {
        String target = deadline.kind() == ActionKind.PLAN ? "solution-plan"
                : deadline.kind() == ActionKind.DELIVER ? "full-process" : null;
        boolean visits = sentence.says(AT_SITE) || sentence.deadlines().stream().anyMatch(other -> other.kind() == ActionKind.ARRIVE);
        Channel channel = visits ? Channel.ONSITE : DeadlineTerms.channel(sentence);
        return new ResolutionTime(terms.channel(channel), target);
    }
}
