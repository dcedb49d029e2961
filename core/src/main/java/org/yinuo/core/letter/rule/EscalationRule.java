package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Escalation;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 1小时内不能解决的派工程师到现场, 重大问题组织专家会诊, 一线转二线: the next level takes over. */
public final class EscalationRule implements Rule {
    private static final String FAULT_VERB = "(?:解决|处理|修复|排除|解答|完成|恢复|搞定|缓解|控制住?|确定|找出|诊断|定位|查明|判明|修好|处置|消除|确认原因|闭环|判断|判定|排查|根治|根除)";
    private static final Pattern FAILS = Pattern.compile(
            "(?:不能|无法|未能|难以|不可|未|没有|没(?!收))(?:够|被|及时|独立|远程|当场|立即|自行|有效|彻底|完全|完成|得到|在[^,;。]{1,6}[中里上内]|妥善|通过[^,;。]{1,8})*" + FAULT_VERB
            + "|" + FAULT_VERB + "不了|修不好|答不(?:上来?|了|出)|拿不准|不能[^,;。]{0,6}解[决答]|(?:毫?无|没有?)(?:明显)?(?:进展|头绪|眉目|结果)|(?:未|没有?|"
            + "不)见[^,;。]{0,2}(?:效|好转|起色)|(?:搞不定|[弄修查处]不[好了出掉]|解决不掉|[讲说]不(?:清楚?|明白?)|(?:远程|电话|在线|线上)(?:处理|"
            + "指导|解决|操作|协助|开[箱门锁])?(?:不(?:成|行|通|灵|奏效)|失败)|处理不(?:好|掉|成))|(?:指导|支持|处理|方式|协助|服务|维修|"
            + "排查)(?:(?!小时|分钟)[^,;。]){0,8}(?:后)?(?:仍)?(?:无效|无果|未果)|(?<=[时钟])(?:仍)?(?:未果|无果)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?:remains? open|not (?:been )?(?:completed|resolved|settled|repaired|fixed)|cannot be (?:settled|resolved|solved|"
                    + "fixed))[^。;]*?(?:handed over|(?:passes|passed|goes) (?:on )?to|escalat|send(?:s)? an? [a-z ]{0,8}engineer|factory support|"
                    + "second[- ]level|management)");
    private static final Pattern NEXT = Pattern.compile(
            "派[遣出]?|安排|赶赴|前往|现场|上门(?!费)|远程|专家|升级|上升|转[交为到入至由]?|厂家|原厂|厂商|二线|三线|上级|上报|提交给|提请|总部|介入|支援|协调|会诊"
            + "|经理|总监|主管|负责人|技术部|研发|高级|领导|工程师|到达|抵达|到场|到[校院厂馆店站港船家户矿场](?!长)|动身|出发|出动|赶");
    private static final Pattern NO_STEP = Pattern.compile("违约金|扣[除减款罚]|赔偿|罚款|费用[^,;。]{0,6}(?:由|承担)|退货|换货|换新|退款|予以更换|免费更换|整机更换|更换新");
    private static final Pattern NAMED = Pattern.compile("(?:升级至|升级到|升级为|上报至?|上升至|转由|转至|交由|转交|提交给?)([^,;。]{2,12}?)(?:处理|解决|负责|介入|协调|跟进|,|;|。|$)");
    private static final Pattern AT_ONCE = Pattern.compile("(?:遇|发生|出现|如有|^)[^,;。]{0,8}(?:重大|严重|疑难|特大|"
            + "紧急)[^,;。]{0,8},?[^,;。]{0,8}(?:立即|即刻|立刻|马上)(?:上报|报告|报请|升级至|移交|转至)(?!给?(?:甲方|采购|业主|用户|客户|院方|校方|"
            + "贵))(?:给)?([^,;。]{2,12})");
    private static final Pattern LASTS = Pattern.compile("(?:持续|超[过出]|满|逾|达到?)$");
    private static final Pattern REPORTED = Pattern.compile("^(?:仍?未[^,;。]{1,8})?的?,(?:应|须|将|由[^,;。]{0,10})?(?:上?报(?!价|修)|通知|升级[至到]?|提请|移交)(?:告|"
            + "给)?([^,;。]{2,14})");
    /** The person who steps in when it has lasted that long. */
    private static final Pattern STEPS_IN = Pattern.compile(
            "^(?:仍?未[^,;。]{1,8})?(?:的|时)?,?(?:必?须|应当?|将|由|请)*([^,;。]{0,12}?(?:经理|总监|主管|负责人|专家|领导|总工程?师?|副?总裁?|主任|"
                    + "厂长|高管|厂家|原厂|厂商|总部|二线|三线))[^,;。]{0,4}?(?:督办|介入|到场|到现场|亲自|协调|支援|督促|带队|挂帅|过问|督阵|牵头|"
                    + "接手|赶|出面|跟进|处理)");
    private static final Pattern UPWARDS = Pattern.compile("上报|升级|专家|总监|经理");
    private static final Pattern STILL = Pattern.compile("^(?:内|之内|以内|后|时)?[^,;。0-9]{0,6}(?:仍|还|尚|依旧)?[^,;。0-9]{0,4}$");
    private static final Pattern PASSED = Pattern.compile("(?:超[过出]|满|达到?|经过|逾)$");
    private static final Pattern HARD_CASE = Pattern.compile(
            "(?:(?:疑难|重大|复杂|特别严重|严重)(?:技术|性|的)?(?:问题|故障|难题|事件)|技术难题|疑难杂症)(?!的处理结果)[^。;]{0,24}(?:由|交|转|请|邀请|协调|联系|上报|通知|"
                    + "启动)[^,;。]{0,10}(?:原厂|厂家|厂商|二线|三线|专家|总部|研发|技术总监|高级工程师|总工|领导|管理层|总经理|副总|负责人)");
    private static final Pattern PANEL = Pattern.compile("专家[^,;。]{0,8}会诊|(?:组织|成立|召集)[^,;。]{0,10}专家");
    /** 必要时 names no case in which the next level takes over. */
    private static final Pattern IF_NEEDED = Pattern.compile("(?:必要时|如有必要|视需要|视情况)[^,;。]{0,14}(?:专家|会诊)");
    private static final Pattern PANEL_CASE = Pattern.compile("(?:遇到?|如遇|对于?|发生)[^,;。]{0,10}(?:重大|严重|疑难)[^,;。]*,[^;。]*会诊");
    private static final Pattern LINES = Pattern.compile("一线[^;。]*二线|[一二三两]级(?:支持|响应|服务|保障)[^,;。]{0,6}:[^,;。]{1,12}(?:→|-+>|—+)[^,;。]{2,}|(?:客服|工程师|网点|服务站|"
            + "技术员)(?:-+|—+|→|>)[^,;。]{1,10}(?:-+|—+|→|"
            + ">)[^,;。]{0,8}(?:专家|研发|总部|厂家|原厂|主管|经理|总监)");
    private static final Pattern TOLD = Pattern.compile("(?:向[^,;。]{1,8})?(?:应|须|必须|由[^,;。]{1,8})?(?:上报|升级|转[交由至入到]|移交|报告|报请|提请|提交给)");
    private static final Pattern CUSTOMER_FAILS = Pattern.compile("甲方人员|用户自行|客户自行");

    @Override
    public String signs() {
        return "不无未难专线通转升移联疑重复没报由超持满o";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        if (sentence.isHeading()) {
            return found;
        }
        Matcher fails = FAILS.matcher(sentence.text());
        boolean step = !sentence.says(CUSTOMER_FAILS) && !sentence.says(NO_STEP) && !offersLoaner(sentence);
        while (step && fails.find()) {
            Matcher next = NEXT.matcher(sentence.text());
            boolean rung = found.isEmpty() || fails.start() >= found.getLast().endExclusive() && within(sentence, fails.start()) != null;
            if (rung && next.find(fails.end())) {
                found.add(handOver(sentence, fails, next, sentence.says(PANEL_CASE)));
            }
        }
        lasting(sentence, found);
        Matcher english = ENGLISH.matcher(sentence.text());
        if (found.isEmpty() && english.find()) {
            Terms terms = sentence.termsAt(english.start(), english.end());
            Duration time = sentence.durations().stream().filter(Duration::isClock).findFirst().orElse(null);
            found.add(sentence.foundHere(new Escalation(time == null ? terms : terms.limit(time.amount()).calendar(time.calendar()), null, null)));
        }
        atOnce(sentence, found);
        Matcher panel = PANEL.matcher(sentence.says(IF_NEEDED) ? "" : sentence.text());
        boolean ownCase = sentence.says(PANEL_CASE);
        if (panel.find() && (found.isEmpty() || ownCase || found.getFirst().endExclusive() <= panel.start())) {
            Part part = sentence.passage().partAt(panel.start());
            Terms terms = sentence.termsAt(panel.start(), panel.end()).mark(Mark.VAGUE);
            found.add(sentence.foundIn(part, new Escalation(terms, null, "expert-panel")));
        }
        Matcher hard = HARD_CASE.matcher(sentence.text());
        if (found.isEmpty() && hard.find()) {
            found.add(sentence.foundIn(sentence.passage().partAt(hard.start()),
                    new Escalation(sentence.termsAt(hard.start(), hard.end()), null, null)));
        }
        if (found.isEmpty() && sentence.says(LINES)) {
            found.add(sentence.foundHere(new Escalation(Terms.EMPTY, "一线", "二线")));
        }
        for (Deadline deadline : sentence.deadlines()) {
            if (deadline.kind() == ActionKind.ESCALATE && found.isEmpty()) {
                found.add(sentence.found(new Escalation(DeadlineTerms.of(sentence, deadline), null, null),
                        deadline.startInclusive(), deadline.endExclusive()));
            }
        }
        return found;
    }

    /** 遇有重大故障,立即上报技术中心: counted as zero hours. */
    private static void atOnce(Sentence sentence, List<Finding> found) {
        Matcher reported = AT_ONCE.matcher(sentence.text());
        if (found.isEmpty() && reported.find()) {
            Terms terms = sentence.termsAt(reported.start(), reported.end()).limit(Limit.of(0, Unit.HOURS)).mark(Mark.VAGUE).note("立即记0");
            found.add(sentence.found(new Escalation(terms, null, reported.group(1)), reported.start(), reported.end()));
        }
    }

    /** 持续20分钟的,报总工程师: the time itself is the trigger. */
    private static void lasting(Sentence sentence, List<Finding> found) {
        for (Duration time : sentence.durations()) {
            String before = sentence.text().substring(0, time.startInclusive());
            Matcher reported = REPORTED.matcher(sentence.text().substring(time.endExclusive()));
            Matcher stepsIn = STEPS_IN.matcher(sentence.text().substring(time.endExclusive()));
            boolean reports = reported.find();
            if (found.isEmpty() && time.isClock() && LASTS.matcher(before).find() && (reports || stepsIn.find())) {
                Matcher next = reports ? reported : stepsIn;
                Terms terms = sentence.termsAt(time.startInclusive(), time.endExclusive()).limit(time.amount()).calendar(time.calendar());
                int start = sentence.passage().partAt(time.startInclusive()).startInclusive();
                found.add(sentence.found(new Escalation(terms, null, next.group(1)), start, time.endExclusive() + next.end()));
            }
        }
    }

    private static boolean offersLoaner(Sentence sentence) {
        return !sentence.says(UPWARDS) && sentence.actions().stream().anyMatch(a -> a.kind() == ActionKind.LOAN) || !sentence.says(UPWARDS) && LoanerRule.standsIn(sentence);
    }

    private static Finding handOver(Sentence sentence, Matcher fails, Matcher next, boolean panelApart) {
        Part failing = sentence.passage().partAt(fails.start());
        int start = failing.startInclusive();
        Terms terms = sentence.termsAt(start, fails.end());
        Duration within = within(sentence, fails.start());
        within = within == null ? handedOverWithin(sentence, fails.end(), next.start()) : within;
        if (within != null) {
            terms = terms.limit(within.amount()).calendar(within.calendar());
            start = Math.min(start, sentence.passage().partAt(within.startInclusive()).startInclusive());
        }
        String before = sentence.text().substring(0, fails.start());
        String from = before.contains("电话") ? "phone" : before.contains("远程") ? "remote" : null;
        String rest = sentence.text().substring(fails.end());
        Matcher named = NAMED.matcher(rest);
        String to = rest.contains("专家") && !panelApart ? "expert-panel" : named.find() ? named.group(1)
                : rest.contains("远程") ? "remote" : "onsite";
        int end = sentence.passage().partAt(panelApart ? fails.start() : next.start()).endExclusive();
        Channel channel = to.equals("remote") ? Channel.REMOTE : to.equals("onsite") ? Channel.ONSITE : Channel.ANY;
        return sentence.found(new Escalation(terms.channel(channel), from, to), start, end);
    }

    /** 无法判明原因的,2小时内上报区域主管: the time within which the next level is told. */
    private static @Nullable Duration handedOverWithin(Sentence sentence, int failsEnd, int nextAt) {
        return sentence.durations().stream()
                .filter(time -> time.isClock() && time.limit() && time.startInclusive() >= failsEnd && time.startInclusive() - failsEnd < 12)
                .filter(time -> time.endExclusive() <= nextAt && TOLD.matcher(sentence.text().substring(time.endExclusive())).lookingAt())
                .findFirst().orElse(null);
    }

    /** The time within which, or after which, the lower level has failed: 1小时内不能解决, 满2小时仍未恢复. */
    private static @Nullable Duration within(Sentence sentence, int failsAt) {
        Duration within = null;
        for (Duration time : sentence.durations()) {
            if (!time.isClock() || time.endExclusive() > failsAt || failsAt - time.endExclusive() > 18) {
                continue;
            }
            String between = sentence.text().substring(time.endExclusive(), failsAt);
            boolean passed = PASSED.matcher(sentence.text().substring(0, time.startInclusive())).find();
            boolean apart = between.indexOf(',') > 0;
            if (time.limit() && !apart || passed || STILL.matcher(between).find()) {
                within = time;
            }
        }
        return within;
    }
}
