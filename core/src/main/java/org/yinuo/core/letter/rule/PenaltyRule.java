package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.letter.text.Part;
import org.yinuo.core.penalty.ByHand;

/** 每逾一天付合同总价的万分之三, 每次支付合同价的1%, 假一罚十: what a broken promise costs. */
public final class PenaltyRule implements Rule {
    private static final Pattern PAY = Pattern.compile("违约金|罚金|罚款|罚(?=[\\d一二两三五壹贰叁伍])|赔偿|扣[除减款罚]|扣[^,;。0-9]{0,8}[款费金]|(?<=一次)赔|"
            + "扣(?![件板环子上住紧具合分]|款项?目)|扣(?=合同)|滞纳金|退还|退回|返还|补偿|赔付|支付|处罚|减[免收付]|抵扣|作为(?!判)|代金券|赔您|补贴|"
            + "补助|免单|赔(?=[您你]?\\d)|减(?=\\d)|每(?:小时|天|日|次)[^,;。]{0,2}付(?=\\d)|补[您你给](?=[^,;。]{0,6}\\d)|补(?=\\d+(?:万)?元)|(?:迟延|延迟|逾期|延误|超时|"
            + "迟到)的?,?每(?=[天日次]\\d)|每(?:迟延?|延误|延迟|逾期|超时?|晚)[^,;。]{0,2}\\d?个?(?:[天日次]|小时)(?=\\d)|(?i:penalt|liquidated|credit|pays|discount|interest|deduct)");
    private static final Pattern BREACH = Pattern.compile(
            "违约|爽约|失约|晚到|假货|达不到|逾|[晚迟](?=[一1两二\\d])|延迟|迟延|延误|推迟|迟到|超过|超时|超出|未|不能|不到位|不合格|解除|罚|赔|扣|事故|中断|低于|不足|不满|缺[少岗]|每缺|少做|漏|投诉|"
                    + "以下|以上的|乱收|违反|弄虚|虚假|查实|擅自|泄露|停驶|停机|停用|未达|可用[率性]|<|≤|每起|每发|(?i:late|miss|breach|fail|below|"
                    + "each|delay|overdue)");
    /** 补偿300元 under a heading that says for what. */
    private static final Pattern COMPENSATED = Pattern.compile("补偿|赔|扣|罚");
    private static final Pattern BREACH_HEAD = Pattern.compile("违约|逾[时期]|超时|补偿|赔付|赔偿|扣罚|处罚|罚则|考核");
    private static final Pattern LATE = Pattern.compile("达不到|不达标|爽约|没有?按|没(?:有|能|按)[^,;。]{0,6}(?:赶到|到场|修好|完成|上门)|逾期|逾|延迟|迟延|延误|迟到|超时|未|"
            + "不能|违约的|超过|不合格|事故|中断|解除|低于|少做|缺|late|fail");
    /** 每逾期一天: how the sum grows, not what was missed. */
    private static final Pattern EACH_DELAY = Pattern.compile("每(?:再|多)?(?:逾期?|超时?|超过|延迟|迟延|延误|晚|迟)[^,;。]{0,2}[一1]?个?(?:天|日|次|小时|周)");
    private static final Pattern AGREED = Pattern.compile("规定|约定|时限");
    private static final Pattern LACKING = Pattern.compile("迟交|漏|少|不足|晚到");
    private static final Pattern OF_CUSTOMER = Pattern.compile("另请|另行|自行|有权");
    private static final Pattern NO_PENALTY = Pattern.compile("付款方式|投标保证金|预付|首付|尾款|质保金为|(?:付清|支付)(?:剩余|余款|全部|合同)|"
            + "上门费|检测费|仓储|收费标准|单价|工时费|优惠");
    private static final Pattern RENT = Pattern.compile("租用费|押金");
    private static final Pattern SANCTION = Pattern.compile("赔|罚|扣|违约");
    /** A step of a ladder whose first step says what is paid: 低于95%的,50%. */
    private static final Pattern STEP = Pattern.compile("^[^,;。]{0,4}(?:低于|不足|超过|达到|高于)[^,;。]{1,24}(?:的|时),(?:为|按)?\\d");
    private static final Pattern CAP = Pattern.compile("(?:累计|最高|上限|不超过|不高于|最多|封顶|(?<!合同|货款|价款|项目|费用|金)总额|(?i:maximum of|more than|exceed\\w*|"
            + "up to))[^,;。]{0,16}$");
    private static final Pattern THRESHOLD = Pattern.compile("(?:每?(?:降低|下降|减少)|每[低降]|低于|不到|不足|少于|达到|达不到|高于|超过|小于|大于|不满|未达|≥|≤|<|>|-|~|below|above)$");
    private static final Pattern RANGE = Pattern.compile("^(?:\\([^)]{0,6}\\))?(?:[-~至到≤<≥>]|以下|以上|的,|时)");
    private static final Pattern CAPPED = Pattern.compile("^[^,;。0-9]{0,2}(?:为限|为上限|封顶|为最高)");
    private static final Pattern CAP_VALUE = Pattern.compile("(?:累计|最高|上限|不超过|最多|(?<!合同|中标|成交|货款|价款|项目|费用|费)(?<!(?<!违约)金)总额)[^,;。]{0,16}?(\\d+(?:\\.\\d+)?)%|(\\d+(?:\\.\\d+)?)%为(?:上限|限)|(?i:up to|maximum of) (\\d+(?:\\.\\d+)?)%");
    private static final Pattern BASE = Pattern.compile("(合同[^,;。0-9的]{0,5}(?:总价款?|总额|金额|价款?|总价格|价格|款|额)|应付[^,;。的]{0,6}款|"
            + "[^,;。按照为的每天日]{2,10}(?:金额|费用|服务费|维保费|价款|货款|总价|定金|款项|保证金|费))的?$");
    /** What is said before the sum itself: 超过10分钟扣减|当月维保费. */
    private static final Pattern VERB = Pattern.compile("^.*(?:扣[除减罚款]?|支付|赔偿|罚|减[免收付]|按|退还|[次点])(?=..)");
    private static final Pattern TO_CUSTOMER = Pattern.compile("(?:向|付给|赔偿|补偿)(?:甲方|买方|需方|采购人|采购方|委托方|用户|客户|业主|使用单位|招标人)");
    private static final Pattern CUSTOMER_PAYS = Pattern.compile("(?s).*(?:甲方|买方|需方|采购人|委托方)[^,;。乙]{0,8}(?:另?须|应|需|付|支付)[^乙]*$");
    private static final Pattern TO_PROVIDER = Pattern.compile("向(?:乙方|卖方|供方|供应商|我方|我公司)支付");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:甲方|业主(?:方|委员会)?|发包人|建设单位|用户|客户|采购人|采购单位|买方|需方|使用单位|院方|校方|贵[方司院校局行处单])[^,;。]{0,6}(?:有权|"
                    + "可以?)[^。;]{0,12}(?:自行|另行|委托|另请|请第三方|聘请|安排其他)[^。;]{0,34}(?:费用|损失)[^。;]{0,10}(?:由|我方|我公司|乙方|"
                    + "供方|卖方|中标人|供应商)?[^。;]{0,10}(?:承担|负责|负担|支付|扣)"
            + "|有权[^,;。]{0,8}(?:委托|聘请|另请|请|找|安排)(?:他|第三|其他|别|社会)[^。;]{0,30}(?:费用|损失)[^。;]{0,14}(?:承担|负责|扣|支出|列支|抵)");
    private static final Pattern COUNTERFEIT = Pattern.compile("(?:假一[罚赔]|退一赔)([一二三四五六七八九十]|\\d+)");
    private static final Pattern PROLONGED = Pattern.compile(
            "(?:每|逢|延误|逾期|超时|晚)[^,;。0-9]{0,8}?(?:1|一)?[天日][^,;。]{0,4},?[^,;。0-9]{0,10}(?:质保|保修|服务|维保|合同)期?[^,;。0-9]{0,8}(?:顺延|延长|增加|"
                    + "补)(" + Numerals.NUMBER + ")(个?自然[天日]|[天日]|个月)"
            + "|(?:每|逢)[^,;。0-9]{0,8}?(?:1|一)?[天日][^,;。]{0,4},?[^,;。0-9]{0,8}(?:顺延|延长|增加|补)[^,;。0-9]{0,4}(?:质保|保修|服务|维保|"
            + "合同)期?(?:限)?(" + Numerals.NUMBER + ")([天日]|个月)");
    private static final Pattern FEE_OF_DAYS = Pattern.compile("(?:赔偿?|补偿|赔付|减免|扣[除减]|返还|退还|抵扣|[多少另免]付|[少免]收|"
            + "多给)[^,;。0-9]{0,8}?(" + Numerals.NUMBER + ")([天日]|个月)的?(?:服务|维保|维护|运维|租|年|月|场地|管理|使用)[^,;。]{0,2}[费金]");
    private static final Pattern WHOLE = Pattern.compile("(?:本次|当次|该次|此次)[^,;。]{0,8}(?:免单|全免|免费|免收|不收[费钱])|(?:退还|扣除|扣罚|"
            + "没收|返还|减免)(?:该|当|全部|全额)[^,;。%\\d]{0,4}(?:服务费|维保费|维护费|保证金|押金)(?![^,;。]{0,4}(?:\\d|[百千万]分之|[一二三四五六七八九]成))");
    private static final Pattern TABLE = Pattern.compile("(?:补偿|赔偿|赔付|违约金|扣[减款罚除]|返还|退还|抵扣|罚款|减付|代金券|(?i:credit))[^\\n]{0,12}$", Pattern.MULTILINE);
    /** 99.0%以上、不到99.9%:20% under a heading that says what is paid back. */
    private static final Pattern BAND = Pattern.compile("\\d%?(?:\\(含\\))?(?:以上|以下)|不到|低于|不足|不低于|[<≥≤>]");
    private static final Pattern BANDED = Pattern.compile("^[^;。:]{0,12}(?:低于|不足|不低于|不到|<|≥)[^;。:]{1,30}[:,][^,;。]{0,14}\\d(?:%|倍)(?:的[^,;。]{0,8})?$");
    private static final Pattern REFUND = Pattern.compile("退费|赔偿|赔付|补偿|返还|抵扣");
    private static final Pattern BLANK_RATE = Pattern.compile("(?:_+|\\( *\\)|[xX]{2,})(?=[%‰元])");

    @Override
    public String signs() {
        return "%‰分倍元扣担负假罚赔权顺延免还付";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Matcher elsewhere = ELSEWHERE.matcher(sentence.text());
        if (elsewhere.find()) {
            Part part = sentence.passage().partAt(elsewhere.start());
            found.add(sentence.found(new Penalty(Terms.EMPTY, "provider", null, null, null), part.startInclusive(), sentence.text().length()));
        }
        Matcher counterfeit = COUNTERFEIT.matcher(sentence.text());
        if (counterfeit.find()) {
            Limit tenfold = Money.percent(counterfeit.group(1)).per(Per.BREACH);
            found.add(sentence.foundIn(sentence.passage().partAt(counterfeit.start()),
                    new Penalty(Terms.EMPTY.limit(tenfold).note(counterfeit.group()), "provider", null, null, null)));
        }
        inKind(sentence, found);
        boolean listed = sentence.passage().labelled() && TABLE.matcher(sentence.passage().headings().getLast()).find();
        listed |= sentence.passage().labelled() && BAND.matcher(sentence.passage().headings().getLast()).find() && sentence.standsUnder(REFUND);
        listed |= sentence.says(BANDED) && sentence.standsUnder(REFUND);
        boolean step = sentence.says(STEP) && PAY.matcher(sentence.passage().before()).find();
        listed |= step;
        boolean said = sentence.says(PAY) && (sentence.says(BREACH) || sentence.says(COMPENSATED) && sentence.standsUnder(BREACH_HEAD));
        if (!sentence.isHeading() && (said || listed)) {
            rates(sentence, found, listed);
        }
        return found;
    }

    /** 每低1天,保修期顺延10天; 延误一天赔偿一天服务费; 本次维修免单: what is paid in days, or with the whole price. */
    private static void inKind(Sentence sentence, List<Finding> found) {
        if (sentence.isHeading()) {
            return;
        }
        Matcher longer = PROLONGED.matcher(sentence.text());
        if (longer.find()) {
            String number = longer.group(1) == null ? longer.group(3) : longer.group(1);
            String unit = longer.group(1) == null ? longer.group(4) : longer.group(2);
            Limit days = Limit.of(Numerals.value(number), unit.endsWith("月") ? Unit.MONTHS : Unit.DAYS).per(Per.DAY);
            found.add(sentence.found(new Penalty(Terms.EMPTY.limit(days).note(longer.group()), "provider", null, null, null), longer.start(), longer.end()));
        }
        Matcher fee = FEE_OF_DAYS.matcher(sentence.text());
        if (fee.find() && sentence.says(BREACH)) {
            Limit days = Limit.of(Numerals.value(fee.group(1)), fee.group(2).endsWith("月") ? Unit.MONTHS : Unit.DAYS);
            found.add(sentence.foundIn(sentence.passage().partAt(fee.start()), new Penalty(Terms.EMPTY.limit(days.per(PenaltyPeriod.of(sentence, sentence.passage().partAt(fee.start()), fee.end(), sentence.text().substring(0, fee.start())))).note(fee.group()), "provider", null, null, null)));
        }
        Matcher whole = WHOLE.matcher(sentence.text());
        if (whole.find() && sentence.says(LATE)) {
            Limit all = Limit.of(BigDecimal.valueOf(100), Unit.PERCENT);
            found.add(sentence.foundIn(sentence.passage().partAt(whole.start()), new Penalty(Terms.EMPTY.limit(all).note(whole.group()), "provider", null, null, null)));
        }
    }

    private static void rates(Sentence sentence, List<Finding> found, boolean listed) {
        for (Money rate : Money.in(sentence.text())) {
            String before = sentence.text().substring(0, rate.startInclusive());
            String after = sentence.text().substring(rate.endExclusive());
            boolean other = CAP.matcher(before).find() || CAPPED.matcher(after).find() || THRESHOLD.matcher(before).find() || RANGE.matcher(after).find()
                    && rate.isPercent() || !rate.isPercent() && sentence.says(RENT) || !rate.isPercent() && sentence.says(NO_PENALTY) && !SANCTION.matcher(sentence.passage().partAt(rate.startInclusive()).text()).find();
            if (!other && (listed || PAY.matcher(around(sentence, rate)).find())) {
                found.add(penalty(sentence, rate, before));
            }
        }
        Matcher blank = BLANK_RATE.matcher(sentence.text());
        while (blank.find()) {
            if (PAY.matcher(sentence.text().substring(Math.max(0, blank.start() - 40))).find()) {
                found.add(blank(sentence, blank));
            }
        }
    }

    private static Finding blank(Sentence sentence, Matcher blank) {
        Part part = sentence.passage().partAt(blank.start());
        Limit limit = new Limit(null, null, null, Money.unit(sentence.text().charAt(blank.end())),
                PenaltyPeriod.of(sentence, part, blank.end() + 1, sentence.text().substring(0, blank.start())), null, null);
        return sentence.foundIn(part, new Penalty(Terms.EMPTY.limit(limit).mark(Mark.BLANK), "provider", null, null,
                breach(sentence, part, blank.start())));
    }

    private static String around(Sentence sentence, Money rate) {
        return sentence.text().substring(Math.max(0, rate.startInclusive() - 40),
                Math.min(sentence.text().length(), rate.endExclusive() + 24));
    }

    private static Finding penalty(Sentence sentence, Money rate, String before) {
        Matcher base = BASE.matcher(before);
        Matcher cap = CAP_VALUE.matcher(sentence.text());
        Part part = sentence.passage().partAt(rate.startInclusive());
        boolean customer = !sentence.says(TO_CUSTOMER) && (CUSTOMER_PAYS.matcher(before).matches() || sentence.says(TO_PROVIDER));
        Limit limit = rate.amount().per(PenaltyPeriod.of(sentence, part, rate.endExclusive(), before));
        BigDecimal most = !cap.find() ? null : new BigDecimal(cap.group(1) != null ? cap.group(1) : cap.group(2) != null ? cap.group(2) : cap.group(3));
        Penalty penalty = new Penalty(sentence.termsAt(rate.startInclusive(), rate.endExclusive()).limit(limit).note(rate.written()), customer ? "customer" : "provider",
                base.find() ? VERB.matcher(base.group(1)).replaceFirst("") : null, most, breach(sentence, part, rate.startInclusive()));
        return sentence.found(penalty, part.startInclusive(), part.endExclusive());
    }

    /** The part that says what was missed: its own, or the nearest before it that names a promise, or at least a delay. */
    private static @Nullable String breach(Sentence sentence, Part part, int rateStart) {
        String before = sentence.text().substring(part.startInclusive(), rateStart);
        if (sentence.passage().labelled() && before.isEmpty()) {
            return String.join(" ", sentence.passage().headings());
        }
        List<String> ahead = sentence.passage().parts().stream().filter(one -> one.endExclusive() <= part.startInclusive()).map(Part::text).toList().reversed();
        if (ahead.isEmpty() || LATE.matcher(EACH_DELAY.matcher(before).replaceAll("")).find() || names(before)) {
            return counted(ahead, part.text());
        }
        return counted(ahead, ahead.stream().filter(PenaltyRule::misses).findFirst()
                .or(() -> LATE.matcher(before).find() ? Optional.of(part.text()) : ahead.stream().filter(text -> LATE.matcher(text).find()).findFirst())
                .orElse(ahead.getFirst()));
    }

    /** 自第二次起,未按时到场的: with what the parts around it count, back to the penalty or promise before. */
    private static String counted(List<String> ahead, String breach) {
        List<String> kept = new ArrayList<>();
        int own = ahead.indexOf(breach);
        for (int at = 0; at < ahead.size(); at++) {
            String text = ahead.get(at);
            boolean another = at != own && (names(text) || !Money.in(text).isEmpty());
            if (another && at > own) {
                break;
            }
            if (at == own || !another && counts(text)) {
                kept.addFirst(text);
            }
        }
        if (own < 0) {
            kept.addLast(breach);
        }
        return String.join(",", kept);
    }

    private static boolean counts(String text) {
        return ByHand.why(new Penalty(Terms.EMPTY, null, null, null, text)).filter(why -> why == ByHand.COUNT || why == ByHand.STEP).isPresent();
    }

    /** 未在承诺时间内到场的, 在规定的恢复时间以后; what the customer may do is no breach. */
    private static boolean misses(String text) {
        boolean missed = LATE.matcher(text).find() || AGREED.matcher(text).find() || LACKING.matcher(text).find();
        return missed && !OF_CUSTOMER.matcher(text).find() && names(text);
    }

    private static boolean names(String text) {
        return !new Penalty(Terms.EMPTY, null, null, null, text).covers().isEmpty();
    }
}
