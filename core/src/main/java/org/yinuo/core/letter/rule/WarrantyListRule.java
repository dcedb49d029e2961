package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** A list of products with their terms under a heading, label or column that says 保修期: 交换机 3年. */
public final class WarrantyListRule implements Rule {
    private static final Pattern TITLE = Pattern.compile(
            "(?:质保|保修|包修|保养(?=期)|维保|质量保证|质量保修|保固|三包|保用|(?i:warranty))(?:服务|有效)?(?:期|期限|年限|时间|时长|(?i: period| term))(?![外满后内结])|"
                    + "^(?:质保|保修|(?i:warranty))$|(?:零?部件|配件|部位|附件)[^\\n,。;]{0,6}另行(?:规定|约定)|保修多久|保多久|保什么|保几年|保多长|(?:质保|保修)(?:范围|内容)|(?i:how long[^\\n]{0,40}(?:covered|warrant))|质量担保$|"
                    + "^[^\\n,。;:]{0,6}(?:质保|"
                    + "保修|包修|保固|保用|三包)(?:承诺|政策|说明|标准|一览表?|内容|服务)?(?:[|-][^\\n,。;:]{0,16}|:)?$", Pattern.MULTILINE);
    private static final Pattern OTHER = Pattern.compile("供应|保存|成本|(?<!三包|质保|保修|包修)有效期|付款|支付|付清|质保金|从业|经验|备件|退|换货|包换|可以换|续签|延长|"
            + "顺延|届满|满后|起算后|消除|排除|整改|处理|试用|每(?:年|月|季)|培训|响应|修复|到场|到达|解决|内[^,;。]{0,10}(?:退|换|修)");
    private static final Pattern LIFELONG = Pattern.compile("终[身生](?:有限|质保|保修|$)");
    private static final Pattern CLOSES = Pattern.compile("^(?:内)?(?:不[^,;。0-9]{2,8}|无[^,;。0-9]{2,6})?(?:[,;、。(|)]|/(?=[\\u4e00-\\u9fa5])|(?=(?:[\\u4e00-\\u9fa5]{2,8}(?:\\([^)]*\\))?:?)?(?:\\d+|[一二两三四五六七八九十半]+)(?:年|个月))|或|且| or [\\d,]+|$)");
    /** 最长延至10年, 流量费含5年: a time of something else beside the term. */
    private static final Pattern NOT_THIS = Pattern.compile("要求|规定|最长|延[至长保]|费|内容|每$");
    /** An item so short that it looks like a heading. */
    private static final Pattern ITEM = Pattern.compile("^[^,;。]{2,24} ?(?:\\d+|[一二两三四五六七八九十半]+)(?:个月|年)$");
    private static final Pattern GOODS = Pattern.compile("[:为]([\\u4e00-\\u9fa5A-Za-z0-9()-]{2,16}(?:[、和及][\\u4e00-\\u9fa5A-Za-z0-9()-]{2,16})*)");
    private static final Pattern JOINED = Pattern.compile("[、和及]");
    private static final Pattern LATIN = Pattern.compile("[a-z]{3}");
    private static final int LONGEST = 48;
    private static final int SHORT = 12;

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        List<Duration> terms = sentence.durations().stream().filter(time -> !sentence.text().startsWith("第", time.startInclusive())).filter(time -> time.isTerm()
                || time.unit() == Unit.DAYS && time.value() != null && time.value().intValue() >= 15).toList();
        if (terms.isEmpty()) {
            lifelong(sentence, found);
            return found;
        }
        boolean listed = terms.size() > 2 && TITLE.matcher(sentence.text().substring(0, terms.getFirst().startInclusive())).find();
        boolean underTitle = (!sentence.isHeading() || sentence.says(ITEM)) && sentence.standsUnder(TITLE) && !sentence.says(OTHER)
                && sentence.text().length() <= (LATIN.matcher(sentence.text()).find() ? 2 * LONGEST : LONGEST);
        if (underTitle && terms.size() == 1) {
            termFirst(sentence, terms.getFirst(), found);
        }
        int from = 0;
        for (Duration term : terms) {
            String rest = sentence.text().substring(term.endExclusive());
            boolean closes = CLOSES.matcher(rest).find() && !(term.limit() && rest.startsWith(","));
            boolean other = NOT_THIS.matcher(sentence.text().substring(from, term.startInclusive())).find();
            if (!other && (listed || underTitle && closes)) {
                add(sentence, found, from, term);
            }
            from = term.endExclusive();
        }
        Matcher lifelong = LIFELONG.matcher(sentence.text());
        while (!found.isEmpty() && lifelong.find()) {
            found.add(sentence.found(new WarrantyTerm(Terms.EMPTY, true), Math.max(0, lifelong.start() - 12), lifelong.end()));
        }
        return found;
    }

    /** 3年:主机、控制器: the term stands before the goods. */
    private static void termFirst(Sentence sentence, Duration term, List<Finding> found) {
        Matcher goods = GOODS.matcher(sentence.text().substring(term.endExclusive()));
        if (term.startInclusive() == 0 && goods.matches()) {
            for (String one : JOINED.split(goods.group(1))) {
                found.add(sentence.foundHere(new WarrantyTerm(Terms.EMPTY.limit(term.amount()).appliesTo(one), false)));
            }
        }
    }

    private static void lifelong(Sentence sentence, List<Finding> found) {
        Matcher lifelong = LIFELONG.matcher(sentence.text());
        if (sentence.text().length() <= SHORT && sentence.standsUnder(TITLE) && lifelong.find()) {
            found.add(sentence.foundHere(new WarrantyTerm(Terms.EMPTY, true)));
        }
    }

    private static void add(Sentence sentence, List<Finding> found, int from, Duration term) {
        Part part = sentence.passage().partAt(term.startInclusive());
        int start = Math.max(from, Math.max(part.startInclusive(), term.startInclusive() - 24));
        Part named = from <= part.startInclusive() ? part : new Part(from, part.endExclusive(),
                sentence.text().substring(from, Math.max(from, part.endExclusive())));
        for (@Nullable String product : Products.before(sentence, named, term)) {
            found.add(sentence.found(new WarrantyTerm(WarrantyTermRule.terms(sentence, term, part).appliesTo(product), false),
                    start, term.endExclusive()));
        }
    }
}
