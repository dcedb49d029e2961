package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ReportDeadline;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 24小时内交出事件分析报告, 故障排除后提供故障报告: a report owed once. */
public final class ReportDeadlineRule extends DeadlineRule {
    private static final Pattern AFTER_REPAIR = Pattern.compile("(?:排除|修复|处理|解决|维修|处置)(?:(?:完毕|完成|结束)之?后?|后)[^;。]{0,30}(?:提供|提交|出具)[^;。]{0,20}报告");

    private static final Pattern WRITTEN = Pattern.compile("^[,]?[^,;。]{0,10}(?:交付|出具|提交|形成|完成|报送|填写|提供|发出|递交|上传|录入|"
            + "报)[^,;。]{0,16}(?:报告|快报|总结|记录|证书|说明|平台)|^(?i:[a-z ]{0,40}report)");
    private static final Pattern ENGLISH = Pattern.compile("(?i)(?:report|analysis|certificate)[^;.]{0,30}(?:submitted|issued|follows|provided|delivered) within $");

    /** The rule. */
    public ReportDeadlineRule() {
        super(ActionKind.REPORT);
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>(super.read(sentence));
        for (Duration time : sentence.durations()) {
            String rest = sentence.text().substring(time.endExclusive());
            boolean known = sentence.deadlines().stream().anyMatch(deadline -> deadline.time().equals(time)
                    && deadline.kind() != ActionKind.DELIVER && deadline.kind() != ActionKind.REPAIR && deadline.kind() != ActionKind.FOLLOW_UP
                    && deadline.kind() != ActionKind.RESOLVE);
            if (!known && time.isClock() && (time.limit() || time.isLatin(sentence.text())) && (WRITTEN.matcher(rest).find()
                    || ENGLISH.matcher(sentence.text().substring(0, time.startInclusive())).find()) && !sentence.isHeading()) {
                Part part = sentence.passage().partAt(time.startInclusive());
                Terms terms = sentence.termsAt(time.startInclusive(), part.endExclusive()).limit(time.amount()).calendar(time.calendar());
                found.add(sentence.foundIn(part, new ReportDeadline(terms)));
            }
        }
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
