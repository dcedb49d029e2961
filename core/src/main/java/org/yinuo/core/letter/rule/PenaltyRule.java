package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.text.Part;

/** 每逾一天付合同总价的万分之三, 每次支付合同价的1%: what a broken promise costs. */
public final class PenaltyRule implements Rule {
    private static final Pattern RATE = Pattern.compile(
            "(?:(\\d+(?:\\.\\d+)?)(%|‰)|(万|千|百)分之(" + Numerals.NUMBER + ")|(双|" + Numerals.NUMBER + ")倍|(\\d+(?:\\.\\d+)?)(万)?元)");
    private static final Pattern PAY = Pattern.compile("违约金|罚金|罚款|赔偿|扣[除减款罚]|扣[^,;。0-9]{0,6}[款费]|滞纳金|退还|补偿|赔付|支付|处罚|作为(?!判)|penalt|liquidated|credit");
    private static final Pattern BREACH = Pattern.compile("违约|逾|延迟|迟延|延误|超过|未|不能|解除|罚|赔|扣|事故|中断|late|breach|fail");
    private static final Pattern UNIT_PRICE = Pattern.compile("^/(?:小时|次|[天日])");
    private static final Pattern LATE = Pattern.compile("逾期|逾|延迟|迟延|延误|迟到|超时|未|不能|违约的|超过|不合格|事故|中断|解除|late|fail");
    private static final Pattern CAP = Pattern.compile("(?:累计|最高|上限|不超过|最多|封顶|总额)[^,;。]{0,16}$");
    private static final Pattern THRESHOLD = Pattern.compile("(?:低于|不足|少于|达到|达不到|高于|超过|小于|≥|≤|<|>|-|~)$");
    private static final Pattern CAP_VALUE = Pattern.compile("(?:累计|最高|上限|不超过|最多|总额)[^,;。]{0,16}?(\\d+(?:\\.\\d+)?)%");
    private static final Pattern BASE = Pattern.compile("(合同[^,;。0-9的]{0,5}(?:总价款?|总额|金额|价款?|总价格|价格|款)|[^,;。按照为的每天日]{2,8}(?:金额|费用|价款|货款|总价|定金))的?$");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:甲方|业主|用户|客户|采购人|买方|需方)[^,;。]{0,6}(?:有权|可以?)[^。;]{0,8}(?:自行|另行|委托|另请|请第三方)[^。;]{0,30}(?:费用|损失)[^。;]{0,8}(?:由|我方|乙方|供方|卖方)?[^。;]{0,8}(?:承担|负责|扣)");

    @Override
    public String signs() {
        return "%‰分倍元扣担负";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        Matcher elsewhere = ELSEWHERE.matcher(sentence.text());
        if (elsewhere.find()) {
            Part part = sentence.passage().partAt(elsewhere.start());
            found.add(sentence.found(new Penalty(Terms.EMPTY, "provider", null, null, null), part.startInclusive(), sentence.text().length()));
        }
        Matcher rate = RATE.matcher(sentence.text());
        while (sentence.says(PAY) && sentence.says(BREACH) && rate.find()) {
            String before = sentence.text().substring(0, rate.start());
            boolean fee = rate.group(6) != null && sentence.text().contains("仓储");
            if (!CAP.matcher(before).find() && !THRESHOLD.matcher(before).find() && !fee && PAY.matcher(around(sentence, rate)).find()) {
                found.add(penalty(sentence, rate, before));
            }
        }
        return found;
    }

    private static String around(Sentence sentence, Matcher rate) {
        return sentence.text().substring(Math.max(0, rate.start() - 40), Math.min(sentence.text().length(), rate.end() + 16));
    }

    private static Finding penalty(Sentence sentence, Matcher rate, String before) {
        Matcher base = BASE.matcher(before);
        Matcher cap = CAP_VALUE.matcher(sentence.text());
        Part part = sentence.passage().partAt(rate.start());
        boolean customer = before.matches("(?s).*(?:甲方|买方|需方)[^,;。乙]{0,6}(?:另?须|应|需|付|支付)[^乙]*$");
        Limit limit = Limit.of(value(rate), rate.group(6) == null ? Unit.PERCENT : Unit.YUAN).per(per(sentence, part, rate, before));
        Penalty penalty = new Penalty(Terms.EMPTY.limit(limit).note(rate.group()), customer ? "customer" : "provider",
                base.find() ? base.group(1) : null, cap.find() ? new BigDecimal(cap.group(1)) : null,
                breach(sentence, part, rate.start()));
        return sentence.found(penalty, part.startInclusive(), part.endExclusive());
    }

    private static @Nullable String breach(Sentence sentence, Part part, int rateStart) {
        String before = sentence.text().substring(part.startInclusive(), rateStart);
        if (LATE.matcher(before).find() || part.startInclusive() == 0) {
            return part.text();
        }
        return sentence.passage().partAt(Math.max(0, part.startInclusive() - 2)).text();
    }

    private static BigDecimal value(Matcher rate) {
        if (rate.group(1) != null) {
            BigDecimal number = new BigDecimal(rate.group(1));
            return rate.group(2).equals("‰") ? number.movePointLeft(1) : number;
        }
        if (rate.group(3) != null) {
            BigDecimal number = Numerals.value(rate.group(4));
            return number.movePointLeft(rate.group(3).equals("万") ? 2 : rate.group(3).equals("千") ? 1 : 0);
        }
        if (rate.group(5) != null) {
            return (rate.group(5).equals("双") ? BigDecimal.TWO : Numerals.value(rate.group(5))).movePointRight(2);
        }
        BigDecimal yuan = new BigDecimal(rate.group(6));
        return rate.group(7) == null ? yuan : yuan.movePointRight(4);
    }

    private static Per per(Sentence sentence, Part part, Matcher rate, String before) {
        if (rate.group().endsWith("元") && UNIT_PRICE.matcher(sentence.text().substring(rate.end())).find()) {
            return sentence.text().startsWith("/小时", rate.end()) ? Per.HOUR
                    : sentence.text().startsWith("/次", rate.end()) ? Per.BREACH : Per.DAY;
        }
        String near = before.substring(Math.max(0, before.length() - 40)) + part.text();
        if (near.matches("(?s).*每(?:逾期?|延迟|延误|迟延|超过?|推迟|晚|拖延)?[^,;。]{0,4}一?个?小时.*")) {
            return Per.HOUR;
        }
        if (near.matches("(?s).*(?:每(?:逾期?|延迟|延误|迟延|超过?|推迟|晚|拖延)?[^,;。]{0,4}一?[天日]|按[天日]|日[的按]).*")) {
            return Per.DAY;
        }
        return near.matches("(?s).*每[^,;。]{0,4}周.*") ? Per.WEEK : Per.BREACH;
    }
}
