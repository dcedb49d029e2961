package org.yinuo.core.letter.rule;

import java.util.List;
import org.yinuo.core.commitment.FollowupFrequency;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** 邀请客户填写满意度调查表, 电话跟踪使用情况: follow-ups without a period. */
public final class SurveyRule implements Rule {
    private static final Pattern SURVEY = Pattern.compile(
            "(?:邀请|请)[^,;。]{0,8}填写[^,;。]{0,6}(?:满意度|反馈)|(?:进行|开展|组织|做)[^,;。]{0,12}(?:满意度[^,;。]{0,4}(?:调查|回访)|回访|走访)|"
                    + "(?:满意度)?回访(?:服务)?[^,;。]{0,4}(?:征求|听取|了解)|打电话问[^,;。]{0,8}(?:满|怎么样|好不好)|评价(?:链接|短信|邀请)|"
                    + "打[^,;。]{0,4}电话[^,;。]{0,6}问|(?:100%|百分之百|全部|逐一|逐户|全面)[^,;。]{0,6}回访|回访相结合|(?:每次|服务|维修|保养|"
                    + "安装)[^,;。]{0,10}(?:后|结束)[^;。]{0,12}(?:电话|短信|方式)?[^;。]{0,6}(?:回访|打分|评价)|(?:电话|上门|短信|微信)回访|"
                    + "邀请[^,;。]{0,8}评[价分]");

    private static final Pattern ORDINAL = Pattern.compile("第[^,;。]{1,3}个月");

    @Override
    public String signs() {
        return "问评访查填分评";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        Matcher survey = SURVEY.matcher(sentence.text());
        boolean counted = sentence.rounds().stream().anyMatch(round -> round.activity() == Activity.FOLLOW_UP)
                || sentence.durations().stream().anyMatch(time -> time.isClock() || time.isTerm())
                || sentence.says(ORDINAL);
        if (sentence.isHeading() || counted || !survey.find()) {
            return List.of();
        }
        return List.of(sentence.foundIn(sentence.passage().partAt(survey.start()), new FollowupFrequency(Terms.EMPTY)));
    }
}
