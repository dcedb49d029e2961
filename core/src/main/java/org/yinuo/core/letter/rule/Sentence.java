package org.yinuo.core.letter.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Action;
import org.yinuo.core.letter.grammar.Actions;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.grammar.Deadlines;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Durations;
import org.yinuo.core.letter.grammar.Rounds;
import org.yinuo.core.letter.grammar.Severities;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;
import org.yinuo.core.letter.text.Passage;

/** A passage with what the grammar finds in it, worked out once for all rules. */
public final class Sentence {
    private static final Pattern COMPLAINT = Pattern.compile("有(?:意见|不满)[^。;]{0,14}(?:打|找|拨)[^。;]{0,16}(?:回话|回复|答复|处理|说法|解决)|抱怨|意见(?:信箱|邮箱|"
            + "箱)[^。;]{0,40}(?:必回|回复|答复|回信)|(?:客户|用户|顾客|"
            + "您)的?意见(?:和建议|及建议|与建议)?[^,;。]{0,4}(?:\\d+|[一二两三四五])个?(?:小时|工作日|[天日])|(?:有(?:意见|不满|怨言)|评分|打分|"
            + "评价)[^。;]{0,30}(?:反映|反馈给|低于|差评|不满)|服务有意见|处置不力|投诉(?!电话|热线|率|次数|达|\\d+[%次起件条])|"
            + "投诉电话[^。;]*[内日天][^。;]{0,6}(?:反馈|答复|回复|处理完|办结)|投诉\\d+%回复|^(?!.*[退换]货)[^。;]*(?:对[^,;。]{1,10}不满|"
            + "监督(?:电话|专线|热线))[^。;]*(?:答复|回复|处理意见|回[您你电信话函音]|联系[您你]|给[^,;。]{0,4}说法|介入|重新(?:安排|处理|上门|维修))|"
            + "(?i:complaint)");
    /** A heading over complaints, also in the words of the customer. */
    private static final Pattern COMPLAINT_HEADING = Pattern.compile("投诉|不满意?找谁|不满意?$|有不满|对[^,;。]{1,8}不满|监督电话|(?i:complaint)");
    /** 咨询:4小时内答复 beside complaints. */
    private static final Pattern OTHER_CASE = Pattern.compile("^(?:咨询|报修|求助|故障|维修)[^,;。:诉]{0,4}:");
    private static final Pattern CASE = Pattern.compile("^(?:并|且|质量部|核实|对[^,;。]{0,6}投诉|经核实|受理后|\\d|[一二两三五]).*(?:答复|处理结果|办结|回复|联系)");
    private static final Pattern CALL_BACK = Pattern.compile("回访|打分|评价|电话问|询问");

    private final Passage passage;
    private @Nullable List<Deadline> deadlines;
    private @Nullable List<Rounds.Round> rounds;
    private @Nullable List<Duration> durations;
    private @Nullable List<Action> actions;
    private @Nullable Boolean complaint;
    private Severities.@Nullable Named levels;

    /** A sentence around a passage. */
    public Sentence(Passage passage) {
        this.passage = passage;
    }

    /** The passage. */
    public Passage passage() {
        return passage;
    }

    /** The words. */
    public String text() {
        return passage.text();
    }

    /** Promises with a time. */
    public List<Deadline> deadlines() {
        if (deadlines == null) {
            deadlines = Deadlines.in(passage, durations(), this::actions);
        }
        return deadlines;
    }

    /** Promises of something regular. */
    public List<Rounds.Round> rounds() {
        if (rounds == null) {
            rounds = Rounds.in(passage);
        }
        return rounds;
    }

    /** Lengths of time. */
    public List<Duration> durations() {
        if (durations == null) {
            durations = Durations.in(passage);
        }
        return durations;
    }

    /** Verbs of service. */
    public List<Action> actions() {
        if (actions == null) {
            actions = Actions.in(passage.text());
        }
        return actions;
    }

    /** Whether the words hold at least one of the characters; true when none are asked for. */
    public boolean hasAny(String signs) {
        for (int at = 0; at < signs.length(); at++) {
            if (text().indexOf(signs.charAt(at)) >= 0) {
                return true;
            }
        }
        return signs.isEmpty();
    }

    /** Whether the passage stands over others. */
    public boolean isHeading() {
        return passage.heading();
    }

    /** Whether the sentence, or the heading right over it, is about complaints. */
    public boolean isAboutComplaints() {
        if (complaint == null) {
            complaint = complains();
        }
        return complaint;
    }

    private boolean complains() {
        return !OTHER_CASE.matcher(text()).find() && (COMPLAINT.matcher(text()).find()
                || passage.headings().stream().skip(Math.max(0, passage.headings().size() - passage.labels() - 1)).anyMatch(head -> COMPLAINT_HEADING.matcher(head).find())
                && !CALL_BACK.matcher(text()).find() || COMPLAINT.matcher(passage.before()).find() && CASE.matcher(text()).find());
    }

    /** Whether the words match. */
    public boolean says(Pattern words) {
        return words.matcher(text()).find();
    }

    /** Whether the headings over the sentence match. */
    public boolean standsUnder(Pattern words) {
        return words.matcher(passage.over()).find();
    }

    /** Terms with the level that holds at a place. */
    public Terms termsAt(int startInclusive, int endExclusive) {
        if (levels == null) {
            levels = Severities.in(passage, this::durations);
        }
        Severities.Level level = levels.at(startInclusive, endExclusive);
        return level == null ? Terms.EMPTY : Terms.EMPTY.severity(level.severity(), level.word());
    }

    /** A clause on the parts from one place to another. */
    public Finding found(Clause clause, int startInclusive, int endExclusive) {
        int start = startInclusive;
        int end = endExclusive;
        while (start < end && " ,:|、".indexOf(text().charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " ,:|、\n".indexOf(text().charAt(end - 1)) >= 0) {
            end--;
        }
        return new Finding(clause, start, end);
    }

    /** A clause on the whole part around a place. */
    public Finding foundIn(Part part, Clause clause) {
        return found(clause, part.startInclusive(), part.endExclusive());
    }

    /** A clause on the whole sentence. */
    public Finding foundHere(Clause clause) {
        return found(clause, 0, text().length());
    }
}
