package org.yinuo.core.letter.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.LevelWords;
import org.yinuo.core.letter.text.Passage;

/** Finds the level a promise is made for: in the words before it, in the brackets after a number, in the heading. */
public final class Severities {
    /** 紧急1小时、普通24小时: the word alone, right before its time. */
    private static final String TIMED = "(?=(?:为|在|不超过|≤)?(?:\\d+|[一二两三四五六七八九十半]+)个?(?:小时|分钟|工作[日时]|[天日]))";
    private static final Pattern DIRECT = Pattern.compile(TIMED);
    private static final Pattern USUALLY = Pattern.compile("一般|普通|常见");
    private static final String THING = "(?:性|级|类|程度)*(?:的)?(?:技术|系统|软件|硬件|设备|质量|业务|服务)?(?:故障|问题|事件|事故|缺陷|错误|情况|"
            + "状况|情形|报修|维修|抢修|停[车机产炉]|报障|告警|报警|工单|单(?!个)|任务|请求|级别?|件|[()\\]|:,]|(?=[/、])|$|" + TIMED + ")";
    private static final Pattern MENTION = Pattern.compile(
            "(?<critical>(?:特别)?(?<!非)紧急(?!联系|备件|救援|采购|程度)" + THING + "|致命|最高级|崩溃|全体用户|数据丢失|特急|特别重大|特大|灾难性|"
                    + "(?<!部分)(?<!功能)(?<!模块)(?:系统)?不可用(?!时)|困人|无法(?:使用|启动|运行)的?(?:紧急)|瘫痪|"
                    + "(?<!未造成)业务中断(?!时间|时长)|业务停止|(?:服务|生产|网络|通信)(?:完全|全部|全面)?中断(?!时间|时长|供)|最为紧要|全(?:院|局|"
                    + "市|网|线|站|厂|校|区|矿|楼|系统)性?(?:的)?(?:故障|瘫痪|停|中断|断|崩)|全(?:院|局|市|网|站|厂|校|区)性|(?:整体|大面积|全部|"
                    + "全面)(?:停|瘫|中断|断电|断网|宕)|(?<!模块|功能|业务)整体(?:不能|无法)(?:访问|使用|登录|运行|打开)|(?<=[算属为作]|属于)急修|急修(?=[,:])|"
                    + "(?<![\\u4e00-\\u9fa5])红色?(?=[级类:]|问题|故障|事件|预警|$)|关键" + THING
            + "|[PS][01](?!\\d)|严重性1(?!\\d)|(?i:(?:severity|priority|class|level|category) ?(?:level ?)?[1a]\\b|critical|urgent))"
            + "|(?<major>加急|(?<![特加紧])急件|(?<![无没])(?:较?严重|(?<!特别)重大|重要|较大|特殊)" + THING + "|问题严重|(?:区域|局部)性(?:的)?(?:重要)?故障|"
            + "(?<![\\u4e00-\\u9fa5])[黄橙]色?(?=[级类:]|问题|故障|事件|预警|$)|(?<![重最])大(?:故障|问题|毛病)|功能受限|(?:单项|单个|部分|局部|某项|"
            + "个别)(?:业务|功能|模块)(?:办不了|用不了|不能用|(?:不能|无法)(?:办理|使用|访问|打开|运行))|[PS]2(?!\\d)|严重性2(?!\\d)|(?i:(?:severity|"
            + "priority|class|level|category) ?(?:level ?)?[2b]\\b|\\bmajor\\b|\\bhigh\\b))"
            + "|(?<minor>(?:使用咨询|咨询|提示)(?!(?:在|为|不超过|≤)?(?:\\d|[一二两三四五六七八九十半]))" + THING + "|(?:一般|轻微|轻度|常见|普通|"
            + "简单|次要|较小|轻)" + THING + "|(?<![\\u4e00-\\u9fa5])蓝色?(?=[级类:]|问题|故障|事件|预警|$)|小(?:故障|问题|毛病)|[PS][345](?!\\d)|"
            + "严重性[345](?!\\d)|(?i:(?:severity|priority|class|level|category) ?(?:level ?)?[345cd]\\b|\\bminor\\b|\\blow\\b))"
            + "|(?<none>除了?[^,;。]{0,4}(?:紧急|重大|严重|特殊)[^,;。]{0,6}(?:之外|以外|外)|[非不]紧急|非重大|非严重|(?:其[他它余]|复杂|疑难)(?:的)?(?:技术)?(?:故障|问题|情况|报修|类))");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:([一二三四五1-5ⅠⅡⅢⅣⅤ]|IV|I{1,3}|[A-D](?=(?<=^[A-D])[级类等]|[级类等](?:故障|问题|事件|响应|服务|请求|[(:])))(?:[级类]|等(?=[(:]|故障|事件|问题))(?:故障|问题|事件|响应|"
                    + "服务|请求)?|级别([1-5]))(?:[(:-]([^),;]{1,20})\\)?)?");
    private static final Pattern NUMBERED_FIRST = Pattern.compile("^[PS][1-5](?!\\d)|^第?[一二三四五1-5ⅠⅡⅢⅣⅤ]级|^严重性[1-5]|^(?i:severity|priority) ?[1-5]");
    /** How a sentence begins that goes on with the case of the one before it. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:满|超[过出]|仍|如仍|若仍|逾|再|之后|随后|并|同时|到场后|恢复后|(?:\\d+|半|[一二两三四五六七八九十]+)个?(?:小时|分钟))");
    private static final Pattern SIGNS = Pattern.compile("[急命大重要般微小级见通单轻殊瘫断限键停不可困崩毁咨提全丢杂灾别整部域红黄橙蓝PSps12345abABcC]|"
            + "(?i:critical|urgent|major|minor|high|low)");
    private static final Pattern EMERGENCY = Pattern.compile("专家.{0,6}会诊|应急");

    /** A level and the letter's word for it. */
    public record Level(Severity severity, String word, int at) {
    }

    private Severities() {
    }

    /**
     * The levels that count for a passage.
     *
     * @param here    named in its own words, in order
     * @param above   of the headings over it or the sentences before it; null when they name none
     * @param text    the words of the passage
     * @param abreast of the times in a list as long as the list of levels, by the place of the time
     */
    public record Named(List<Level> here, @Nullable Level above, String text, Map<Integer, Level> abreast) {
        /** The level of what is promised at a place of the passage, or null when none is named. */
        public @Nullable Level at(int place, int endExclusive) {
            Level before = abreast.get(place);
            for (Level level : before != null ? List.<Level>of() : here) {
                boolean own = level.at() > place && level.at() < endExclusive && before != null && before.at() <= place
                        && text.substring(before.at(), place).indexOf(',') >= 0 && text.substring(place, level.at()).indexOf(',') < 0;
                if (level.at() <= place || before == null && level.at() < endExclusive || own) {
                    before = level;
                }
            }
            Level counts = before == null ? above : before;
            return counts == null || counts.severity() == Severity.ANY ? null : counts;
        }
    }

    /** The levels that count for a passage, of which the lengths of time are known already. */
    public static Named in(Passage passage, Supplier<List<Duration>> durations) {
        List<Level> here = in(passage.text(), passage.levels());
        boolean emergency = !here.isEmpty() && EMERGENCY.matcher(passage.text()).find();
        List<Level> counting = emergency ? here.stream().map(Severities::graver).toList() : here;
        Map<Integer, Level> abreast = counting.size() < 2 ? Map.of() : Abreast.levels(passage.text(), durations.get(), counting);
        return new Named(counting, above(passage), passage.text(), abreast);
    }

    private static @Nullable Level above(Passage passage) {
        LevelWords words = passage.levels();
        for (String heading : passage.headings()) {
            if (NUMBERED_FIRST.matcher(heading).find()) {
                return in(heading, words).getFirst();
            }
        }
        for (String heading : passage.headings().reversed()) {
            List<Level> levels = in(heading, words);
            if (!levels.isEmpty() && levels.stream().allMatch(level -> level.severity() == levels.getFirst().severity())) {
                return levels.getFirst();
            }
        }
        boolean goesOn = passage.before().endsWith(";") || GOES_ON.matcher(passage.text()).find();
        List<Level> earlier = goesOn ? in(passage.before(), words) : List.of();
        return earlier.isEmpty() ? null : earlier.getLast();
    }

    /** The levels named in a text, in order. */
    public static List<Level> in(String text) {
        return in(text, LevelWords.NONE);
    }

    private static List<Level> in(String text, LevelWords words) {
        if (!SIGNS.matcher(text).find()) {
            return List.of();
        }
        List<Level> found = new ArrayList<>();
        Matcher numbered = NUMBERED.matcher(text);
        StringBuilder left = new StringBuilder(text);
        while (numbered.find()) {
            found.add(new Level(numbered(numbered, words), numbered.group(), numbered.start()));
            left.replace(numbered.start(), numbered.end(), "#".repeat(numbered.group().length()));
        }
        Matcher mention = MENTION.matcher(left.toString());
        while (mention.find()) {
            found.add(new Level(severity(mention), mention.group(), mention.start()));
        }
        found.sort(Comparator.comparingInt(Level::at));
        return found.stream().allMatch(level -> isUsually(level, text)) ? List.of() : found;
    }

    /** 一般2小时内到场, no other case beside it, only says what is usual. */
    private static boolean isUsually(Level level, String text) {
        return USUALLY.matcher(level.word()).matches() && DIRECT.matcher(text.substring(level.at() + level.word().length())).lookingAt();
    }

    private static Severity numbered(Matcher numbered, LevelWords words) {
        String number = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
        int level = LevelWords.number(number);
        for (String said : new @Nullable String[] {numbered.group(3), words.of(level)}) {
            Severity meant = said == null ? null : meant(said);
            if (meant != null) {
                return meant;
            }
        }
        int gravest = words.definitions().keySet().stream().max(Integer::compare).orElse(0);
        boolean lightFirst = gravest > 1 && (words.lightFirst() || meant(words, gravest) == Severity.CRITICAL);
        return lightFirst ? level >= gravest ? Severity.CRITICAL : level == gravest - 1 ? Severity.MAJOR : Severity.MINOR
                : switch (number) {
                    case "一", "1", "Ⅰ", "I", "A" -> Severity.CRITICAL;
                    case "二", "2", "Ⅱ", "II", "B" -> Severity.MAJOR;
                    default -> Severity.MINOR;
                };
    }

    private static @Nullable Severity meant(LevelWords words, int level) {
        String said = words.of(level);
        return said == null ? null : meant(said);
    }

    private static @Nullable Severity meant(String said) {
        Matcher mention = MENTION.matcher(said);
        return mention.find() && mention.group("none") == null ? severity(mention) : null;
    }

    private static Severity severity(Matcher mention) {
        if (mention.group("critical") != null) {
            return Severity.CRITICAL;
        }
        if (mention.group("none") != null) {
            return Severity.ANY;
        }
        return mention.group("major") != null ? Severity.MAJOR : Severity.MINOR;
    }

    private static Level graver(Level level) {
        return level.severity() == Severity.MAJOR ? new Level(Severity.CRITICAL, level.word(), level.at()) : level;
    }
}
