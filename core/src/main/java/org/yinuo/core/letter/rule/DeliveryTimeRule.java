package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.DeliveryTime;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 30日内建成服务站, 合同签订后15天内完成安装, 工期90日历天: goods or works within a time. */
public final class DeliveryTimeRule extends DeadlineRule {
    private static final Pattern FAULT = Pattern.compile("故障|维修|修复|流程|报修|处理|备件|配件|备品|更换|答复|巡检|保养");
    private static final Pattern PERIOD = Pattern.compile("(?:(?:交货|供货|交付|到货)(?:期限?|时间|周期)|工期|(?:建设|实施|项目|施工|安装)(?:周)?期|"
            + "(?i:delivery (?:time|period)))[^,;。0-9]{0,14}$");
    private static final Pattern SIGNED = Pattern.compile("(?:签订|签约|签署|生效|中标|成交|预付款|开工|订单|下单|到货|交货|进场)[^,;。0-9]{0,10}$");
    private static final Pattern WORKS = Pattern.compile("^[^;。]{0,16}(?:交付|到货|供货|交货|安装|上线|完成|设立|建成|建立|开通|投[入产用]|发货|送货|竣工|调试|进场)");
    private static final Pattern OTHER = Pattern.compile("质保|保修|付款|支付|响应|培训|回访|发票");

    /** The rule. */
    public DeliveryTimeRule() {
        super(ActionKind.DELIVER);
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>(super.read(sentence));
        for (Duration time : sentence.durations()) {
            Part part = sentence.passage().partAt(time.startInclusive());
            boolean known = sentence.deadlines().stream().anyMatch(deadline -> deadline.time().equals(time));
            String before = sentence.text().substring(0, time.startInclusive());
            boolean period = PERIOD.matcher(before).find();
            boolean signed = SIGNED.matcher(before).find() && WORKS.matcher(sentence.text().substring(time.endExclusive())).find();
            if (!known && (period || signed) && !OTHER.matcher(part.text()).find() && !sentence.says(FAULT)) {
                found.add(sentence.foundIn(part, new DeliveryTime(Terms.EMPTY.limit(time.amount()).calendar(time.calendar()))));
            }
        }
        return found;
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
