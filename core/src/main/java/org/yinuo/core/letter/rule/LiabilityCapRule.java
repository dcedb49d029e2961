package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.List;
import org.yinuo.core.commitment.LiabilityCap;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 赔偿责任总额不超过合同总价的30%: the most the provider ever owes. */
public final class LiabilityCapRule implements Rule {
    private static final Pattern CAP = Pattern.compile(
            "赔偿责任[^,;。0-9]{0,12}(?:不超过|上限为|最高为)(?:[^,;。0-9]{0,12}的(\\d+(?:\\.\\d+)?)%|(\\d+(?:\\.\\d+)?)元)");

    @Override
    public String signs() {
        return "偿";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher cap = CAP.matcher(sentence.text());
        if (!cap.find()) {
            return List.of();
        }
        Limit limit = cap.group(1) != null ? Limit.of(new BigDecimal(cap.group(1)), Unit.PERCENT)
                : Limit.of(new BigDecimal(cap.group(2)), Unit.YUAN);
        return List.of(sentence.foundIn(sentence.passage().partAt(cap.start()), new LiabilityCap(Terms.EMPTY.limit(limit))));
    }
}
