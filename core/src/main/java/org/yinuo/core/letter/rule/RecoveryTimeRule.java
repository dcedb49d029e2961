package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.RecoveryTime;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 12小时内恢复运行, 停机时间不超过1小时: the system runs again within a time. */
public final class RecoveryTimeRule extends DeadlineRule {
    private static final Pattern DOWNTIME = Pattern.compile("停[用机止]|中断|宕机");

    /** 每年累计停机不超过8小时: a limit on the sum. */
    private static final Pattern SUMMED = Pattern.compile("(?=[^,;。]*(?:累计|合计|总计|共计|总时[间长]))[^,;。]*?(?:(每年|全年|年度?|一年)|"
            + "(每?季度?)|(每月|月度|当月|单月|一个?月))[^,;。]*\\d");

    private static final Pattern PLANNED = Pattern.compile("(?:每|定期|例行)[^,;。]{0,8}停[机业用]$");

    /** The rule. */
    public RecoveryTimeRule() {
        super(ActionKind.RECOVER);
    }

    /** 每周停机半小时做酸洗: a stop that is planned. */
    @Override
    boolean takes(Sentence sentence, Deadline deadline) {
        String before = sentence.text().substring(deadline.startInclusive(), Math.max(deadline.startInclusive(), deadline.time().startInclusive()));
        return super.takes(sentence, deadline) && (deadline.time().limit() || !PLANNED.matcher(before).find());
    }

    @Override
    Clause clause(Sentence sentence, Deadline deadline, Terms terms) {
        String part = sentence.text().substring(deadline.startInclusive(), deadline.endExclusive());
        boolean downtime = DOWNTIME.matcher(part).find();
        Matcher summed = SUMMED.matcher(part);
        if (summed.find()) {
            Per per = summed.group(1) != null ? Per.YEAR : summed.group(2) != null ? Per.QUARTER : Per.MONTH;
            terms = terms.limit(terms.limit().per(per));
        }
        return new RecoveryTime(downtime ? terms.limit(terms.limit().op(Comparison.MAX)) : terms,
                downtime ? "downtime" : null);
    }
}
