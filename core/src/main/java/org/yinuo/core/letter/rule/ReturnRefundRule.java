package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.ReturnRefund;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.grammar.Durations;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;

/** 7日内可退货, 15天包换, 一年包换, 运费由我方承担: rights to return, exchange, and who pays the freight. */
public final class ReturnRefundRule implements Rule {
    private static final Pattern RIGHT = Pattern.compile("退货|换货|无理由|查出即退|换购|直换|无忧[退换]|保[换退](?!率)|(?<=[天日月年])内?[退换](?=[、,;。]|$)|(?:不满意|不喜欢)[^,;。]{0,2}就[退换]|(?:破损|坏品|短少)[^,;。]{0,4}(?:补发|包赔)|包换|包退|退换|退款|全额退|免费换(?![件药药]|[一1两二2]次)|退订|退费|退钱|换新|"
            + "(?<!交)换(?:为|成|一台|同|全)?[^,;。]{0,8}新(?:机|品|的|车|件)|退车|换车|以新换旧|新[^,;。]{0,3}更换|(?:无条件|直接)(?:予以|给予)?更换|"
            + "更换[^,;。]{0,6}(?:新[机品]|同型号|同规格|全新|新的?设备|整机|主机|新产品|良品|同款)|整机更换|退机|只换不修|调换|更换新品|"
            + "可以?[退换](?![出役休用句成装言代])|(?<![交替])换机(?!器)|凭[^,;。]{1,4}退(?=[,;。]|$)|换一[台部辆个只套块](?![^,;。]{0,4}(?:备用|周转|代用))|免费更换(?=新机)|[两二三多23]次[^。;]*(?:更换|换机|换新|"
            + "退)|(?i:send (?:you )?a new|(?:replace|exchange)[^.;]{0,20} (?:free|at no|at our)|return(?:ed)?[^.;]{0,40} (?:for|"
            + "against)[^.;]{0,10} refund|full refund|replaced? (?:with|by) (?:a )?new)");
    private static final Pattern UNCONDITIONAL = Pattern.compile("(?:无条件|全额|予以|给予|有权|直接|给您|双倍)[^,;。]{0,6}(?:退货|退换|退款|换货|"
            + "退机|退钱|退还货款)|(?:可以|给|予以)[^,;。]{0,4}[退换]一次|(?:不喜欢|不满意)的[^;。]{0,16}(?:可以?|包|"
            + "给[您你])[退换](?![^;。]{0,6}[吗?])|质量问题[^;。]{0,8}(?:可以?|予以)(?:退|换)(?:车|机|货)|(?:修不好|修复不了|无法修[复理好]|"
            + "不能修[复理好]|没有修理价值)[^;。]{0,16}(?:(?<!免费)换(?![件配零]|新?软件)|退(?!回))|停产[^;。]{0,16}(?:退款|折价退|退货|"
            + "换(?![件配零]))|(?:货不对板|质量问题|假货)[^;。]{0,8}包[退换]|(?:开箱|到货|签收|收货)[^;。]{0,16}(?:破损|损伤|瑕疵|不符)[^;。]{0,10}(?:调换|换货|退货|换新|退换)|(?:不合格|不符合|达不到|假货|"
            + "翻新)[^;。]{0,24}(?:无条件更换|退货|换货|退换|退款|退钱)");
    private static final Pattern FREIGHT = Pattern.compile("(?:邮费|(?<!转)运费|搬运费|运输费用?|快递费|物流费|往返费用)[^,;。]{0,28}(?:承担|负担|报销|负责|支付|"
            + "自付|自理|我们出|我们担|我方出)|(?:退货|换货|退回|换新)的?[^,;。]{0,4}(?:邮费|运费|快递费|物流费)由[^,;。]{1,8}[出付](?![发货具厂库])|(?i:(?:pays?|bears?) (?:for )?(?:the )?(?:costs? of )?(?:\\w+ )?freight)");
    /** The freight of a loaner, and one cost among all of a repair. */
    private static final Pattern OTHER_FREIGHT = Pattern.compile("备用?机|周转机|代用|(?:人工|材料|工时|差旅)[^,;。]{0,10}(?:运费|运输费)");
    private static final Pattern LATIN = Pattern.compile("[a-z]{3}");
    private static final Pattern DIRECT = Pattern.compile("^[^,;。]{0,8}(?:退货|换货|退换|退款|换新|补发|包赔)");
    private static final Pattern WINDOW = Pattern.compile("^(?:\\(含\\))?(?:内|之内|以内|起|免费|包|无理由|可|同|不?满意|,|的|$|\\(|[^,;。]{0,12}(?:退|换))");
    private static final Pattern LATER = Pattern.compile("^(?:或[^,;。]{0,12}公里[之以]?内)?(?:[^;。0-9]|\\d+(?:\\.\\d+)?%){0,44}(?:退|换)");
    /** 超过10个工作日仍未修好的,更换同型号新机. */
    private static final Pattern OVERDUE = Pattern.compile("(?:超过|满|超出)$");
    private static final Pattern UNREPAIRED = Pattern.compile("^[^,;。]{0,4}(?:仍|还|尚)?(?:未|没|不能|无法)[^,;。]{0,8}(?:修好|修复|修理好|解决|排除)[^;。]{0,16}(?:换|退)");
    /** Who pays the way of a repair belongs to the repair. */
    private static final Pattern REPAIR_TRIP = Pattern.compile("[寄送返维]修|修好|检测|检验|修理|质保期内|保修期内");
    /** 一个工作日内换好 is how a fault is removed. */
    private static final Pattern REPAIRED_BY = Pattern.compile("^[^,;。]{0,6}(?:换好|换完|换上|更换(?:完|到位|好))|^[^,;。]{0,4}免费换[一1两二2]次");
    /** 5天以后退款按时长折算: no window. */
    private static final Pattern AFTERWARDS = Pattern.compile("^(?:以|之)?后(?![^,;。]{0,6}仍)");
    private static final Pattern DENIED = Pattern.compile("不(?:支持|享受|适用|参加)[^,;。]{0,6}无理由");
    private static final Pattern OIL = Pattern.compile("^[^,;。]{0,6}更换(?:首次)?(?:机油|润滑油|滤)");
    /** 质保三年,非人为损坏凭旧换新: the term is one of warranty. */
    private static final Pattern COVERED = Pattern.compile("(?:质保|保修|保用|包修)期?(?:限)?[为是:]?$");
    private static final Pattern EXCHANGE = Pattern.compile("退|换(?!件)|无理由");
    private static final Pattern NOT_OWED = Pattern.compile("[吗么]\\??$|不予?(?:退换|退货)|不办理退换|概不|^如[^,;。]{0,4}选择|政策|规定》|如下|换货的?邮费|"
            + "(?:包|部)件[^,;。]{0,6}更换周期|保证金|质保金|人员|不得退|冷媒|滤|定期");
    private static final Pattern REPEATED = Pattern.compile("(?:维修|修理|更换|出现|发生|(?<!保|包|维|返)修(?!期)|"
            + "故障)[^,;。]{0,6}[两二三多23]次[^。;]*(?:更换|换|退)|返修[^,;。]{0,4}[两二三多23]次(?:以上)?的?,?包?换|[两二三多23]次(?:以上)?(?:的)?(?:维修|修理|故障|返修|出现)[^。;]*(?:更换|换|退)");
    private static final Pattern SOLD = Pattern.compile("售出|购买|购机|收货|签收|开票");

    @Override
    public String signs() {
        return "退换邮运快更无补赔rRf";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Matcher freight = FREIGHT.matcher(sentence.text());
        while (!sentence.isHeading() && !sentence.says(OTHER_FREIGHT) && !ofARepair(sentence) && freight.find()) {
            Part part = sentence.passage().partAt(freight.start());
            String payer = part.text().matches(".*(?:您|客户|买家|买方|顾客|用户)(?:承担|负担|自理|自付|支付|负责|出|付).*|(?i).*customers?.*pays?.*") ? "customer" : "provider";
            found.add(sentence.foundIn(part, new ReturnRefund(Terms.EMPTY, null, payer)));
        }
        if (!sentence.says(RIGHT) || sentence.says(NOT_OWED)) {
            return found;
        }
        for (Duration time : sentence.durations()) {
            boolean latin = LATIN.matcher(sentence.text().substring(time.startInclusive(), time.endExclusive())).find();
            boolean longEnough = time.unit() != Unit.HOURS && time.unit() != Unit.MINUTES
                    || DIRECT.matcher(sentence.text().substring(time.endExclusive())).find();
            Part part = sentence.passage().partAt(time.startInclusive());
            if (longEnough && (latin || window(sentence, time)) && !DENIED.matcher(part.text()).find()) {
                ReturnRefund right = new ReturnRefund(Terms.EMPTY.limit(time.amount()), action(sentence, part), null);
                found.add(sentence.found(right, part.startInclusive(), end(sentence, part)));
            }
        }
        if (found.isEmpty()) {
            fromHeading(sentence, found);
        }
        if (found.isEmpty() && !sentence.isHeading() && (sentence.says(REPEATED) || sentence.says(UNCONDITIONAL))) {
            Terms terms = sentence.durations().stream().filter(time -> time.isTerm() && time.limit()).findFirst()
                    .map(time -> Terms.EMPTY.limit(time.amount())).orElse(Terms.EMPTY);
            found.add(sentence.foundHere(new ReturnRefund(terms, action(sentence, sentence.passage().parts().getLast()), null)));
        }
        return found;
    }

    private static boolean ofARepair(Sentence sentence) {
        String said = sentence.text() + sentence.passage().before();
        return (REPAIR_TRIP.matcher(said).find() || sentence.standsUnder(REPAIR_TRIP)) && !EXCHANGE.matcher(said).find() && !sentence.standsUnder(EXCHANGE);
    }

    private static void fromHeading(Sentence sentence, List<Finding> found) {
        List<String> headings = sentence.passage().headings();
        if (headings.isEmpty() || sentence.isHeading()) {
            return;
        }
        for (Duration time : Durations.in(headings.getLast())) {
            if (time.limit() && (SOLD.matcher(headings.getLast()).find() || RIGHT.matcher(headings.getLast()).find())) {
                found.add(sentence.foundHere(new ReturnRefund(Terms.EMPTY.limit(time.amount()), action(sentence,
                        sentence.passage().parts().getLast()), null)));
            }
        }
    }

    private static boolean window(Sentence sentence, Duration time) {
        String after = sentence.text().substring(time.endExclusive());
        boolean others = after.matches("^[^,;、]{0,8}(?:质保|保修|包修|维修|维护|可修(?=[、,;。]|$)|修(?=[、,;。]|$)).*") && !after.matches("^[^,;、]{0,14}(?:退|换).*");
        if (AFTERWARDS.matcher(after).find() || OIL.matcher(after).find() || REPAIRED_BY.matcher(after).find() || COVERED.matcher(sentence.text().substring(0, time.startInclusive())).find() && !DIRECT.matcher(after).find()) {
            return false;
        }
        boolean unrepaired = OVERDUE.matcher(sentence.text().substring(0, time.startInclusive())).find() && UNREPAIRED.matcher(after).find();
        if (unrepaired) {
            return true;
        }
        boolean later = time.limit() && LATER.matcher(after).find();
        return (WINDOW.matcher(after).find() || later) && !others;
    }

    private static int end(Sentence sentence, Part part) {
        return RIGHT.matcher(part.text()).find() ? part.endExclusive() : sentence.text().length();
    }

    private static String action(Sentence sentence, Part part) {
        String text = RIGHT.matcher(part.text()).find() ? part.text() : sentence.text();
        String refund = text.contains("退") ? "refund|" : "";
        String exchange = text.contains("换") ? "exchange|" : "";
        String repair = text.contains("修") ? "repair|" : "";
        String all = refund + exchange + repair;
        return all.isEmpty() ? "exchange" : all.substring(0, all.length() - 1);
    }
}
