package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.SpareParts;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.text.Part;

/** 按设备总量的3%储备备件, 十年内供应配件, 各备3套, 备有充足的备品备件: spare parts kept, supplied or shipped. */
public final class SparePartsRule implements Rule {
    private static final Pattern PARTS = Pattern.compile(
            "备品|备件|易损件|消耗件|零配件|零备件|备机备件|配件(?!费)|耗材|常用件|常用零件|关键件|零部件(?!费)|调件|发件|(?i:spare parts|spares|spare stock)");
    private static final Pattern KEPT = Pattern.compile(
            "库存|储备|备有|充足|充分|供应|常备|足够|长期|备足|必要的|必须的|存放|备件库|备品库|配件库|仓库|储存|停产|原厂(?:原装)?|及时提供|优先提供|保证[^,;。]{0,8}提供|不少于|现货率|各备|附带|随附|(?i:stock|available|keeps)");
    private static final Pattern SHARE = Pattern.compile("(?:(\\d+(?:\\.\\d+)?)%?(?:[-~至到](\\d+(?:\\.\\d+)?))?%|百分之(" + Numerals.NUMBER + "))");
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.第])(各)?(?:备|不少于|不低于|至少|配备|存放)*(" + Numerals.NUMBER + ")(台|套|块|件|只|片|组|支|根|条|副|把)(?![次期])(?:以上)?");
    private static final Pattern STOCKED = Pattern.compile("备件|备品|配件|易损件|常用件|备用|备机|耗材|总成|零部件");
    private static final Pattern STORE = Pattern.compile("存放|储备|库存|备有|常备|备足|各备|仓库|备货|附带|随附|备件库|各不少于");
    private static final Pattern PEOPLE = Pattern.compile("人员|工程师|技师|师傅|派[出遣]|携带|上门");
    private static final Pattern VISIT = Pattern.compile("响应|到达现场|到场|抵达现场");
    private static final Pattern BASE = Pattern.compile("([^,;。按]{2,10})的(?:\\d|百分)");
    private static final Pattern OTHER = Pattern.compile(
            "更换的?(?:备件|配件|零)|包括|包装|成本|计算|故障件|收费|备件保修|配件质保|损坏|免费(?:更换|提供更换)|说明书|随机的?备|劣质|附件|假|价格|折|均为|费用|金额|评分|结算");

    @Override
    public String signs() {
        return "备配耗易零s件用总";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading()) {
            return found;
        }
        shipped(sentence, found);
        counted(sentence, found);
        for (Part part : sentence.passage().parts()) {
            boolean kept = PARTS.matcher(part.text()).find() && KEPT.matcher(part.text()).find()
                    || SHARE.matcher(part.text()).find() && sentence.says(STOCKED) && sentence.says(STORE);
            if (kept && !OTHER.matcher(part.text()).find()) {
                add(sentence, found, part);
            }
        }
        return found;
    }

    private static void add(Sentence sentence, List<Finding> found, Part part) {
        SpareParts clause = clause(sentence, part);
        boolean numbered = clause.terms().limit().value() != null;
        if (numbered && !found.isEmpty() && found.getLast().clause().terms().limit().value() == null) {
            found.removeLast();
        }
        if (found.isEmpty() || numbered) {
            found.add(sentence.foundIn(part, clause));
        }
    }

    private static void shipped(Sentence sentence, List<Finding> found) {
        boolean people = sentence.says(PEOPLE);
        boolean parts = sentence.says(PARTS);
        for (Deadline deadline : sentence.deadlines()) {
            boolean sent = deadline.kind() == ActionKind.DELIVER || deadline.kind() == ActionKind.ARRIVE && !people && !sentence.says(VISIT);
            if (deadline.kind() == ActionKind.SHIP || sent && parts) {
                found.add(sentence.found(new SpareParts(DeadlineTerms.of(sentence, deadline), "ship", null),
                        deadline.startInclusive(), deadline.endExclusive()));
            }
        }
        for (Duration time : sentence.durations()) {
            Part part = sentence.passage().partAt(time.startInclusive());
            boolean spoken = sentence.deadlines().stream().anyMatch(deadline -> deadline.time().equals(time));
            if (time.isClock() && time.limit() && !spoken && !people && PARTS.matcher(part.text()).find() && !OTHER.matcher(part.text()).find()) {
                Terms terms = Terms.EMPTY.limit(time.amount()).calendar(time.calendar());
                found.add(sentence.foundIn(part, new SpareParts(terms, "ship", null)));
            }
        }
    }

    /** 各备3套, 备用水泵2台: pieces kept; the unit stands in the measure. */
    private static void counted(Sentence sentence, List<Finding> found) {
        if (!sentence.says(STOCKED) || !sentence.says(STORE)) {
            return;
        }
        Matcher count = COUNT.matcher(sentence.text());
        while (count.find()) {
            Part part = sentence.passage().partAt(count.start());
            String before = sentence.text().substring(part.startInclusive(), Math.max(part.startInclusive(), count.start()));
            Limit limit = Limit.of(Numerals.value(count.group(2)), null).op(count.group().matches(".*(?:不少于|不低于|至少|以上).*") ? Comparison.MIN : null);
            for (String product : count.group(1) == null ? List.of("") : List.of(before.split("[、和及与]"))) {
                Terms terms = Terms.EMPTY.limit(limit).appliesTo(product.isBlank() ? null : product);
                found.add(sentence.foundIn(part, new SpareParts(terms, count.group(3), null)));
            }
        }
    }

    private static SpareParts clause(Sentence sentence, Part part) {
        Matcher share = SHARE.matcher(part.text());
        if (share.find()) {
            return share(part, share);
        }
        for (Duration time : sentence.durations()) {
            boolean near = time.startInclusive() < part.endExclusive() && time.endExclusive() >= part.startInclusive() - 12;
            if (time.isTerm() && near) {
                return new SpareParts(Terms.EMPTY.limit(time.amount().op(time.op())), null, null);
            }
        }
        return new SpareParts(Terms.EMPTY, null, null);
    }

    private static SpareParts share(Part part, Matcher share) {
        @Nullable BigDecimal most = share.group(2) == null ? null : new BigDecimal(share.group(2));
        BigDecimal least = share.group(1) == null ? Numerals.value(share.group(3)) : new BigDecimal(share.group(1));
        Matcher base = BASE.matcher(part.text());
        Limit limit = new Limit(least, null, most, Unit.PERCENT, null, null, null);
        return new SpareParts(Terms.EMPTY.limit(limit), null, base.find() ? base.group(1) : null);
    }
}
