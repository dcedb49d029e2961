package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.FollowupFrequency;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 72小时内电话回访, 第三个月进行跟踪回访: a follow-up owed once. */
public final class CallBackRule implements Rule {
    private static final Pattern FOLLOW_UP = Pattern.compile("(?:打?电话|致电|去电)[^,;。]{0,6}(?:了解(?!情况|故障|详)|询问(?!情况|故障)|问候|问(?!清|"
            + "明))|(?:听取|征求|征询)[^,;。]{0,6}(?:意见|建议)|上门(?:看|探访)|回访|跟踪服务|追踪服务|满意度调查|跟踪|走访|打分|评价|电话询问|问卷|使用(?:情况|状况|"
            + "效果)(?:调查|跟踪|了解)|客户调查");
    /** A telephone call is a follow-up only on a day named beforehand: 装机后第7天打电话. */
    private static final Pattern CALL = Pattern.compile("打一?[个次通]?电话");
    private static final String TIME = "第?(?:" + Numerals.NUMBER + "个?(?:月|周|星期|[天日])|半年|" + Numerals.NUMBER + "年)";
    private static final String CALLED = "[^,;。0-9每]{0,14}(?:上门看|回访|走访|致电|打电话|电话|使用(?:情况|状况|效果)调查)";
    private static final Pattern POINTS = Pattern.compile("(?<=[后起满])(?:的)?第?" + TIME + "(?:(?:时|后)?[、,及和与]满?" + TIME + ")*(?:时|后|,)?(?:各|分别)?" + CALLED
            + "|第" + TIME + "(?:[、,及和与]第?" + TIME + ")+(?:各|分别)?" + CALLED + "|(?:装机|安装|交付|验收|交车|开业|上线|投运|售出|开通|收货|"
            + "签收|使用|维修|处理结果|处理|结案|办结)满?" + TIME + "(?:后|时)" + CALLED);
    private static final Pattern ORDINAL_MONTH = Pattern.compile("第(" + Numerals.NUMBER + ")个月(?!内)");

    @Override
    public String signs() {
        return "访追跟满分评询卷话看";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading() || !sentence.says(FOLLOW_UP) && !sentence.says(CALL)) {
            return found;
        }
        points(sentence, found);
        if (!found.isEmpty()) {
            return found;
        }
        Matcher month = ORDINAL_MONTH.matcher(sentence.text());
        while (month.find()) {
            Limit limit = Limit.of(Numerals.value(month.group(1)), Unit.MONTHS);
            found.add(callBack(sentence, limit, sentence.passage().partAt(month.start())));
        }
        if (!found.isEmpty()) {
            return found;
        }
        for (Duration time : sentence.durations()) {
            boolean ordinal = sentence.text().startsWith("第", time.startInclusive()) && sentence.rounds().isEmpty();
            boolean called = ordinal && sentence.says(CALL);
            boolean once = called || (time.limit() || ordinal || sentence.text().startsWith("满", Math.max(0, time.startInclusive() - 1))) && (time.isClock() || time.isTerm()) && !regular(sentence, time);
            if (once && !sentence.text().startsWith("提前", Math.max(0, time.startInclusive() - 2)) && belongs(sentence, time)) {
                found.add(callBack(sentence, time.amount(), sentence.passage().partAt(time.startInclusive())));
            }
        }
        return found;
    }

    /** 验收后一个月、三个月、半年各回访一次, 装机一个月后回访: points in time, not periods. */
    private static void points(Sentence sentence, List<Finding> found) {
        Matcher points = POINTS.matcher(sentence.text());
        if (!points.find()) {
            return;
        }
        Part part = sentence.passage().partAt(points.start());
        for (Duration time : sentence.durations()) {
            if (time.startInclusive() >= points.start() && time.endExclusive() <= points.end()) {
                boolean half = time.unit() == Unit.YEARS && time.value() != null && time.value().intValue() == 0;
                found.add(callBack(sentence, half ? Limit.of(6, Unit.MONTHS) : time.amount(), part));
            }
        }
    }

    private static boolean regular(Sentence sentence, Duration time) {
        return sentence.rounds().stream().anyMatch(round -> round.startInclusive() <= time.startInclusive()
                && time.startInclusive() < round.endExclusive())
                || !FOLLOW_UP.matcher(sentence.text().substring(time.endExclusive())).find();
    }

    private static boolean belongs(Sentence sentence, Duration time) {
        return sentence.deadlines().stream().noneMatch(other -> other.time().equals(time)
                && other.kind() != ActionKind.FOLLOW_UP && other.kind() != ActionKind.RESPOND
                || other.time().equals(time) && other.kind() == ActionKind.RESPOND && !FOLLOW_UP.matcher(
                        sentence.text().substring(time.endExclusive(), Math.min(sentence.text().length(), time.endExclusive() + 24))).find());
    }

    private static Finding callBack(Sentence sentence, Limit limit, Part part) {
        Channel channel = sentence.text().contains("电话") ? Channel.PHONE : Channel.ANY;
        return sentence.found(new FollowupFrequency(sentence.termsAt(part.startInclusive(), part.endExclusive()).channel(channel).limit(limit)),
                part.startInclusive(), sentence.text().length());
    }
}
