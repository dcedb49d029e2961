package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.List;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 每次巡检不少于100台: how much is inspected a visit. */
public final class VisitMeasureRule implements Rule {
    private static final Pattern MEASURE = Pattern.compile("每次(?:巡检|检查|保养)(?:不少于|不低于|至少)(\\d+)(台|套|个|点)");

    @Override
    public String signs() {
        return "每";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher measure = MEASURE.matcher(sentence.text());
        if (!measure.find()) {
            return List.of();
        }
        Limit limit = Limit.of(new BigDecimal(measure.group(1)), null).op(Comparison.MIN);
        return List.of(sentence.found(new InspectionFrequency(Terms.EMPTY.limit(limit), "devices-per-visit"),
                measure.start(), measure.end()));
    }
}
