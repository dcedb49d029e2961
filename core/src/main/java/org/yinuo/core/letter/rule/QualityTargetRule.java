package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.QualityTarget;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 客户满意度不低于95%, 一次修复率90%, 全年困人不超过2次: a measured goal. */
public final class QualityTargetRule implements Rule {
    private static final String RATE = "(?:满意[率度]|(?:一次满足|修复|解决|排除|合格|及时|接通|接听|完成|准确|成功|投诉|返修|故障|达标|通过|到位|"
            + "响应|执行|覆盖|流动|复发|流失|保持|命中|失控|坏点|办结|关闭|处理|到场|整改|回访|完整)率|可靠性|(?i:satisfaction|(?:fix|success|answer|"
            + "resolution) rate))";
    private static final Pattern SHARE = Pattern.compile(RATE + "[^,;。0-9百]{0,16}?" + Shares.SHARE);
    private static final Pattern OF_FAULTS = Pattern.compile(Shares.SHARE + "(?:以上)?的(?:故障|问题|报修|工单|来电)[^;。]{0,16}(?:一次|首次|远程|当场|解决|修复|接听)");
    private static final Pattern COUNT = Pattern.compile("(?:投诉|困人|故障|事故|事件|返工|停梯|停机|中断)[^,;。0-9]{0,10}?(?:不(?:超过|多于|高于|"
            + "大于|得超过)|少于|≤|控制在)(" + Numerals.NUMBER + ")[次起](?:以内)?");
    private static final Pattern POINTS = Pattern.compile("(?:满意度|考核|测评|评价)[^,;。0-9]{0,12}(?:不低于|达到|≥|不少于)(\\d+)分");
    private static final Pattern RPO = Pattern.compile("(?i:RPO)|数据丢失");
    private static final Pattern OTHER = Pattern.compile("扣|违约金|罚|评分|得分|每降低|限期整改(?=.*\\d+%.*扣)");

    @Override
    public String signs() {
        return "%百分次起P";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Matcher share = SHARE.matcher(sentence.text());
        while (found.size() < Numerals.MOST && share.find()) {
            int start = share.start(share.group(1) == null ? 2 : 1);
            Part part = sentence.passage().partAt(share.start());
            String near = sentence.text().substring(Math.max(0, start - 12), start);
            boolean threshold = Shares.THRESHOLD.matcher(near).find() && sentence.says(OTHER);
            if (!threshold) {
                boolean most = near.matches("(?s).*(?:不超过|不高于|不得高于|低于|不大于|以下|≤).*") && !near.contains("不低于") && !near.contains("不得低于");
                add(sentence, found, part, Limit.of(Shares.value(share.group(1), share.group(2)), Unit.PERCENT)
                        .op(most ? Comparison.MAX : Comparison.MIN));
            }
        }
        Matcher faults = OF_FAULTS.matcher(sentence.text());
        while (found.isEmpty() && sentence.durations().isEmpty() && faults.find()) {
            add(sentence, found, sentence.passage().partAt(faults.start()),
                    Limit.of(Shares.value(faults.group(1), faults.group(2)), Unit.PERCENT).op(Comparison.MIN));
        }
        counts(sentence, found);
        return found;
    }

    private static void counts(Sentence sentence, List<Finding> found) {
        Matcher count = COUNT.matcher(sentence.text());
        while (count.find() && !sentence.says(OTHER)) {
            Part part = sentence.passage().partAt(count.start());
            add(sentence, found, part, Limit.of(Numerals.value(count.group(1)), Unit.TIMES).per(Shares.per(sentence, part)).op(Comparison.MAX));
        }
        Matcher points = POINTS.matcher(sentence.text());
        while (points.find() && !sentence.says(OTHER)) {
            add(sentence, found, sentence.passage().partAt(points.start()), Limit.of(Numerals.value(points.group(1)), null).op(Comparison.MIN));
        }
        for (Duration time : sentence.says(RPO) ? sentence.durations() : List.<Duration>of()) {
            Part part = sentence.passage().partAt(time.startInclusive());
            if (RPO.matcher(part.text()).find()) {
                add(sentence, found, part, time.amount().op(Comparison.MAX));
            }
        }
    }

    private static void add(Sentence sentence, List<Finding> found, Part part, Limit limit) {
        found.add(sentence.foundIn(part, new QualityTarget(Terms.EMPTY.limit(limit))));
    }
}
