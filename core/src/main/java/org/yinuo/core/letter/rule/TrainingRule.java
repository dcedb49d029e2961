package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Training;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.text.Part;

/** 为用户提供现场培训, 培训三至五名操作人员: training without a period. */
public final class TrainingRule implements Rule {
    private static final Pattern PROMISE = Pattern.compile(
            "(?:提供|进行|安排|组织|开展|负责|给予|免费|接受|得到|做|实施|举办|指导和)[^,;。|]{0,32}培训(?!内容|方式|资料|教材|时间|目标|地点|计划|课程|费|证|中心|总站|记录|签到|工作如下|方案|手册|用|知识)"
            + "|培训[^,;。:]{0,10}(?:操作|维护|管理|使用|技术|有关)人员|对[^,;。]{2,20}(?:进行)?[^,;。]{0,20}培训(?!内容|方式|资料|计划|结束)|(?:都|均)经过[^,;。]{0,8}培训|培训合格|free[a-z -]* training|provides?[a-z -]* training", Pattern.CASE_INSENSITIVE);
    private static final Pattern PEOPLE = Pattern.compile("(?:培训|学员|参加|人数|[名人]管理员和)[^,;。]{0,14}?(不少于|不得?低于|至少|≥)?(" + Numerals.NUMBER + ")(?:[-~至到](" + Numerals.NUMBER + "))?[人名位]");
    private static final Pattern TIMES = Pattern.compile("(?:培训[^,;。]{0,8}?|(?:提供|组织|安排|举办|进行)[^,;。]{0,6}?)(不少于|至少|≥)?(" + Numerals.NUMBER + ")([次场期])(?=[^,;。]{0,14}培训|(?<=培训.{0,12})[^人])");
    private static final Pattern OF_TRAINING = Pattern.compile("^的[^,;。]{0,8}培训");
    private static final Pattern LENGTH = Pattern.compile("(?:培训|学)[^,;。]{0,12}(?:时间|为期|期|不少于|一般学|周期|:)[^,;。]{0,8}$|学$");
    private static final Pattern TRAINING = Pattern.compile("培训|学员|training");

    @Override
    public String signs() {
        return "培训学课t";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        if (sentence.isHeading() || sentence.rounds().stream().anyMatch(round -> round.activity() == Activity.TRAINING)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        Matcher people = PEOPLE.matcher(sentence.text());
        if (sentence.says(TRAINING) || sentence.standsUnder(TRAINING)) {
            while (people.find()) {
                found.add(people(sentence, people));
            }
            times(sentence, found);
            lengths(sentence, found);
        }
        Matcher promise = PROMISE.matcher(sentence.text());
        if (found.isEmpty() && promise.find()) {
            Part part = sentence.passage().partAt(promise.start());
            Channel channel = part.text().contains("现场") ? Channel.ONSITE : Channel.ANY;
            found.add(sentence.found(new Training(Terms.EMPTY.channel(channel)), part.startInclusive(),
                    Math.max(part.endExclusive(), promise.end())));
        }
        return found;
    }

    private static Finding people(Sentence sentence, Matcher people) {
        BigDecimal least = Numerals.value(people.group(2));
        BigDecimal most = people.group(3) == null ? null : Numerals.value(people.group(3));
        boolean min = people.group(1) != null || most != null;
        Limit limit = new Limit(least, null, most, Unit.PERSONS, null, min ? Comparison.MIN : null, null);
        return sentence.foundIn(sentence.passage().partAt(people.start()), new Training(Terms.EMPTY.limit(limit)));
    }

    private static void times(Sentence sentence, List<Finding> found) {
        Matcher times = TIMES.matcher(sentence.text());
        if (times.find()) {
            Unit unit = times.group(3).equals("次") ? Unit.TIMES : Unit.SESSIONS;
            Limit limit = Limit.of(Numerals.value(times.group(2)), unit).op(times.group(1) == null ? null : Comparison.MIN);
            found.add(sentence.foundIn(sentence.passage().partAt(times.start()), new Training(Terms.EMPTY.limit(limit))));
        }
    }

    private static void lengths(Sentence sentence, List<Finding> found) {
        for (Duration time : sentence.durations()) {
            String before = sentence.text().substring(0, time.startInclusive());
            if (time.unit() == Unit.DAYS && !time.limit() && (LENGTH.matcher(before).find() || OF_TRAINING.matcher(sentence.text().substring(time.endExclusive())).find())) {
                found.add(sentence.foundIn(sentence.passage().partAt(time.startInclusive()),
                        new Training(Terms.EMPTY.limit(time.amount()))));
            }
        }
    }
}
