package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.grammar.Duration;

/** A list of products with their terms under a heading that says 保修期: 交换机 3年. */
public final class WarrantyListRule implements Rule {
    private static final Pattern TITLE = Pattern.compile("(?:质保|保修|维保|质量保证)(?:期|期限|年限)(?![外满后内结])");
    private static final Pattern OTHER = Pattern.compile("有效期|付款|支付|付清|质保金|从业|经验|备件");
    private static final Pattern LIFELONG = Pattern.compile("终[身生]有限");

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        List<Duration> terms = sentence.durations().stream().filter(Duration::isTerm).toList();
        boolean listed = terms.size() > 2 && TITLE.matcher(sentence.text().substring(0, terms.getFirst().startInclusive())).find();
        boolean underTitle = terms.size() == 1 && sentence.standsUnder(TITLE) && !sentence.says(OTHER)
                && sentence.text().length() <= 40
                && terms.getFirst().endExclusive() >= sentence.text().length() - 2;
        if (!listed && !underTitle) {
            return found;
        }
        int from = 0;
        for (Duration term : terms) {
            add(sentence, found, from, term, terms.indexOf(term) == 0);
            from = term.endExclusive();
        }
        Matcher lifelong = LIFELONG.matcher(sentence.text());
        while (lifelong.find()) {
            found.add(sentence.found(new WarrantyTerm(Terms.EMPTY, true), Math.max(0, lifelong.start() - 12), lifelong.end()));
        }
        return found;
    }

    private static void add(Sentence sentence, List<Finding> found, int from, Duration term, boolean first) {
        int start = first ? Math.max(from, term.startInclusive() - 20) : from;
        Clause clause = new WarrantyTerm(Terms.EMPTY.limit(term.amount()), false);
        found.add(sentence.found(clause, start, term.endExclusive()));
    }
}
