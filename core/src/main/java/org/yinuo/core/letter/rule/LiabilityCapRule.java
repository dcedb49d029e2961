package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.List;
import org.yinuo.core.commitment.LiabilityCap;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 赔偿责任总额不超过合同总价的30%, 全部赔偿以购买价为限: the most the provider ever owes. */
public final class LiabilityCapRule implements Rule {
    private static final Pattern CAP = Pattern.compile(
            "(?:赔偿|赔付)(?:责任|总额|金额|总计|合计)?[^;。]{0,24}?(?:不超过|上限为|最高为|以(?=[^,;。]{2,30}(?:为限|为上限))|"
                    + "上限不超过)(?:[^,;。0-9]{0,14}的(\\d+(?:\\.\\d+)?)%|(\\d+(?:\\.\\d+)?)元|([^,;。]{2,40}(?:费用?|价款?|金额|总价|款项?|为限|"
                    + "为上限)))");
    private static final Pattern TOTAL = Pattern.compile("责任|总额|全部赔偿|累计|合计|总计");
    private static final Pattern EACH = Pattern.compile("每[逾迟晚延超]|违约金");

    @Override
    public String signs() {
        return "偿付";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher cap = CAP.matcher(sentence.text());
        if (sentence.isHeading() || !cap.find() || !TOTAL.matcher(cap.group()).find() || sentence.says(EACH)) {
            return List.of();
        }
        Terms terms = cap.group(1) != null ? Terms.EMPTY.limit(Limit.of(new BigDecimal(cap.group(1)), Unit.PERCENT))
                : cap.group(2) != null ? Terms.EMPTY.limit(Limit.of(new BigDecimal(cap.group(2)), Unit.YUAN)) : Terms.EMPTY;
        return List.of(sentence.found(new LiabilityCap(terms), sentence.passage().partAt(cap.start()).startInclusive(), cap.end()));
    }
}
