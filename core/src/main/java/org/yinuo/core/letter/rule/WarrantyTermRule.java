package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.commitment.WarrantyTerm;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 免费质保12个月, 质保期为5年, 十年质保, 再保修30日: a term of free repair or service. */
public final class WarrantyTermRule implements Rule {
    private static final String COVER = "质保|保修|联保|保质|质量保证|质量保修|质量担保|维保|三包|保固|保用|包修|包用|全保(?!险)|运维|维修(?!人员|工程师)|"
            + "维护(?!人员|电池|套件|包)|保养|技术服务|技术支持|售后服务|上门服务|免费服务";
    private static final Pattern AFTER = Pattern.compile("^(?:\\([^)]*\\))?(?:(?:或者?|/)[^,;。0-9]{0,8}[\\d.]+ ?万?(?:公里|千米|km|KM|小时|次|张|页|"
            + "印|米)(?:\\([^)]*\\))?)?(?:的|之内|内|以内)?(?:7[x×]24(?:小时)?)?[^,;。0-9]{0,12}?(?:" + COVER + "|可?修(?=[,;。、]|$)|不(?:起[球泡皮]|褪色|脱[落层色漆]|变[形色]|开[线裂胶焊]|生锈|锈蚀|渗[漏水]|漏水|"
            + "断裂|掉[漆色]|老化)|免费[^,;。]{0,8}(?:服务|维护|保养|"
            + "维修|支持|更换|修理)| ?-?(?:[A-Za-z&,-]+ ){0,6}(?i:warranty|guarantee)|free (?:service|maintenance))");
    private static final String REPAIR = "(?:维修|修理|更换|修复|返修|修补|补修|修缮|返工|包修|调修|上门|给?修(?![改订编复理缮补]))";
    /** 一年内出现质量问题,由我方无偿修复: within the time repairs cost nothing. */
    private static final Pattern FREE_WITHIN = Pattern.compile("^(?:\\([^)]*\\))?[^;。0-9]{0,34}?(?:(?:免费|无偿)[^,;。]{0,6}" + REPAIR + "(?![^,;。]{0,4}[新整保巡]|"
            + "[^,;。]{0,2}一次)|" + REPAIR + "[^,;。]{0,8}(?:不收[^,;。]{0,4}[费钱]|不要钱|不花钱|分文不取|全免))");
    /** 自签订之日起一年内免费,终身维护. */
    private static final Pattern COSTS_NOTHING = Pattern.compile("^(?:\\([^)]*\\))?(?:全部)?免费(?=[,;。(]|$)");
    /** 屏体延长到五年 beside a term of the whole; what can be bought is no promise. */
    private static final Pattern PROLONGED = Pattern.compile("(?:延长|延保|放宽|加长|提高|延)(?:至|到|为|成)(?:了)?$");
    private static final Pattern BOUGHT = Pattern.compile("购买|付费|有偿|加价|加购|可选|选购|最长|另付|缴费");
    /** 在原厂质保一年的基础上再延长两年. */
    private static final Pattern EXTENDED = Pattern.compile("(?:再|另|额外|加|多)(?:免费)?(?:延长|延保|赠送?|送|质保|保修|提供|加)[^,;。0-9]{0,4}$");
    /** 水泵机械密封6个月 behind a sentence that says what is promised: 管道保修24个月. */
    private static final Pattern NEXT_ITEM = Pattern.compile("^[\\u4e00-\\u9fa5A-Za-z、()]{2,16}(?:\\d+|[一二两三四五六七八九十半]+)(?:个月|年)$");
    private static final Pattern ITEM_BEFORE = Pattern.compile("(?:质保|保修|三包|保固|保用|包修)期?[为是:]?(?:\\d+|"
            + "[一二两三四五六七八九十半]+)(?:个月|年);(?:[^,;。]{2,16};)*$|(?:\\d+|[一二两三四五六七八九十半]+)(?:个月|年)(?:质保|保修|"
            + "包修);(?:[^,;。]{2,16};)*$");
    private static final Pattern BEFORE = Pattern.compile("(?:(?:质保|保修|保质|质量保证|质量保修|质量担保|维保|三包|维护|服务|运维|保养|"
            + "免费[^,;。]{0,4})(?:服务|有效)?(?:期限|期间|期|时间|年限|的期限)|免费[^,;。]{0,6}(?:质保|保修|维修(?!一次)|上门(?!一次)|维护|服务|保养|养护|维保)|(?:正常|连续|"
            + "保证)使用(?:期限?|年限)?|保修|质保|保固|包修|保用|(?i:warranty)(?: period)?:?)(?:\\([^)]*\\))?[^,;。0-9]{0,24}$|"
            + "(?<![担确环社安投参劳医])保$|(?:维护|维保|运维|服务|质保|保修)[^;。]{0,60}(?:为期|,共计?|合计)$|(?:质保|保修|三包|维护|保养|免费[^,;。]{0,4})期(?:限)?,(?:一般|通常|原则上)?[为是:]?$|(?:质保|保修|包修|三包)[^,;。期]{0,8},(?:期限|时间|为期|年限)(?:均)?[为是:]?$|(?:质保|保修|"
            + "保证)期[^;。]{0,30}(?:起算|计算),(?:仍|均|同样|也)+[为是]?$|(?:缺陷责任|养护|管护|缺陷保修)(?:服务)?期(?:限)?[^,;。0-9]{0,8}$");
    private static final Pattern ENGLISH_BEFORE = Pattern.compile("(?i)(?:warrant(?:y|s|ed|ies)|guaranteed?|guarantees|are covered|is covered|"
            + "is supported|are supported|maintains?)\\b[^;。]{0,110}?(?:for|of|less than|least|is)(?: a period of| at least)? ?$");
    private static final Pattern OTHER = Pattern.compile("包换|退货|换货|换新|升级|经验|从业|从事|任职|工龄|经历|成本价|保密|保存|寿命|检查|巡检|回访|"
            + "培训|同一(?:性能)?故障(?!再)|两次|二次|[三四五3-5]次|剩余|顺延|延至|试运行|付款|支付|质保金|(?<!三包|质保|保修|包修)有效期|备[品件](?![^,;。]{0,10}(?:保修|"
            + "质保))|供应|响应|提前|演练");
    private static final Pattern AFTERWARDS = Pattern.compile("(?:质保|保修|维保|质量保证|质量保修|保证|维护|服务)期?(?:满|届满|期满|结束|到期|过|外|"
            + "后|终止)[^。;]{0,20}$|(?<![不未得])(?:过了|超过|超出|已过)$|(?:过保|保外)[^。;]{0,20}$|(?:终止|解除)后$");
    private static final Pattern LATER = Pattern.compile("^(?:\\([^)]*\\))?(?:[送赠]|以后|之后|后|期?满|延长(?:至|到|为))");
    /** 一个月内因保养不到位发生故障 counts faults, 半月、季度、年度保养 names rounds; 下一年度 is a date. */
    private static final Pattern COUNTS_FAULTS = Pattern.compile("^(?:(?:之|以)?内)?(?:因|出现|发生|连续|累计|未)(?![^;。]*(?:免费|无偿|负责|保修))|^[、和](?:季|半年|年度|月度)");
    private static final Pattern DATED = Pattern.compile("(?<![用件况提护])[下上本该每]一?$|有效期起[算始]?之日起$|(?:超[出过]|高于|优于|多于|长于|比)[^,;。]{0,10}(?:要求|规定|标准)[^,;。]{0,4}$|(?:项目名称|招标编号):?[^,;。]{0,30}$|(?:招标|采购|"
            + "文件)[^,;。]{0,4}(?:要求|规定)的?$");
    /** A term with a mileage is one of warranty, wherever it stands; 每12个月或2万公里保养 is no term. */
    private static final Pattern OR_MILES = Pattern.compile("^(?:或者?|/)(?:行驶)?(?:里程)?[\\d.]+万?(?:公里|千米|km|KM)");
    private static final Pattern MILES_OTHER = Pattern.compile("保养|巡检|首保|建议|每|退|换");
    private static final Pattern JOINED = Pattern.compile("(?:起|后)(?:算|计|计算)?,?满?的?$");
    private static final Pattern COVERED = Pattern.compile("质保|保修|包修|保用|三包|无偿修|免费修|维护|质量保证");
    private static final Pattern ALTERNATIVE = Pattern.compile("(?:个月|年)[^,;。]{0,4},?或者?[^,;。]{2,20}(?:起|满|后)$");
    private static final Pattern LISTED = Pattern.compile("^(?:[\\u4e00-\\u9fa5]|"
            + "(?<![A-Za-z0-9])[A-Za-z0-9-]{2,8}(?=[\\u4e00-\\u9fa5])){1,8}(?:、[\\u4e00-\\u9fa5]{2,8})?(?:\\d+|[一二两三四五六七八九十]+|半)(?:个月|"
            + "年|天)(?:\\([^)]*\\))?$");
    private static final Pattern RESTATED = Pattern.compile("[年月]\\($");
    private static final Pattern ADJACENT = Pattern.compile("^的?(?:免费|有限)?(?:质保|保修|三包|保固|保用)|^ ?-?(?:[A-Za-z]+ ){0,3}(?:warranty|guarantee)");
    private static final Pattern START = Pattern.compile("(?:自|从|由|以)([^,;。:(]{2,24}?)(?:之日|之次日|次日|日|时|后)?(?:起|算起)");
    private static final Pattern LIFELONG = Pattern.compile("终[身生](?:质保|保修|保固)");
    private static final Pattern EARLIEST = Pattern.compile("(?:先到|先满|先届满|先达到|较早|early|earlier)");
    private static final Pattern LATEST = Pattern.compile("(?:后到|后满|较晚|较长)者?");
    private static final Pattern OTHER_LIMIT = Pattern.compile("(?:或者?|/)(?:累计)?[^,;。0-9]{0,8}?(\\d+(?:\\.\\d+)?)(万)?(公里|千米|km|KM|小时|秒次|次|张|页|印)");

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Part known = null;
        List<@Nullable String> products = List.of();
        for (Duration time : sentence.durations()) {
            Part part = sentence.passage().partAt(time.startInclusive());
            if (!DATED.matcher(sentence.text().substring(0, time.startInclusive())).find() && isTerm(sentence, time, part) || alternative(sentence, time, found) || joined(sentence, time) || nextItem(sentence, time)) {
                Terms terms = terms(sentence, time, part);
                boolean again = part.equals(known) && products.size() > 1;
                products = again ? products : Products.before(sentence, part, time);
                known = part;
                for (String product : products) {
                    found.add(sentence.foundIn(part, new WarrantyTerm(terms.appliesTo(product), false)));
                }
            }
        }
        if (!found.isEmpty()) {
            withListed(sentence, found);
        }
        if (found.size() == 1 && found.getFirst().clause().terms().combine() != null) {
            withEarlierAlternatives(sentence, found);
        }
        return found;
    }

    /** Of two terms of which the first to end counts, the one the words of warranty stand with may be the second. */
    private static void withEarlierAlternatives(Sentence sentence, List<Finding> found) {
        Duration first = sentence.durations().getFirst();
        boolean known = found.getFirst().clause().terms().limit().equals(first.amount());
        if (!known && first.isTerm()) {
            Part part = sentence.passage().partAt(first.startInclusive());
            found.addFirst(sentence.foundIn(part, new WarrantyTerm(terms(sentence, first, part), false)));
        }
    }

    /** 整机12个月,主要附件6个月的保修服务: the items of a list before the one the words of warranty stand with. */
    private static void withListed(Sentence sentence, List<Finding> found) {
        int first = found.getFirst().startInclusive();
        for (Duration time : sentence.durations()) {
            Part part = sentence.passage().partAt(time.startInclusive());
            if (time.isTerm() && part.endExclusive() + 1 == first && LISTED.matcher(part.text()).find()) {
                found.addFirst(sentence.foundIn(part, new WarrantyTerm(terms(sentence, time, part), false)));
                return;
            }
        }
    }

    /** 发货之日起18个月或投运之日起12个月,以先到为准,免费保修: two terms, and only the sentence as a whole speaks of warranty. */
    private static boolean joined(Sentence sentence, Duration time) {
        String before = sentence.text().substring(0, time.startInclusive());
        if (time.isTerm() && OR_MILES.matcher(sentence.text().substring(time.endExclusive())).find()) {
            return !sentence.says(MILES_OTHER);
        }
        return time.isTerm() && sentence.says(EARLIEST) && JOINED.matcher(before).find()
                && (sentence.says(COVERED) || sentence.standsUnder(COVERED)) && !sentence.says(OTHER);
    }

    private static boolean nextItem(Sentence sentence, Duration time) {
        return time.isTerm() && !sentence.isHeading() && sentence.says(NEXT_ITEM) && ITEM_BEFORE.matcher(sentence.passage().before()).find();
    }

    static Terms terms(Sentence sentence, Duration time, Part part) {
        Terms terms = Terms.EMPTY.limit(time.amount().op(time.op())).note(time.note())
                .channel(part.text().contains("上门") ? Channel.ONSITE : Channel.ANY).fromEvent(event(sentence, time));
        if (time.value() == null) {
            terms = terms.mark(Mark.BLANK);
        }
        Matcher other = OTHER_LIMIT.matcher(sentence.text());
        if (other.find(time.endExclusive())) {
            BigDecimal value = new BigDecimal(other.group(1)).movePointRight(other.group(2) == null ? 0 : 4);
            return terms.extra("alt_limit", Map.of("value", value, "unit", other.group(3), "rule", "earliest"));
        }
        long alternatives = sentence.durations().stream().filter(Duration::isTerm).count();
        if (alternatives < 2) {
            return terms;
        }
        return sentence.says(EARLIEST) ? terms.combine("earliest", "w" + sentence.passage().index())
                : sentence.says(LATEST) ? terms.combine("latest", "w" + sentence.passage().index()) : terms;
    }

    /** The event nearest before the term, else the first of the sentence. */
    private static @Nullable String event(Sentence sentence, Duration time) {
        Matcher start = START.matcher(sentence.text());
        String event = null;
        while (start.find()) {
            event = event == null || start.end() <= time.startInclusive() ? start.group(1) : event;
        }
        return event;
    }

    private static boolean isTerm(Sentence sentence, Duration time, Part part) {
        String text = sentence.text();
        String before = text.substring(0, time.startInclusive());
        String after = text.substring(time.endExclusive());
        String near = listItem(text.substring(Math.max(part.startInclusive(), time.startInclusive() - 14), time.startInclusive()),
                text.substring(time.endExclusive(), Math.max(time.endExclusive(), Math.min(part.endExclusive(), time.endExclusive() + 16))));
        if (before.endsWith("第") || before.endsWith("头") || text.startsWith("第", time.startInclusive()) || DATED.matcher(before).find() || COUNTS_FAULTS.matcher(after).find()) {
            return false;
        }
        if (RESTATED.matcher(before).find() || OTHER.matcher(near).find() || LATER.matcher(after).find() || AFTERWARDS.matcher(before).find()) {
            return false;
        }
        String window = after.length() > 44 ? after.substring(0, 44) : after;
        boolean free = time.limit() && time.isTerm() && FREE_WITHIN.matcher(window).find();
        boolean extended = EXTENDED.matcher(before).find() && (COVERED.matcher(text).find() || COVERED.matcher(sentence.passage().before()).find())
                || PROLONGED.matcher(before).find() && !BOUGHT.matcher(text).find() && aboutCover(sentence);
        boolean covered = free || time.limit() && time.isTerm() && COSTS_NOTHING.matcher(window).find() && before.contains("起") || extended || AFTER.matcher(window).find() || BEFORE.matcher(before).find() || ENGLISH_BEFORE.matcher(before).find()
                || before.endsWith("满") && !before.endsWith("行满") && COVERED.matcher(text).find();
        return covered && (time.isTerm() && !isDeadline(sentence, time) || time.value() != null
                && time.value().intValue() >= 15 && time.unit() == Unit.DAYS
                && (BEFORE.matcher(before).find() || ENGLISH_BEFORE.matcher(before).find() || ADJACENT.matcher(after).find()));
    }

    private static boolean aboutCover(Sentence sentence) {
        return sentence.says(COVERED) || COVERED.matcher(sentence.passage().before()).find() || sentence.standsUnder(COVERED);
    }

    /** 保修18个月或自安装之日起12个月: the second of two terms of which one holds. */
    private static boolean alternative(Sentence sentence, Duration time, List<Finding> found) {
        String before = sentence.text().substring(0, time.startInclusive());
        boolean bought = BOUGHT.matcher(sentence.passage().partAt(time.startInclusive()).text()).find();
        return !bought && (!found.isEmpty() || sentence.says(LIFELONG)) && (time.isTerm() || inDays(time) && LISTED.matcher(sentence.passage().partAt(time.startInclusive()).text()).find()) && (LISTED.matcher(sentence.passage().partAt(time.startInclusive()).text()).find()
                || ALTERNATIVE.matcher(before).find()
                || !found.isEmpty() && found.getLast().clause().terms().combine() != null);
    }

    /** 焊枪九十天 in a list of terms. */
    private static boolean inDays(Duration time) {
        return time.unit() == Unit.DAYS && !time.limit() && time.value() != null && time.value().intValue() >= 30;
    }

    /** The words around a time, as far as the neighbours in a list such as 一年包换、三年维修. */
    private static String listItem(String before, String after) {
        int comma = after.indexOf('、');
        return before.substring(before.lastIndexOf('、') + 1) + (comma < 0 ? after : after.substring(0, comma));
    }

    private static boolean isDeadline(Sentence sentence, Duration time) {
        return sentence.rounds().stream().anyMatch(round -> round.often().startInclusive() <= time.startInclusive()
                && time.startInclusive() < round.often().endExclusive());
    }
}
