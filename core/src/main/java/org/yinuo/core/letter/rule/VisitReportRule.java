package org.yinuo.core.letter.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.ReportFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Activity;

/** 巡检并出具检测报告: a report with each inspection, no period of its own. */
public final class VisitReportRule implements Rule {
    private static final Pattern REPORT = Pattern.compile("(?:巡检|巡视|检测|检查|保养)[^;。]*?(?:出具|提交|提供|形成|填写)[^,;。]{0,10}报告");

    @Override
    public String signs() {
        return "报";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher report = REPORT.matcher(sentence.text());
        boolean regular = sentence.rounds().stream().anyMatch(round -> round.activity() == Activity.REPORT);
        if (sentence.isHeading() || regular || !report.find()) {
            return List.of();
        }
        return List.of(sentence.foundIn(sentence.passage().partAt(report.end() - 1), new ReportFrequency(Terms.EMPTY)));
    }
}
