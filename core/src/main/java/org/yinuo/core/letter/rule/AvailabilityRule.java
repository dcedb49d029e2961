package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Availability;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;

/** 系统可用性不低于99.9%: the share of time the system is usable. */
public final class AvailabilityRule implements Rule {
    private static final Pattern SHARE = Pattern.compile("(?:可用[性率度]|在线率|开机率|完好率|正常运行率|availability)[^,;。0-9]{0,12}(\\d+(?:\\.\\d+)?)%", Pattern.CASE_INSENSITIVE);

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
        return List.of(sentence.foundIn(sentence.passage().partAt(share.start()), new Availability(Terms.EMPTY.limit(limit))));
    }
}
