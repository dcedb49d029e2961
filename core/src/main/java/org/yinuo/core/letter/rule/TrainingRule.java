package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Training;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Activity;
import org.yinuo.core.letter.grammar.Count;
import org.yinuo.core.letter.grammar.Counts;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.grammar.Rounds;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 为用户提供现场培训, 培训三至五名操作人员, 集中授课两天: whom is trained, how often, how long. */
public final class TrainingRule implements Rule {
    private static final Pattern TRAINING = Pattern.compile(
            "培训|复训|补训|轮训|受训|参训|学员|(?<!备)授课(?!方式|资源|软件|系统|平台|设备)|公开课(?!期间|活动|保障)|直播课|(?:在线|线上|网络|录播|"
                    + "视频)课程|录播课|(?:操作|编程|理论|实操|基础|高级|进阶|维护|保养|应用)课(?!室|桌|题)|培养[^,;。]{0,6}(?:名|位|管理员|操作员|"
                    + "骨干)|(?:为|给|向)[^,;。]{1,14}(?:人员|员|用户|医生|护士|老师|教师|员工|工人|班组|民警|操作工)[^,;。]{0,6}(?:讲解|讲清|演示)|"
                    + "(?:现场|当面)(?:讲解|演示)[^,;。]{0,16}(?:操作|使用|方法)|讲[^,;。]{0,4}[一1]场|(?:安排|提供)[^,;。]{0,4}现场讲解|讲课|讲授|"
                    + "讲座|(?:上|讲|开)[^,;。]{0,3}[一两二三\\d]?[堂节][^,;。]{0,6}课|讲[^,;。]{0,2}[一两二三\\d][次回]|(?:学习|讲习|研修|机手)班|带教(?=[^,;。]{0,4}[\\d一两二三四五六])|(?:一对一|现场|"
                    + "上门|面对面)教学|(?:实操|上机)(?:指导|辅导|教学|演练)|进修|代培|包教|专人辅导|(?:到|来)[^,;。]{0,6}(?:公司|总部|工厂|厂里)[^,;。]{0,4}学习|(?:送|派|接收|选派)[^,;。]{0,12}(?:学习|实习)|"
                    + "教到[^,;。]{0,8}(?:为止|会|独立|熟练)|入门课|(?:上门|现场|操作|使用|面对面)辅导|讲师[^,;。]{0,4}(?:上门|到场|"
                    + "现场|到[^,;。]{1,4})?讲|现场[^,;。]{0,6}指导[一两二三\\d]次|(?:师傅|工程师|技师|技术员|安装工)[^,;。]{0,4}教|教(?:补货|换|清|"
                    + "开|用)|教会|教到会|直到[^,;。]{0,8}会[^,;。]{0,6}为止|教您|教你|教大家|教学员|派人[^,;。]{0,4}教|手把手教|提高班|认证课程|"
            + "(?:赴|到|去)[^,;。]{2,12}(?:学习|实习)|指导[^,;。]{0,16}(?:掌握|学会)|(?i:train(?:ing|s|ed)?\\b(?! (?:cent|materials|costs))|onboarding session)");
    private static final Pattern ASIDE = Pattern.compile(
            "培训(?:的)?(?:内容|课程|时间|将?采用|教材|资料|中心|地点|计划|费|证|方案|方式|目标|对象|记录|签到|效果|手册|大纲|日程|课件|考核|机构|"
                    + "基地|体系|部门?|师|合格|结束|完成|完毕|后|期间|前|总站|(?:人员|学员)?的?[^,;。]{0,4}(?:食宿|住宿|交通|差旅|路费)|工作如下|与指导)|(?:通过|注明|参加)培训"
            + "|(?:未|没有?|应|须|需|必须)经?(?:过|接受)?(?:专业|岗前|相关|正规|上岗|乙方)?培训|经过?[^,;。]{0,6}培训(?:后|才|合格|并|的)|受过[^,;。]{0,6}培训");
    /** Who pays for beds and meals says nothing of what is taught. */
    private static final Pattern COSTS = Pattern.compile("^[^,;。培]{0,8}(?:食宿|住宿|差旅|路费|交通)");
    private static final Pattern PROMISE = Pattern.compile(
            "提供|讲解|演示|到厂|补训|费用另议|直播|开(?:办|设|班|免费)|教学|带教|代培|包教|辅导|可[到来]|接收|(?<!外)送|进行|安排|组织|开展|负责|给予|免费|接受|得到|做|实施|举办|举行|承担|派|教|随时|指导|参加|"
                    + "重新|[为对给向][^,;。]{1,24}(?:培训|授课|讲)|培训[^,;。:|]{0,12}(?:人员|工[,;。]|操作员|用户|管理员|师生|教师|员工|客户)|(?:都|"
                    + "均)经过|(?i:train|provid|free)");
    private static final Pattern OWED_BY_CUSTOMER = Pattern.compile("(?:甲方|采购人|用户|客户|买方|需方)(?:应|须|需|自行|负责)[^,;。]{0,10}(?:安排|"
            + "组织|派|参加)[^,;。]*培训|由(?:甲方|采购人|用户|客户|买方|需方|学校|院方)[^,;。]{0,10}(?:负责|承担)");
    static final Pattern OWN_STAFF = Pattern.compile("项目(?:组)?成员|(?:公司|乙方|服务商|我司|我方|内部)(?:的)?(?:全体)?(?:技术)?(?:员工|职工|人员|顾问|"
            + "工程师)[^,;。]{0,6}(?:均|都|定期|上岗|每|须|接受|经)|服务商自行|员工培训|对(?:员工|本公司|公司|我司|售后|内部)[^,;。]{0,10}培训|岗前培训|入职(?:须|时|前|必须)|上岗前均");
    private static final Pattern LATER_ON = Pattern.compile("(?:此后|以后|之后|其后|今后)每");
    private static final Pattern LECTURERS = Pattern.compile("^的?[^,;。]{0,8}(?:讲师|教师|培训师|专家|老师|资深|(?<!维修|维护|操作)工程师)(?![^,;。]{0,12}(?:学习|接受|参加|受训|掌握|赴))");
    private static final Pattern NOT_LEARNERS = Pattern.compile("(?:派出?|安排|选派|配备?)[^,;。]{0,6}$");
    private static final Pattern TIMES = Pattern.compile("(不少于|不低于|至少|≥)?(" + Numerals.NUMBER + ")([次场期]|堂(?=[^,;。]{0,6}课)|节(?=课))(?!级|开箱)|"
            + "(\\d+|(?i:one|two|three|four)) (?:\\w+ ){0,2}(?:training|onboarding) (?:sessions?|courses?)");
    private static final Pattern COUNTED = Pattern.compile("[次场期轮回遍]|times|once|twice");
    private static final Pattern AMOUNT = Pattern.compile("^[^,;。]{0,16}?(?:派|培训|接收|接受|授课|组织|安排|"
            + "提供)[^,;。0-9一二三四五六七八九十两]{0,6}" + Numerals.NUMBER + "(?:个?名额|名|人|位|天|日|个工作日|课时|学时)");
    /** How long each lesson is says nothing of how much is taught. */
    private static final Pattern SEVERAL = Pattern.compile("[、和/]|演练|人员[与及]");
    /** What else may stand under a heading over training. */
    private static final Pattern ELSE = Pattern.compile("演练|演习|检查|巡检|巡查|内部|值守|驻场|持证|经验|回访|备件");
    /** 为关键用户授课6场,为最终用户提供在线课程: a second audience. */
    private static final Pattern BESIDE = Pattern.compile("(?<=,)(?:另|并|还|同时)?(?:为|给|向|对)[^,;。0-9]{2,10}(?:提供|开设|开放|安排)[^,;。0-9]{0,8}(?:课程|培训|讲座)(?=[,;。]|$)");
    private static final Pattern ONCE = Pattern.compile("(?:\\d|[一两二三四五])[次场期]");
    private static final Pattern EACH_TIME = Pattern.compile("每(?:场|节|课|次课)约?(?:不少于|不低于|为)?$");
    private static final Pattern TERM_BEFORE = Pattern.compile("(?:前|后|内|起|满|使用|工作|从业|经验|响应|提前)[^,;。]{0,4}$");

    @Override
    public String signs() {
        return "堂辅导训学课讲教掌tT人名天场培演班";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        boolean under = underTraining(sentence);
        if (sentence.isHeading() || !sentence.says(TRAINING) && !under || sentence.says(OWED_BY_CUSTOMER)
                || sentence.says(OWN_STAFF)) {
            return List.of();
        }
        boolean regular = sentence.rounds().stream().anyMatch(round -> round.activity() == Activity.TRAINING);
        List<Finding> found = new ArrayList<>();
        for (Part part : sentence.passage().parts()) {
            if (under && !ELSE.matcher(part.text()).find() || aboutTraining(sentence, part)) {
                counts(sentence, part, found);
                lengths(sentence, part, found);
            }
        }
        if (!regular) {
            times(sentence, under, found);
        }
        Part promised = found.isEmpty() && (!regular || sentence.says(LATER_ON)) ? promised(sentence, regular) : null;
        Matcher beside = BESIDE.matcher(sentence.text());
        if (!found.isEmpty() && beside.find() && found.stream().noneMatch(one -> one.startInclusive() <= beside.start() && beside.start() < one.endExclusive())) {
            found.add(sentence.found(new Training(Terms.EMPTY), beside.start(), beside.end()));
        }
        if (promised != null) {
            Channel channel = promised.text().contains("现场") ? Channel.ONSITE : Channel.ANY;
            found.add(sentence.foundIn(promised, new Training(Terms.EMPTY.channel(channel))));
        }
        return found;
    }

    private static boolean underTraining(Sentence sentence) {
        List<String> headings = sentence.passage().headings();
        return headings.stream().skip(Math.max(0, headings.size() - 2 - (sentence.passage().labels() > 2 ? sentence.passage().labels() - 1 : 0))).anyMatch(heading -> TRAINING.matcher(heading).find()
                && !SEVERAL.matcher(heading).find());
    }

    /** The part speaks of training itself, or stands right behind one that does. */
    private static boolean aboutTraining(Sentence sentence, Part part) {
        if (TRAINING.matcher(part.text()).find()) {
            return true;
        }
        String before = sentence.text().substring(0, part.startInclusive());
        return part.text().length() < 18 && TRAINING.matcher(before).find();
    }

    private static void counts(Sentence sentence, Part part, List<Finding> found) {
        for (Count count : Counts.in(part.text())) {
            String before = part.text().substring(0, count.startInclusive());
            String after = part.text().substring(count.endExclusive());
            boolean teachers = LECTURERS.matcher(after).find() && !before.endsWith("培训")
                    || NOT_LEARNERS.matcher(before).find() && after.matches("^[^,;。]{0,10}(?:为(?!期)|对|给|进行).*");
            if (count.isLessons() || count.isPeople() && !teachers) {
                Terms terms = Terms.EMPTY.limit(count.amount(count.isLessons() ? null : Unit.PERSONS).per(perOf(sentence, part)));
                found.add(sentence.foundIn(part, new Training(count.isLessons() ? terms.extra("measure", count.measure()) : terms)));
            }
        }
    }

    private static void lengths(Sentence sentence, Part part, List<Finding> found) {
        for (Duration time : sentence.durations()) {
            boolean here = time.startInclusive() >= part.startInclusive() && time.startInclusive() < part.endExclusive();
            boolean ordinal = sentence.text().startsWith("第", time.startInclusive());
            if (!here || ordinal || time.unit() != Unit.DAYS && time.unit() != Unit.HOURS || time.calendar() != null && time.unit() == Unit.HOURS || time.limit() && time.op() != Comparison.MAX) {
                continue;
            }
            String before = sentence.text().substring(part.startInclusive(), time.startInclusive());
            String after = sentence.text().substring(time.endExclusive());
            if (!TERM_BEFORE.matcher(before).find() && !EACH_TIME.matcher(before).find() && !after.matches("(?s)^(?:之?[前后]|以[前后]|起).*")) {
                found.add(sentence.foundIn(part, new Training(Terms.EMPTY.limit(time.amount().op(time.op()).per(perOf(sentence, part))))));
            }
        }
    }

    /** 每年派2人, 每年集中授课一天: the period of an amount, where no times are counted. */
    private static @Nullable Per perOf(Sentence sentence, Part part) {
        return sentence.rounds().stream().filter(round -> measures(sentence, round) && part.startInclusive() <= round.often().startInclusive()
                && round.often().startInclusive() < part.endExclusive()).map(round -> round.often().per()).findFirst().orElse(null);
    }

    /** Whether the round says how much each period, not how often: people or lengths stand behind 每年 itself. */
    static boolean measures(Sentence sentence, Rounds.Round round) {
        boolean counted = round.activity() != Activity.TRAINING || round.often().note() == null || COUNTED.matcher(round.often().note()).find();
        Part part = sentence.passage().partAt(round.often().startInclusive());
        String rest = sentence.text().substring(Math.min(round.often().endExclusive(), part.endExclusive()), part.endExclusive());
        return !counted && AMOUNT.matcher(rest).find();
    }

    private static void times(Sentence sentence, boolean under, List<Finding> found) {
        Matcher times = TIMES.matcher(sentence.text());
        while (times.find()) {
            Part part = sentence.passage().partAt(times.start());
            if (!(under && !ELSE.matcher(part.text()).find()) && !aboutTraining(sentence, part) || sentence.text().startsWith("每", Math.max(0, times.start() - 1))) {
                continue;
            }
            String number = times.group(2) == null ? times.group(4) : times.group(2);
            Unit unit = "次".equals(times.group(3)) ? Unit.TIMES : Unit.SESSIONS;
            Limit limit = Limit.of(Numerals.value(number), unit).op(times.group(1) == null ? null : Comparison.MIN);
            found.add(sentence.foundIn(part, new Training(Terms.EMPTY.limit(limit))));
            return;
        }
    }

    private static @Nullable Part promised(Sentence sentence, boolean regular) {
        for (Part part : sentence.passage().parts()) {
            if (COSTS.matcher(part.text()).find()) {
                continue;
            }
            String plain = ASIDE.matcher(part.text()).replaceAll("");
            if (TRAINING.matcher(plain).find() && !(regular && ONCE.matcher(plain).find()) && PROMISE.matcher(plain).find()) {
                return part;
            }
        }
        return null;
    }
}
