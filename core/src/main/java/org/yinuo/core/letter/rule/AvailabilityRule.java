package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Availability;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 系统可用性不低于99.9%, 年开机率≥95%: the share of time the system is usable. */
public final class AvailabilityRule implements Rule {
    private static final String RATE = "(?:可用[性率度]|在线率|开机率|完好车?率|正常运[行转](?:时间)?(?:率|比例|比率)|正常率|(?:不间断|连续|"
            + "稳定)运行率|运[行转](?:稳定)?率|可利用率|(?i:availability|up-?time))";
    private static final Pattern SHARE = Pattern.compile(RATE + "[^,;。0-9百]{0,24}?" + Shares.SHARE);
    private static final Pattern NAMED = Pattern.compile(RATE);
    private static final Pattern ALONE = Pattern.compile("^[^,;。0-9]{0,8}" + Shares.SHARE);
    private static final Pattern PENALTY = Pattern.compile("扣|违约金|补偿|赔偿|减免|延长|(?i:credit)");

    @Override
    public String signs() {
        return "%百";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Matcher share = SHARE.matcher(sentence.text());
        while (share.find()) {
            add(sentence, found, share);
        }
        List<String> headings = sentence.passage().headings();
        Matcher alone = ALONE.matcher(sentence.text());
        if (found.isEmpty() && !headings.isEmpty() && NAMED.matcher(headings.getLast()).find() && alone.find()) {
            add(sentence, found, alone);
        }
        return found;
    }

    private static void add(Sentence sentence, List<Finding> found, Matcher share) {
        int start = share.start(share.group(1) == null ? 2 : 1);
        Part part = sentence.passage().partAt(share.start());
        String near = sentence.text().substring(Math.max(0, start - 14), start);
        boolean threshold = Shares.THRESHOLD.matcher(near).find();
        if (threshold || sentence.passage().labelled() && PENALTY.matcher(sentence.passage().over()).find()) {
            return;
        }
        Limit limit = Limit.of(Shares.value(share.group(1), share.group(2)), Unit.PERCENT).per(Shares.per(sentence, part)).op(Comparison.MIN);
        found.add(sentence.foundIn(part, new Availability(Terms.EMPTY.limit(limit))));
    }
}
