package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.QualityTarget;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;

/** 客户满意度不低于95%: a measured goal. */
public final class QualityTargetRule implements Rule {
    private static final Pattern SHARE = Pattern.compile("(?:满意[率度]|修复率|解决率|合格率|及时率|接通率|完成率|准确率|(?i:satisfaction))[^,;。0-9]{0,14}(\\d+(?:\\.\\d+)?)%");

    @Override
    public String signs() {
        return "%";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher share = SHARE.matcher(sentence.text());
        if (!share.find()) {
            return List.of();
        }
        Limit limit = Limit.of(new BigDecimal(share.group(1)), Unit.PERCENT).op(Comparison.MIN);
        return List.of(sentence.foundIn(sentence.passage().partAt(share.start()), new QualityTarget(Terms.EMPTY.limit(limit))));
    }
}
