package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Escalation;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.text.Part;

/** 1小时内不能解决的派工程师到现场, 重大问题组织专家会诊, 一线转二线: the next level takes over. */
public final class EscalationRule implements Rule {
    private static final Pattern FAILS = Pattern.compile(
            "(?:不能|无法|未能|难以|不可)(?:够|被|及时|独立|远程|当场|立即|自行|通过[^,;。]{1,8})*(?:解决|处理|修复|排除|解答|完成|恢复|诊断)|(?:解决|处理)不了|修不好|仍未(?:解决|修复|恢复)|不能[^,;。]{0,6}解[决答]");
    private static final Pattern NEXT = Pattern.compile(
            "派[遣出]?|安排|赶赴|前往|现场|上门|远程|专家|升级|转[交为到入]?|厂家|原厂|二线|三线|上级|提交给|总部");
    private static final Pattern PANEL = Pattern.compile("专家[^,;。]{0,8}会诊|(?:组织|成立|召集)[^,;。]{0,10}专家");
    private static final Pattern PANEL_CASE = Pattern.compile("(?:遇到?|如遇|对于?)[^,;。]{0,10}(?:重大|严重|疑难)[^,;。]*,[^;。]*会诊");
    private static final Pattern LINES = Pattern.compile("一线[^;。]*二线");
    private static final Pattern CUSTOMER_FAILS = Pattern.compile("甲方人员|用户自行|客户自行");

    @Override
    public String signs() {
        return "不无未难专线通转升移联";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading() || sentence.actions().stream().anyMatch(a -> a.kind() == ActionKind.LOAN)
                && sentence.durations().size() > 1) {
            return found;
        }
        Matcher fails = FAILS.matcher(sentence.text());
        if (fails.find() && !sentence.says(CUSTOMER_FAILS)) {
            Matcher next = NEXT.matcher(sentence.text());
            if (next.find(fails.end())) {
                found.add(handOver(sentence, fails, next, sentence.says(PANEL_CASE)));
            }
        }
        Matcher panel = PANEL.matcher(sentence.text());
        boolean ownCase = sentence.says(PANEL_CASE);
        if (panel.find() && (found.isEmpty() || ownCase || found.getFirst().endExclusive() <= panel.start())) {
            Part part = sentence.passage().partAt(panel.start());
            Terms terms = sentence.termsAt(panel.start(), panel.end()).mark(Mark.VAGUE);
            found.add(sentence.foundIn(part, new Escalation(terms, null, "expert-panel")));
        }
        if (found.isEmpty() && sentence.says(LINES)) {
            found.add(sentence.foundHere(new Escalation(Terms.EMPTY, "一线", "二线")));
        }
        for (Deadline deadline : sentence.deadlines()) {
            if (deadline.kind() == ActionKind.ESCALATE && found.isEmpty()) {
                found.add(sentence.found(new Escalation(DeadlineTerms.of(sentence, deadline), null, null),
                        deadline.startInclusive(), deadline.endExclusive()));
            }
        }
        return found;
    }

    private static Finding handOver(Sentence sentence, Matcher fails, Matcher next, boolean panelApart) {
        Part failing = sentence.passage().partAt(fails.start());
        int start = failing.startInclusive();
        Terms terms = Terms.EMPTY;
        Duration within = null;
        for (Duration time : sentence.durations()) {
            boolean before = time.isClock() && time.limit() && time.endExclusive() <= fails.start();
            if (before && fails.start() - time.endExclusive() <= 18) {
                within = time;
            }
        }
        if (within != null) {
            terms = terms.limit(within.amount()).calendar(within.calendar());
            start = Math.min(start, sentence.passage().partAt(within.startInclusive()).startInclusive());
        }
        String from = sentence.text().substring(0, fails.start()).contains("电话") ? "phone"
                : sentence.text().substring(0, fails.start()).contains("远程") ? "remote" : null;
        String rest = sentence.text().substring(fails.end());
        String to = rest.contains("专家") && !panelApart ? "expert-panel" : rest.contains("远程") ? "remote" : "onsite";
        int end = sentence.passage().partAt(panelApart ? fails.start() : next.start()).endExclusive();
        Channel channel = to.equals("remote") ? Channel.REMOTE : Channel.ONSITE;
        return sentence.found(new Escalation(terms.channel(channel), from, to), start, end);
    }
}
