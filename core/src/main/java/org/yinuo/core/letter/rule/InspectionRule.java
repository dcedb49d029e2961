package org.yinuo.core.letter.rule;

import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.InspectionFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.grammar.Rounds;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 每季度巡检一次, 定期巡视: inspections and maintenance visits. */
public final class InspectionRule extends RoundRule {
    private static final Pattern OTHER = Pattern.compile("提交[^,;。]{0,12}(?:计划|建议)|维护窗口|额度|含在[^,;。]{0,6}费|(?:半月|月度|季度)、(?:季度|"
            + "半年|年度)、[^,;。]{0,8}[三四]类|按月统计|收案|扣(?:减|除)?(?:当年|年度)[^,;。]{0,6}费");

    /** Hours and people on the spot, no visit: 每个工作日的8:30至18:00, 每月底派1人驻场值守. */
    private static final Pattern PRESENCE = Pattern.compile("讲授|讲解|每个?工作日的?\\d{1,2}[:点]|值守|驻场|(?:收取|收|缴纳|支付)[^,;。]{0,8}费|[按为收][^,;。]{0,14}%");

    /** The rule. */
    public InspectionRule() {
        super(Activity.INSPECTION, Activity.DATA_REVIEW);
    }

    @Override
    boolean takes(Sentence sentence) {
        return !sentence.says(OTHER);
    }

    @Override
    boolean takes(Sentence sentence, Rounds.Round round) {
        Part part = sentence.passage().partAt(round.often().startInclusive());
        return !PRESENCE.matcher(part.text()).find();
    }

    @Override
    Clause clause(Terms terms) {
        return new InspectionFrequency(terms, null);
    }
}
