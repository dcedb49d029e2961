package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Pattern;

/** 停产后7年内继续供应维修零件: how long parts can be had after a product's end. */
public final class SupplyYearsRule implements Rule {
    private static final Pattern ENDED = Pattern.compile("停产|停止生产|停止?销售|退市|下市|下线|(?:质保|保修|包修|保用)期?(?:满|届满|期满|结束|后|外)");
    private static final Pattern SUPPLIED = Pattern.compile("(?:供应|供货|供给|提供|储备|保留|备有)[^,;。]{0,14}(?:备件|备品|配件|零件|零部件|易损件|"
            + "部件|耗材|模[组块]|材料|试剂)|(?:备件|备品|配件|零件|零部件|易损件|部件|耗材|模[组块])[^;。]{0,12}(?:供应|供货|供给|保留|储备)");
    private static final int LONGEST = 90;
    private static final Pattern COST = Pattern.compile("人工|差旅|上门|收取|免费|的(?:质保|保修)");
    private static final Pattern OTHER = Pattern.compile("升级|响应|保养|巡检");

    /** The years stand with the end or the supply, not in another column. */
    private static boolean near(Sentence sentence, Duration time) {
        String before = sentence.text().substring(Math.max(0, time.startInclusive() - 24), time.startInclusive());
        String after = sentence.text().substring(time.endExclusive(), Math.min(sentence.text().length(), time.endExclusive() + 24));
        boolean other = COST.matcher(sentence.passage().partAt(time.startInclusive()).text()).find();
        return !other && sentence.text().length() < LONGEST && (ENDED.matcher(before).find() && SUPPLIED.matcher(sentence.text()).find() || SUPPLIED.matcher(before).find() || ENDED.matcher(after).find());
    }

    @Override
    public String signs() {
        return "停退下满后外";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        if (sentence.isHeading() || !sentence.says(ENDED) || !sentence.says(SUPPLIED) || sentence.says(OTHER)) {
            return List.of();
        }
        return sentence.durations().stream().filter(Duration::isTerm).limit(1)
                .filter(time -> near(sentence, time))
                .map(time -> sentence.foundHere(new SpareParts(Terms.EMPTY.limit(time.amount().op(time.op())), null, null))).toList();
    }
}
