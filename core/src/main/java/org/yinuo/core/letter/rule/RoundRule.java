package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.grammar.Frequency;
import org.yinuo.core.letter.grammar.Rounds;
import org.yinuo.core.letter.search.Pattern;

/** A rule for one kind of regular activity. */
abstract class RoundRule implements Rule {
    private static final Pattern CUSTOMER_OWES = Pattern.compile("(?:甲方|用户|客户|采购人|使用单位|使用方|买方|需方|承租人|租户|车主|平时)(?:自行|"
            + "自己|应当?|须|需(?!求)|请|负责)[^,。;]{0,12}$|建议[^,。;]{0,6}$");
    private static final Pattern NOT_OWED = Pattern.compile("(?:甲方|用户|客户)(?:应当?|须|请)[^。;]{0,20}定期|建议(?:用户|客户|您)?定期|配合[^,;。]{0,12}定期|(?:未|没有)(?:能|按)?[^,;。]{0,20}(?<!不)定期|(?:包括|包含|涵盖)[^。;]{0,24}、不?定期[^、,;。]{2,8}(?=、|等)|定期(?:自行)?备份");
    private static final Pattern ADVICE = Pattern.compile("建议|推荐(?:您|用户|客户)|最好");
    private static final Pattern INTERNAL = Pattern.compile("向(?:主管|公司|上级|部门|总部)|内部|对[^,;。]{0,6}(?:售后|维修|服务|公司|本公司|我司)[^,;。]{0,4}人员|员工");
    private static final Pattern MEETING = Pattern.compile("(?:项目组|公司|部门|团队)内部|站会|晨会");
    /** 年度保养 over the paragraph that says how often: a name. */
    private static final Pattern BARE_NAME = Pattern.compile("^(?:年度|季度|月度|半年度?)(?:免费)?(?:保养|巡检|维护|检查|体检|回访|大修|检修)$");
    private static final Pattern CALLED = Pattern.compile("电话|(?i:telephone|follow-up calls?\\b)");
    private static final Pattern AT_SITE = Pattern.compile("上门|现场|(?i:on[- ]site)");
    private final Activity[] activities;

    RoundRule(Activity... activities) {
        this.activities = activities;
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.rounds().isEmpty() || sentence.says(MEETING) || sentence.says(BARE_NAME) && (sentence.isHeading() || !sentence.passage().labelled())) {
            return found;
        }
        for (Rounds.Round round : sentence.rounds()) {
            boolean numberless = round.often().value() == null && !round.often().blank();
            boolean counted = numberless && sentence.rounds().stream().anyMatch(other -> other.activity() == round.activity() && other.often().value() != null);
            if (counted || !takes(sentence, round)) {
                continue;
            }
            boolean owed = takes(sentence) && !CUSTOMER_OWES.matcher(sentence.text().substring(0, round.often().startInclusive())).find();
            if (!owed || !List.of(activities).contains(round.activity())
                    || numberless && (sentence.isHeading() || sentence.says(NOT_OWED))) {
                continue;
            }
            Frequency often = round.often();
            Limit limit = new Limit(often.value(), null, null, often.unit(), often.per(),
                    often.atLeast() ? Comparison.MIN : null, null);
            String part = sentence.text().substring(round.startInclusive(), round.endExclusive());
            Terms terms = Terms.EMPTY.limit(limit).channel(channel(part)).note(often.note());
            terms = often.blank() ? terms.mark(Mark.BLANK) : ADVICE.matcher(part).find() ? terms.mark(Mark.ADVISORY)
                    : INTERNAL.matcher(part).find() ? terms.mark(Mark.INTERNAL) : terms;
            found.add(sentence.found(clause(terms), round.startInclusive(), round.endExclusive()));
        }
        return found;
    }

    private static Channel channel(String part) {
        return CALLED.matcher(part).find() ? Channel.PHONE : AT_SITE.matcher(part).find() ? Channel.ONSITE : Channel.ANY;
    }

    /** Whether the sentence is about something the provider owes the customer. */
    boolean takes(Sentence sentence) {
        return true;
    }

    /** Whether the round is one of this rule's, not the period of something else. */
    boolean takes(Sentence sentence, Rounds.Round round) {
        return true;
    }

    abstract Clause clause(Terms terms);
}
