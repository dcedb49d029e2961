package org.yinuo.core.letter.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ReportDeadline;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;

/** 24小时内交出事件分析报告, 故障排除后提供故障报告: a report owed once. */
public final class ReportDeadlineRule extends DeadlineRule {
    private static final Pattern AFTER_REPAIR = Pattern.compile("(?:排除|修复|处理|解决|维修)(?:完毕|完成)?后[^;。]{0,30}(?:提供|提交|出具)[^;。]{0,20}报告");

    /** The rule. */
    public ReportDeadlineRule() {
        super(ActionKind.REPORT);
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = super.read(sentence);
        Matcher after = AFTER_REPAIR.matcher(sentence.text());
        if (found.isEmpty() && after.find()) {
            Terms terms = sentence.termsAt(after.start(), after.end()).fromEvent("故障排除");
            found.add(sentence.found(new ReportDeadline(terms), after.start(), after.end()));
        }
        return found;
    }

    @Override
    Clause clause(Sentence sentence, Deadline deadline, Terms terms) {
        return new ReportDeadline(terms);
    }
}
