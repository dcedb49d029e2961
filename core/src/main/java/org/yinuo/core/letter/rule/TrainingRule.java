package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Training;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.text.Part;

/** 为用户提供现场培训, 培训三至五名操作人员, 每期不少于5天, 不少于16学时: training without a period. */
public final class TrainingRule implements Rule {
    private static final Pattern PROMISE = Pattern.compile(
            "(?:提供|进行|安排|组织|开展|负责|给予|免费|接受|得到|做|实施|举办|指导和)[^,;。|]{0,32}培训(?!内容|方式|资料|教材|时间|目标|地点|计划|课程|费|证|中心|总站|记录|签到|工作如下|方案|手册|用|知识)"
            + "|培训[^,;。:]{0,10}(?:操作|维护|管理|使用|技术|有关)人员|对[^,;。]{2,20}(?:进行)?[^,;。]{0,20}培训(?!内容|方式|资料|计划|结束)|(?:都|均)经过[^,;。]{0,8}培训|培训合格"
            + "|(?:现场|当面|手把手)[^,;。]{0,6}教[会到]|免费授课|free[a-z -]* training|provides?[a-z -]* training|trained on[- ]site", Pattern.CASE_INSENSITIVE);
    private static final String N = Numerals.NUMBER;
    private static final Pattern PEOPLE = Pattern.compile("(?<!\\d)(?:(不少于|不得?低于|至少|≥|约|共|每[校期批次])?)(" + N + ")(?:[-~至到](" + N + "))?(?:[人名位](?!次|员管|日|天|为)|个名额| ?(?:users|persons|people|staff|of the customer's staff))|名额(" + N + ")个?");
    private static final Pattern TIMES = Pattern.compile("(不少于|至少|≥)?(" + N + ")([次场期])(?![^,;。]{0,4}人)(?=[^,;。]{0,14}(?:培训|授课|讲座|,|$|和|及))");
    private static final Pattern LESSONS = Pattern.compile("(不少于|至少|≥|不低于)?(" + N + ")个?(课时|学时|人天|课)");
    private static final Pattern OF_TRAINING = Pattern.compile("^的?[^,;。]{0,8}(?:培训|授课|学习|训练)|^(?:左右|以上)?(?:,|$|\\)|和)");
    private static final Pattern LENGTH = Pattern.compile("(?:培训|学|授课|时长|实习|每[期批])[^,;。]{0,14}$");
    private static final Pattern TRAINING = Pattern.compile("培训|学员|受训|授课|进修|(?:赴|到)[^,;。]{0,8}(?:学习|实习)|脱产|课程|每[期批]|训练班|提高班|(?i:training|trained)");
    private static final Pattern TRAINERS = Pattern.compile("(?:派|安排|由|配备)[^,;。]{0,8}(?:" + N + ")[人名位][^,;。]{0,8}(?:讲师|培训师|老师|工程师(?!赴|到|参加))|讲师" + N);
    private static final Pattern OWN_STAFF = Pattern.compile("项目组成员|入职|岗前|上岗前|本公司员工|我公司员工|售后人员进行|服务人员进行|由甲方内部");

    @Override
    public String signs() {
        return "培训学课教授期批t";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        boolean about = sentence.says(TRAINING) || sentence.standsUnder(TRAINING) && sentence.passage().index() > 0;
        if (sentence.isHeading() || sentence.says(OWN_STAFF)) {
            return found;
        }
        boolean regular = sentence.rounds().stream().anyMatch(round -> round.activity() == Activity.TRAINING);
        if (about) {
            people(sentence, found);
            if (!regular) {
                times(sentence, found);
            }
            lessons(sentence, found);
            lengths(sentence, found);
        }
        Matcher promise = PROMISE.matcher(sentence.text());
        if (found.isEmpty() && !regular && promise.find()) {
            Part part = sentence.passage().partAt(promise.start());
            Channel channel = part.text().contains("现场") ? Channel.ONSITE : Channel.ANY;
            found.add(sentence.found(new Training(Terms.EMPTY.channel(channel)), part.startInclusive(),
                    Math.max(part.endExclusive(), promise.end())));
        }
        return found;
    }

    private static void people(Sentence sentence, List<Finding> found) {
        Matcher people = PEOPLE.matcher(sentence.text());
        while (!sentence.says(TRAINERS) && people.find()) {
            String least = people.group(2) == null ? people.group(4) : people.group(2);
            BigDecimal most = people.group(3) == null ? null : Numerals.value(people.group(3));
            boolean min = people.group(1) != null && !people.group(1).startsWith("约") || most != null;
            Limit limit = new Limit(Numerals.value(least), null, most, Unit.PERSONS, null, min ? Comparison.MIN : null, null);
            found.add(sentence.foundIn(sentence.passage().partAt(people.start()), new Training(Terms.EMPTY.limit(limit))));
        }
    }

    private static void times(Sentence sentence, List<Finding> found) {
        Matcher times = TIMES.matcher(sentence.text());
        while (times.find()) {
            Part part = sentence.passage().partAt(times.start());
            Unit unit = times.group(3).equals("次") ? Unit.TIMES : Unit.SESSIONS;
            boolean warranty = part.text().startsWith("质保期内") || part.text().startsWith("保修期内");
            Limit limit = Limit.of(Numerals.value(times.group(2)), unit).op(times.group(1) == null ? null : Comparison.MIN)
                    .per(warranty ? Per.WARRANTY_PERIOD : null);
            found.add(sentence.foundIn(part, new Training(Terms.EMPTY.limit(limit))));
        }
    }

    /** 不少于16学时: lessons are no unit of the list, they stand in the measure. */
    private static void lessons(Sentence sentence, List<Finding> found) {
        Matcher lessons = LESSONS.matcher(sentence.text());
        while (lessons.find()) {
            Limit limit = Limit.of(Numerals.value(lessons.group(2)), null).op(lessons.group(1) == null ? null : Comparison.MIN);
            Terms terms = Terms.EMPTY.limit(limit).extra("measure", lessons.group(3));
            found.add(sentence.foundIn(sentence.passage().partAt(lessons.start()), new Training(terms)));
        }
    }

    private static void lengths(Sentence sentence, List<Finding> found) {
        for (Duration time : sentence.durations()) {
            String before = sentence.text().substring(0, time.startInclusive());
            boolean spoken = LENGTH.matcher(before).find() || OF_TRAINING.matcher(sentence.text().substring(time.endExclusive())).find();
            if (time.unit() == Unit.DAYS && !time.limit() && spoken) {
                found.add(sentence.foundIn(sentence.passage().partAt(time.startInclusive()),
                        new Training(Terms.EMPTY.limit(time.amount().op(time.op())))));
            }
        }
    }
}
