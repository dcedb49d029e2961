package org.yinuo.core.letter.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;
import org.yinuo.core.letter.text.Passage;

/**
 * Ties times to the verbs they govern: the verbs up to the next time (4小时内赶到并排除故障), else the noun before it
 * (响应时间不超过2小时), else the verb of a parallel time (省内24小时,省外48小时到达), else the heading (响应时限).
 */
public final class Deadlines {
    private static final Pattern OTHER_TIME = Pattern.compile("(?:约定|规定|承诺|合同)的?(?:期限|时间)内?");
    private static final Pattern NAMES = Pattern.compile("^(?:的?(?:时间|时限|时效|期限|目标|速度))?[^,;。0-9]{0,8}$");
    private static final Pattern EVENT = Pattern.compile("^(?:现场)?(?:之?后|以后|时?起|之日|之时)");
    /** 维修完成48小时内,客服…: the end of one thing, from which another is counted. */
    private static final Pattern DONE = Pattern.compile("(?:完成|完毕|结束|关闭|办结|交付|[修做弄装换]完)$");
    private static final Pattern FINISHED = Pattern.compile("(?:完成|完毕|结束|关闭|办结)(?:后的?)?$");
    private static final Pattern LISTED = Pattern.compile("[、/]");
    private static final Pattern STILL = Pattern.compile("^(?:后)?(?:仍|还|尚)?(?:不能|未能|无法|未|没)");
    private static final Pattern ENGLISH = Pattern.compile("^[a-z0-9 ,%'()/-]{0,48}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CUSTOMER_OWES = Pattern.compile(
            "(?:甲方|买方|需方|采购人|采购方|采购单位|招标人|业主|用户|客户|顾客|使用单位|使用方|院方|校方|委托方|贵方|您)(?:应当?|须|需(?!求)|必须|"
                    + "有权|可|要|如)[^,;。]{0,12}$|(?:^|[,;。的由])(?:甲方|买方|需方|采购人|采购方|采购单位|招标人|业主|院方|校方|委托方|贵方)(?:在|"
                    + "于|自)[^,;。]{0,12}$");
    private static final Pattern EXCEEDED = Pattern.compile("(?<![不得许准能可应会勿别该再当以许])(?:超过|超出|逾期|逾|大于|长于|多于)$|"
            + "每[^,;。0-9]{0,6}(?:迟|延|误|到|晚|缺|少|多|超|时|期)$|(?:迟到|迟延|延误|延迟|超时)(?:达|满|在)?$|每[^,;。]{0,6}停[机产]$|(?:持续|连续)$");
    private static final Pattern NO_LIMIT = Pattern.compile("^(?:自动恢复的|可申请|续费|起(?!来)|后|以后|之后|前|以前|之前|以上|的?(?:经验|(?:免费|有限)?(?:质保|保修|保固|三包|包换|"
            + "包退|退换|退货))|制|/(?![\\d≤<一二两三四五六七八九十半])|提前|\\d*(?:以上)?经验)|^[^,;。]{0,3}[)）]?(?:为一个?周期|的?周期)|^[^,;。]{0,4}(?:出现(?!在)|发生|再次出现)[^,;。]{0,14}(?:的|,)");
    private static final Pattern AHEAD = Pattern.compile("(?:提前[^,;。]{0,3}|顺延[至到])$");
    private static final Pattern NO_PROMISE = Pattern.compile("RPO|精确到|周期约|另?(?:保|保修|质保|保用|保换)(?:期)?(?:\\d|[一二两三四五六七八九十])|"
            + "平均(?:到场|修复|响应|到达|处理|无故障)|后备时间|录像|待机|预热|续航|(?<!恢复|正常)充电(?!桩|站|设施)|声光|供电时间|(?<!不能|无法|未能)保存(?:时间|期)?|(?<!中断|"
            + "停机|故障|处理|修复|响应|到场|维修|恢复|处置)时长|工作时间不|留存|缓存|有效期");
    private static final Pattern WORKER = Pattern.compile("^(?:人员|工程师|技师|中心|部门|站|队|单位|师傅)");
    private static final Set<ActionKind> WEAK = Set.of(ActionKind.REPAIR, ActionKind.DELIVER);
    private static final Set<ActionKind> FAULT_WORK = Set.of(ActionKind.RESPOND, ActionKind.ARRIVE, ActionKind.RESOLVE, ActionKind.RECOVER, ActionKind.REPAIR);
    private static final Pattern BARE = Pattern.compile("(?:自[^,;。]{1,10}起)?(?:最长|最迟|最晚|最慢|至多|平均|一般|原则上|通常|其余|其他|全程|"
            + "全过程|前后|总共|总计|合计|总(?:用?时[长间]?|时限)|用?时[间限长]?|均|都|要|应|须|在|以|限)*(?:不得?[会能可应许准]?(?:超[过出]|迟于|"
            + "晚于|多于)|≤)?");
    private static final Pattern SITE = Pattern.compile("(?:现场|上门|驻点)(?:支持|服务|响应|处理|维修)?[:为]?(?:不超过|≤)?");
    /** 接报至到场,市内1小时: a stretch of time named by its two ends. */
    private static final Pattern FROM_TO = Pattern.compile("(?:从|自|由)?[^,;。]{0,4}(?:接报|报修|接到|受理|派单|接单|报障|来电|故障)[^,;。]{0,8}(?:至|到)[^,;。]{2,10}");
    private static final Pattern OPENED = Pattern.compile("(?:时间|时限|时效|期限)?\\((?:在|不超过|≤|[<])?$");
    /** 30分钟内开始 in the row of what begins. */
    private static final Pattern BEGINS = Pattern.compile("开始|启动|即可|左右|完成");
    private static final int REACH = 34;
    /** A part that ends so soon after its time leaves the verb to the next one. */
    private static final int OPEN = 6;
    private static final Pattern OTHER_HAND = Pattern.compile("^(?:由|派|安排|我|乙方|组织|对)");

    private final Passage passage;
    private final List<Duration> times;
    private final List<Action> actions;
    private final List<Integer> bounds = new ArrayList<>();

    private Deadlines(Passage passage, List<Duration> durations, Supplier<List<Action>> verbs) {
        this.passage = passage;
        String text = passage.text();
        times = durations.stream().filter(Duration::isClock).toList();
        actions = times.isEmpty() ? List.of() : verbs.get();
        times.forEach(time -> bounds.add(time.startInclusive()));
        if (times.isEmpty()) {
            return;
        }
        Matcher other = OTHER_TIME.matcher(text);
        while (other.find()) {
            bounds.add(other.start());
        }
    }

    /** The promises with a time in a passage, in order; its lengths of time and verbs are known already. */
    public static List<Deadline> in(Passage passage, List<Duration> durations, Supplier<List<Action>> verbs) {
        return new Deadlines(passage, durations, verbs).read();
    }

    private List<Deadline> read() {
        List<Deadline> found = new ArrayList<>();
        List<@Nullable Action> abreast = abreast();
        for (int at = 0; at < times.size(); at++) {
            Duration time = times.get(at);
            Action own = abreast.get(at) == null ? bracketed(time) : abreast.get(at);
            if (!speaksOfTheProvider(time)) {
                continue;
            }
            if (own != null) {
                add(found, time, List.of(own));
                continue;
            }
            List<Action> governed = verbs(at);
            if (!governed.isEmpty()) {
                add(found, time, governed);
            } else if (endsItsPart(time) && !FINISHED.matcher(passage.text().substring(0, time.startInclusive())).find()) {
                inherit(found, time);
            } else if (Hints.of(passage, time) instanceof ActionKind hinted) {
                add(found, time, List.of(placed(new Action(hinted, 0, 0, false, false, false), time)));
            }
        }
        return found;
    }

    /** Behind the time, or before it where that is more usual; a weak noun before several times gives way to the verb behind them. */
    private List<Action> verbs(int at) {
        Duration time = times.get(at);
        boolean namedFirst = isLatin(time) || endsItsPart(time) && (time.op() == Comparison.MAX || adjoined(time));
        List<Action> found = namedFirst ? named(time) : governed(time);
        if (found.isEmpty()) {
            found = namedFirst ? governed(time) : named(time);
        }
        boolean weak = found.stream().allMatch(action -> WEAK.contains(action.kind()));
        boolean listed = found.isEmpty() || LISTED.matcher(passage.text().substring(time.endExclusive())).lookingAt();
        List<Action> shared = weak && listed && endsItsPart(time) ? parallel(at) : List.of();
        return shared.isEmpty() ? found : shared;
    }

    /** 到店隔日: the verb right before the time. */
    private boolean adjoined(Duration time) {
        return actions.stream().anyMatch(action -> action.endExclusive() == time.startInclusive() && !action.negated() && FAULT_WORK.contains(action.kind()));
    }

    /** The verb of each time that stands in a list as long as a list of verbs; null for the others. */
    private List<@Nullable Action> abreast() {
        if (times.size() < 2) {
            return Collections.nCopies(times.size(), null);
        }
        if (passage.labelled() && Abreast.isList(passage.text(), times)) {
            List<Action> heads = Actions.in(passage.headings().getLast());
            if (heads.size() == times.size() && Abreast.areList(passage.headings().getLast(), heads)) {
                return IntStream.range(0, heads.size()).<@Nullable Action>mapToObj(at -> placed(heads.get(at), times.get(at))).toList();
            }
        }
        return Abreast.verbs(passage.text(), times, actions);
    }

    /** 响应(15分钟)→到场(2小时): the verb right before the brackets around a time. */
    private @Nullable Action bracketed(Duration time) {
        Matcher open = OPENED.matcher(passage.text().substring(0, time.startInclusive()));
        if (!passage.text().startsWith(")", time.endExclusive()) || !open.find()) {
            return null;
        }
        return actions.stream().filter(action -> action.endExclusive() == open.start()).findFirst().orElse(null);
    }

    /** The verb of the last of several parallel times: 市内2小时、省内6小时、省外24小时到达. */
    private List<Action> parallel(int at) {
        for (int next = at + 1; next < times.size(); next++) {
            List<Action> governed = governed(times.get(next));
            if (!governed.isEmpty() || !endsItsPart(times.get(next))) {
                return governed;
            }
        }
        return List.of();
    }

    /** English puts the verb before the time: respond within 2 hours. */
    private boolean isLatin(Duration time) {
        return time.isLatin(passage.text());
    }

    private boolean speaksOfTheProvider(Duration time) {
        String before = passage.text().substring(0, time.startInclusive());
        String after = passage.text().substring(time.endExclusive());
        return !CUSTOMER_OWES.matcher(before).find() && !NO_LIMIT.matcher(after).find()
                && !AHEAD.matcher(before).find() && !NO_PROMISE.matcher(passage.partAt(time.startInclusive()).text()).find()
                && !EXCEEDED.matcher(before).find() && !(time.op() == Comparison.MIN && !time.limit());
    }

    /** The verbs after the time, up to the next time. */
    private List<Action> governed(Duration time) {
        int end = bounds.stream().filter(bound -> bound > time.startInclusive()).min(Integer::compare)
                .orElse(passage.text().length());
        List<Action> governed = new ArrayList<>();
        for (Action action : actions) {
            if (action.startInclusive() < time.endExclusive() || action.endExclusive() > end || action.noun()) {
                continue;
            }
            int from = governed.isEmpty() ? time.endExclusive() : governed.getLast().endExclusive();
            if (!reaches(time, governed, from, action)) {
                break;
            }
            if (!action.vague() || governed.isEmpty()) {
                governed.add(action);
            }
            if (action.negated()) {
                break;
            }
        }
        return strongest(governed);
    }

    private boolean reaches(Duration time, List<Action> governed, int from, Action action) {
        if (action.startInclusive() - from > REACH) {
            return false;
        }
        String between = passage.text().substring(from, action.startInclusive());
        if (between.indexOf(',') < 0 && between.indexOf('|') < 0) {
            return time.limit() || !governed.isEmpty() || between.length() <= 8;
        }
        int ownEnd = passage.partAt(time.startInclusive()).endExclusive();
        String own = passage.text().substring(Math.min(from, ownEnd), ownEnd);
        boolean firstVerb = governed.isEmpty() && time.limit() && (own.length() <= OPEN || OTHER_HAND.matcher(own).find());
        return firstVerb || between.matches(".*,(?:并|且|同时)[^,]*") && !action.vague();
    }

    private static List<Action> strongest(List<Action> governed) {
        boolean strong = governed.stream().anyMatch(action -> !WEAK.contains(action.kind()));
        boolean visits = governed.stream().anyMatch(action -> action.kind() == ActionKind.ARRIVE);
        return governed.stream()
                .filter(action -> !strong || !WEAK.contains(action.kind()))
                .filter(action -> !visits || action.kind() != ActionKind.FOLLOW_UP || governed.size() == 1)
                .toList();
    }

    /** The noun that names the time, before it in the same part. */
    private List<Action> named(Duration time) {
        Part part = passage.partAt(time.startInclusive());
        List<Action> before = actions.stream()
                .filter(action -> action.startInclusive() >= part.startInclusive()
                        && action.endExclusive() <= time.startInclusive())
                .filter(action -> !WORKER.matcher(passage.text().substring(action.endExclusive())).find()).toList();
        if (before.isEmpty() || STILL.matcher(passage.text().substring(time.endExclusive())).find()) {
            return List.of();
        }
        Action last = before.getLast();
        String between = passage.text().substring(last.endExclusive(), time.startInclusive());
        boolean other = times.stream().anyMatch(one -> one.startInclusive() >= last.endExclusive() && one.endExclusive() <= time.startInclusive());
        boolean names = isLatin(time) && !other && ENGLISH.matcher(between).find() || NAMES.matcher(between).find();
        boolean over = between.isEmpty() && time.limit() && time.endExclusive() < passage.text().length()
                && DONE.matcher(passage.text().substring(last.startInclusive(), last.endExclusive())).find();
        return names && !over && !between.endsWith("会在") && !EVENT.matcher(between).find() ? List.of(last) : List.of();
    }

    private boolean endsItsPart(Duration time) {
        Part part = passage.partAt(time.startInclusive());
        String rest = passage.text().substring(time.endExclusive(), Math.max(time.endExclusive(), part.endExclusive()));
        return rest.length() <= 1 || BEGINS.matcher(rest).matches() || rest.startsWith("(") || rest.startsWith("、") || rest.startsWith("/");
    }

    /** The verb of the label or the table's heads, of the promise before it, of the sentence before it, of the headings. */
    private void inherit(List<Deadline> found, Duration time) {
        List<String> over = passage.headings();
        Action named = named(over.subList(over.size() - passage.labels(), over.size()));
        Part own = passage.partAt(time.startInclusive());
        if (SITE.matcher(passage.text().substring(own.startInclusive(), time.startInclusive())).matches() && named(over) != null) {
            named = placed(new Action(ActionKind.ARRIVE, 0, 0, false, false, false), time);
        }
        Deadline last = found.isEmpty() || found.getLast().failed() ? null : found.getLast();
        if (named != null && last != null && last.kind() != named.kind() && own.startInclusive() - last.endExclusive() == 1) {
            named = placed(new Action(last.kind(), 0, 0, false, false, false), time);
        }
        named = named == null ? justDone(time) : named;
        if (named == null && !found.isEmpty() && !found.getLast().failed()) {
            Part part = passage.partAt(time.startInclusive());
            found.add(new Deadline(time, found.getLast().kind(), false, part.startInclusive(), part.endExclusive()));
            return;
        }
        named = named == null ? justSaid(time) : named;
        named = named == null ? named(over) : named;
        if (named != null) {
            add(found, time, List.of(named));
        }
    }

    private static @Nullable Action named(List<String> headings) {
        for (String heading : headings.reversed()) {
            List<Action> named = Actions.in(heading);
            if (!named.isEmpty()) {
                return named.getFirst();
            }
        }
        return null;
    }

    /** 统一更换,最长不超过30天: the verb that ends the part before. */
    private @Nullable Action justDone(Duration time) {
        int start = passage.partAt(time.startInclusive()).startInclusive();
        Action last = actions.stream().filter(action -> action.endExclusive() <= start).reduce((one, next) -> next).orElse(null);
        String lead = passage.text().substring(start, time.startInclusive());
        boolean bare = BARE.matcher(lead).matches() || start > 1 && lead.length() <= 8
                && FROM_TO.matcher(passage.partAt(start - 2).text()).matches();
        return bare && last != null && !last.noun() && !last.negated() && FAULT_WORK.contains(last.kind())
                && start - last.endExclusive() <= 1 ? last : null;
    }

    /** 4小时内消除;只影响个别用户的,不超过1个工作日: the verb of the sentence before. */
    private @Nullable Action justSaid(Duration time) {
        int start = passage.partAt(time.startInclusive()).startInclusive();
        if (!BARE.matcher(passage.text().substring(start, time.startInclusive())).matches()) {
            return null;
        }
        if (!actions.isEmpty() || !passage.before().endsWith(";")) {
            return null;
        }
        List<Action> before = Actions.in(passage.before()).stream().filter(action -> !action.noun() && !action.negated()).toList();
        return before.isEmpty() || !FAULT_WORK.contains(before.getLast().kind()) ? null : placed(before.getLast(), time);
    }

    /** The verb as if it stood where the time stands. */
    private static Action placed(Action action, Duration time) {
        return new Action(action.kind(), time.startInclusive(), time.endExclusive(), false, false, false);
    }

    private void add(List<Deadline> found, Duration time, List<Action> governed) {
        Part part = passage.partAt(time.startInclusive());
        int end = Math.max(part.endExclusive(),
                passage.partAt(governed.getLast().startInclusive()).endExclusive());
        int start = Math.min(part.startInclusive(),
                passage.partAt(governed.getFirst().startInclusive()).startInclusive());
        Set<ActionKind> seen = new LinkedHashSet<>();
        for (Action action : governed) {
            if (seen.add(action.kind())) {
                found.add(new Deadline(time, action.kind(), action.negated(), start, Math.max(end, part.endExclusive())));
            }
        }
    }
}
