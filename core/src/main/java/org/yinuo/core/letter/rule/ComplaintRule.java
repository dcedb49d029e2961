package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.ComplaintResponse;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 投诉24小时内答复, 尽快反馈处理结果: a complaint is answered. */
public final class ComplaintRule implements Rule {
    private static final Pattern ANSWERED = Pattern.compile("(?:处理|解决|反馈|答复|回复|调查|受理|回应|办结|沟通|联系|整改|响应|回音|说法)");
    private static final Pattern SOON = Pattern.compile("尽快|及时|第一时间|立即|迅速|马上|即时|快速");
    /** A bad mark; what stands before it is about the asking. */
    private static final Pattern RATED = Pattern.compile("(?:评分|打分|评价)[^。;,]{0,6}(?:低于|差|不满)");
    /** 2小时内原路退款: the money is back, nobody is answered. */
    private static final Pattern REFUND = Pattern.compile("退(?:款|钱|费)|退还|返还");
    private static final Pattern CHECKED = Pattern.compile("检查|评估|能够熟练|需要|记录(?!和)");

    @Override
    public List<Finding> read(Sentence sentence) {
        if (sentence.isHeading() && sentence.durations().isEmpty() || !sentence.isAboutComplaints()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        Matcher rated = RATED.matcher(sentence.text());
        int from = rated.find() ? rated.end() : 0;
        for (Duration time : sentence.durations()) {
            boolean refund = REFUND.matcher(sentence.passage().partAt(time.startInclusive()).text()).find();
            if (!refund && time.isClock() && time.startInclusive() >= from && (time.limit() || sentence.says(ANSWERED)) && !(found.size() > 0 && !time.limit())) {
                Part part = sentence.passage().partAt(time.startInclusive());
                Terms terms = Terms.EMPTY.limit(time.amount()).calendar(time.calendar());
                found.add(sentence.foundIn(part, new ComplaintResponse(terms)));
            }
        }
        if (found.isEmpty() && sentence.says(ANSWERED) && !sentence.says(CHECKED)) {
            for (Part part : sentence.passage().parts()) {
                if (found.isEmpty() && SOON.matcher(part.text()).find()) {
                    found.add(sentence.foundIn(part, new ComplaintResponse(Terms.EMPTY.mark(Mark.VAGUE))));
                }
            }
        }
        return found;
    }
}
