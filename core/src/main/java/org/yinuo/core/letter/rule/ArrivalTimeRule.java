package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.ArrivalTime;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Actions;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.search.Pattern;

/** 2小时内到达现场: a person is at the site within a time. */
public final class ArrivalTimeRule extends DeadlineRule {
    private static final Pattern PARTS = Pattern.compile("备件|备品|配件|碳粉|(?:国产|进口|常用|非标)件");
    private static final Pattern PEOPLE = Pattern.compile("人员|工程师|技师|师傅|专人|派|上门|携带|带(?:着|齐|上|足)?[^,;。]{0,4}[备配工]件?|抢修|[到抵]达?现场|响应|(?i:engineer|technician|"
            + "attended)");

    private static final Pattern CARRIED = Pattern.compile("运[抵至到]|送[到达至]|寄[到达]|将[^,;。]{2,30}[运送](?!维)[^,;。]{0,6}[到抵达]");
    private static final Pattern THING = Pattern.compile("(?:国产|进口|常用|非标|备|配|零|部|物)件[^,;。]{0,3}$");
    private static final Pattern GOODS = Pattern.compile("备件|配件|零件|发货|物流|送货");
    private static final Pattern LENT = Pattern.compile("^(?:备用?|周转|替代|代用|借用)(?:样?机|设备|件)[^,;。人]{0,4}到[位场达]");
    private static final Pattern SET_UP = Pattern.compile("安装|送货");
    /** Someone comes to install; what is carried along is another matter. */
    private static final Pattern VISIT = Pattern.compile("^(?!.*送货).*上门安装");
    /** 派讲师上门讲两天: how long the visit lasts. */
    private static final Pattern STAY = Pattern.compile("(?:讲|教|授课|培训|辅导|指导|驻场|驻点|蹲点|留场|留厂|留驻|陪护|住)$");
    private static final Pattern FAULT = Pattern.compile("故障|维修|报修|响应|接到|问题|售后");

    /** The rule. */
    public ArrivalTimeRule() {
        super(ActionKind.ARRIVE);
    }

    @Override
    boolean takes(Sentence sentence, Deadline deadline) {
        boolean stays = STAY.matcher(sentence.text().substring(0, deadline.time().startInclusive())).find();
        return super.takes(sentence, deadline) && !stays && !isOfThings(sentence, deadline) && !(sentence.says(PARTS) && !sentence.says(PEOPLE))
                && !CARRIED.matcher(sentence.text().substring(deadline.startInclusive(), deadline.endExclusive())).find()
                && !(sentence.says(SET_UP) && !sentence.says(FAULT) && !sentence.says(VISIT));
    }

    /** 进口件六周内到达现场, and what stands under the name of a substitute machine. */
    private static boolean isOfThings(Sentence sentence, Deadline deadline) {
        String before = sentence.text().substring(deadline.startInclusive(), Math.max(deadline.startInclusive(), deadline.time().startInclusive()));
        boolean parts = !sentence.passage().headings().isEmpty() && GOODS.matcher(sentence.passage().headings().getLast()).find() && !sentence.says(PEOPLE);
        return parts || THING.matcher(before).find() || LENT.matcher(sentence.text().substring(deadline.time().endExclusive(), Math.max(deadline.time().endExclusive(), deadline.endExclusive()))).find() || sentence.passage().labelled()
                && Actions.in(sentence.passage().headings().getLast()).stream().anyMatch(action -> action.kind() == ActionKind.LOAN);
    }

    @Override
    Clause clause(Sentence sentence, Deadline deadline, Terms terms) {
        return new ArrivalTime(terms.channel(Channel.ONSITE));
    }
}
