package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.TemporaryFix;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Action;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.text.Part;

/** 48小时之内用备机替换, 超出24小时提供备机, 先以代用件顶替: a loaner until the fault is gone. */
public final class LoanerRule implements Rule {
    private static final Pattern OVERDUE = Pattern.compile("超[过出]|内(?:仍|还)?(?:不能|无法|未能|修不好|解决不了)");
    private static final Pattern OFFERED = Pattern.compile("提供|顶替|替换|替代|更换|先[以用]|借用|使用|代替|provide");
    private static final Pattern WORKAROUND = Pattern.compile("(?<![两二三多23]次仍?)(?:无法修复|不能修复|修不好)[^;。]*无条件更换");

    @Override
    public String signs() {
        return "备代替周样修lb";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading() || sentence.isAboutComplaints()) {
            return found;
        }
        for (Action action : sentence.actions()) {
            if (action.kind() == ActionKind.LOAN && !action.noun() && found.isEmpty()) {
                Part part = sentence.passage().partAt(action.startInclusive());
                if (OFFERED.matcher(part.text()).find()) {
                    found.add(loaner(sentence, action, part));
                }
            }
        }
        if (found.isEmpty() && sentence.says(WORKAROUND)) {
            found.add(sentence.foundHere(new TemporaryFix(Terms.EMPTY, "replacement|workaround")));
        }
        return found;
    }

    private static Finding loaner(Sentence sentence, Action action, Part part) {
        Terms terms = sentence.termsAt(action.startInclusive(), action.endExclusive());
        int start = part.startInclusive();
        Duration closest = null;
        for (Duration time : sentence.durations()) {
            if (time.isClock() && time.startInclusive() < action.startInclusive()) {
                closest = time;
            }
        }
        if (closest != null && (closest.startInclusive() >= start || OVERDUE.matcher(sentence.text()).find())) {
            terms = terms.limit(closest.amount()).calendar(closest.calendar());
            start = Math.min(start, sentence.passage().partAt(closest.startInclusive()).startInclusive());
        }
        return sentence.found(new TemporaryFix(terms, "loaner"), start, part.endExclusive());
    }
}
