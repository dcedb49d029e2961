package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.text.Part;

/** 按设备总量的3%储备备件, 十年内供应配件, 备有充足的备品备件: spare parts kept, supplied or shipped. */
public final class SparePartsRule implements Rule {
    private static final Pattern PARTS = Pattern.compile("备品|备件|易损件|消耗件|零配件|零备件|备机备件|配件(?!费)|耗材|spare parts", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEPT = Pattern.compile(
            "库存|储备|备有|充足|充分|供应|常备|足够|长期|备足|必要的|必须的|存放|备件库|仓库|储存|停产|原厂(?:原装)?|及时提供|优先提供|保证[^,;。]{0,8}提供|stock");
    private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?)%?(?:[-~至到](\\d+(?:\\.\\d+)?))?%");
    private static final Pattern PEOPLE = Pattern.compile("人|工程师|派|现场|上门|携带");
    private static final Pattern BASE = Pattern.compile("([^,;。按]{2,10})的\\d");
    private static final Pattern OTHER = Pattern.compile("更换的?(?:备件|配件|零)|包括|包装|成本|计算|故障件|收费|备件保修|配件质保|损坏|免费(?:更换|提供更换)|说明书|随机的?备|劣质|附件|假");

    @Override
    public String signs() {
        return "备配耗易零s";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading()) {
            return found;
        }
        for (Deadline deadline : sentence.deadlines()) {
            if (deadline.kind() == ActionKind.SHIP || (deadline.kind() == ActionKind.DELIVER
                    || deadline.kind() == ActionKind.ARRIVE && !sentence.says(PEOPLE)) && sentence.says(PARTS)) {
                found.add(sentence.found(new SpareParts(DeadlineTerms.of(sentence, deadline), "ship", null),
                        deadline.startInclusive(), deadline.endExclusive()));
            }
        }
        for (Part part : sentence.passage().parts()) {
            boolean kept = PARTS.matcher(part.text()).find() && KEPT.matcher(part.text()).find();
            if (kept && !OTHER.matcher(part.text()).find()) {
                SpareParts clause = clause(sentence, part);
                if (clause.terms().limit().value() != null && !found.isEmpty() && isNumberless(found.getLast())) {
                    found.removeLast();
                }
                if (found.isEmpty() || clause.terms().limit().value() != null) {
                    found.add(sentence.foundIn(part, clause));
                }
            }
        }
        return found;
    }

    private static boolean isNumberless(Finding finding) {
        return finding.clause().terms().limit().value() == null;
    }

    private static SpareParts clause(Sentence sentence, Part part) {
        Matcher share = SHARE.matcher(part.text());
        if (share.find()) {
            BigDecimal most = share.group(2) == null ? null : new BigDecimal(share.group(2));
            Matcher base = BASE.matcher(part.text());
            Limit limit = new Limit(new BigDecimal(share.group(1)), null, most, Unit.PERCENT, null, null, null);
            return new SpareParts(Terms.EMPTY.limit(limit), null, base.find() ? base.group(1) : null);
        }
        for (Duration time : sentence.durations()) {
            boolean near = time.startInclusive() < part.endExclusive() && time.endExclusive() >= part.startInclusive() - 12;
            if (time.isTerm() && near) {
                return new SpareParts(Terms.EMPTY.limit(time.amount().op(time.op())), null, null);
            }
        }
        return new SpareParts(Terms.EMPTY, null, null);
    }
}
