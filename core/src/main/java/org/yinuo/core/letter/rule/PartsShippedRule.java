package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 常用备件24小时内送达, 进口件15天到货, 当日发货: the time within which parts are sent or arrive. */
public final class PartsShippedRule implements Rule {
    private static final Set<ActionKind> SENT = Set.of(ActionKind.DELIVER, ActionKind.ARRIVE, ActionKind.REPAIR);
    private static final Pattern SHIPPED = Pattern.compile(
            "到货|出库|补货|发货|发出|寄出|送到|寄到|送达|送至|运抵|运到|运至|到位|到达|抵达|发运|供货|供应|调拨|调件|发件|调配|调运|补[足齐充上]|订货|货期|交货|"
                    + "空运|发车|提供|备齐|内$|[到发](?=[,;。]|$)|(?i:leaves? (?:our|the) |shipp|dispatch|deliver|arriv|sent|up to)");
    private static final Pattern PEOPLE = Pattern.compile("人员|工程师|技师|师傅|派|上门|携带|维修人");
    /** What the customer sends back. */
    private static final Pattern SENT_BACK = Pattern.compile("(?:故障件|旧件|坏件|换下的?[^,;。]{0,6})[^,;。]{0,4}(?:须|应|请|需)");
    private static final Pattern WORK = Pattern.compile("修复|维修|更换|解决|排除|恢复|修好|处理");
    /** 定做的要7至10天, under a heading over parts. */
    private static final Pattern ORDERED = Pattern.compile("(?:定做|定制|订做|进口|非标|缺货|无货|没货|无库存|没有库存|现货|库存|常用|冷门|老型号|停产)[^,;。]{0,10}(?:要|需|约|为|内|等)");
    /** 因备件不到位: what goes wrong without them. */
    private static final Pattern MISSING = Pattern.compile("不到位|未到|不足|短缺|断供|(?<![不得])超过\\d");
    /** 进口件15天 in a list of such times. */
    private static final Pattern BARE = Pattern.compile("[^,;。0-9]{0,8}[件品]\\d{1,2}(?:个工作日|天|日|小时)内?");
    /** 用掉的一周内补上. */
    private static final Pattern USED_UP = Pattern.compile("(?:用掉|用后|动用|用完|消耗|缺件)[^;。]*补");
    private static final Pattern LATER = Pattern.compile("^(?:以|之)?后(?!期)|^起|^前");

    @Override
    public String signs() {
        return "备配耗易零件粉芯货寄库做订缺存材料sSRpd";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        return in(sentence);
    }

    static List<Finding> in(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading() || sentence.says(SENT_BACK)) {
            return found;
        }
        for (Deadline deadline : sentence.deadlines()) {
            if (ships(sentence, deadline)) {
                found.add(sentence.found(new SpareParts(DeadlineTerms.of(sentence, deadline), "ship", null),
                        deadline.startInclusive(), deadline.endExclusive()));
            }
        }
        boolean under = SparePartsRule.underParts(sentence);
        for (Duration time : sentence.durations()) {
            Part part = sentence.passage().partAt(time.startInclusive());
            boolean known = sentence.deadlines().stream().anyMatch(deadline -> deadline.time().equals(time));
            if (time.isClock() && !known && sends(sentence, part, time, under)) {
                Terms terms = Terms.EMPTY.limit(time.amount()).calendar(time.calendar()).note(time.note());
                found.add(sentence.foundIn(part, new SpareParts(terms, "ship", null)));
            }
        }
        return found;
    }

    /** Whether the promise is that goods come, not people. */
    static boolean ships(Sentence sentence, Deadline deadline) {
        if (deadline.kind() == ActionKind.SHIP) {
            return true;
        }
        String own = sentence.text().substring(deadline.startInclusive(), deadline.endExclusive());
        String rest = sentence.text().substring(deadline.time().endExclusive(), Math.max(deadline.time().endExclusive(), deadline.endExclusive()));
        boolean goods = (SENT.contains(deadline.kind()) || USED_UP.matcher(own).find()) && SHIPPED.matcher(rest.isBlank() ? own : rest).find() && !WORK.matcher(rest).find();
        boolean latin = Character.isLowerCase(sentence.text().charAt(deadline.time().endExclusive() - 1));
        return (goods || latin && SENT.contains(deadline.kind()) && SHIPPED.matcher(own).find()) && (SparePartsRule.PARTS.matcher(sentence.text().substring(0, deadline.endExclusive())).find() || SparePartsRule.underParts(sentence))
                && !PEOPLE.matcher(own).find();
    }

    private static boolean sends(Sentence sentence, Part part, Duration time, boolean under) {
        String rest = sentence.text().substring(time.endExclusive());
        String before = sentence.text().substring(0, part.endExclusive());
        boolean about = under || SparePartsRule.PARTS.matcher(before).find();
        boolean named = time.op() == Comparison.MAX && SparePartsRule.PARTS.matcher(part.text()).find();
        boolean ordered = BARE.matcher(part.text()).matches() || under && ORDERED.matcher(part.text()).find();
        return about && !MISSING.matcher(part.text()).find() && (named || ordered || SHIPPED.matcher(part.text()).find()) && !LATER.matcher(rest).find()
                
                && !WORK.matcher(rest.substring(0, Math.max(0, part.endExclusive() - time.endExclusive()))).find() && !PEOPLE.matcher(part.text()).find();
    }
}
