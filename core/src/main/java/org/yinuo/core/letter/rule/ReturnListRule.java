package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.ReturnRefund;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Duration;
import org.yinuo.core.letter.search.Pattern;

/** A list of goods with their windows under a heading or column that says 退货期限: 床垫 30天. */
public final class ReturnListRule implements Rule {
    private static final Pattern TITLE = Pattern.compile("^[^\\n,。;]{0,12}(?:退换货?|退货|换货|退机|换机|退款|包退|包换)[^\\n,。;流地运邮]{0,8}:?$", Pattern.MULTILINE);
    /** A column of its own says what is counted: 质保期 beside 退货期. */
    private static final Pattern OTHER_COLUMN = Pattern.compile("质保|保修|包修|维修|响应|处理|审核|到账|发货|送达|运费|价格");
    /** What takes time besides: the money on its way, the check of the goods. */
    private static final Pattern OTHER = Pattern.compile("到账|处理|审核|寄|提供|联系|客服|退[还回]|发货|送达|通知|质保|保修|包修|维修|每|超过|逾期|后不");
    private static final Pattern CLOSES = Pattern.compile("^(?:之内|以内|内)?(?:(?:均|都)?(?:可以?|包|免费|无理由)[^,;。]{0,6}[退换][^,;。]{0,4})?(?:[,;。(|]|$)");
    private static final int LONGEST = 40;

    @Override
    public String signs() {
        return "天日月年周";
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        List<String> over = sentence.passage().headings();
        if (over.isEmpty() || sentence.isHeading() || sentence.text().length() > LONGEST || sentence.says(OTHER) || !new ReturnRefundRule().read(sentence).isEmpty()) {
            return found;
        }
        boolean right = over.stream().anyMatch(head -> TITLE.matcher(head).find());
        if (!right || sentence.passage().labelled() && OTHER_COLUMN.matcher(over.getLast()).find()) {
            return found;
        }
        String rights = String.join(",", over);
        for (Duration time : sentence.durations()) {
            boolean window = time.unit() != Unit.HOURS && time.unit() != Unit.MINUTES;
            if (window && CLOSES.matcher(sentence.text().substring(time.endExclusive())).find()) {
                String action = rights.contains("退") && rights.contains("换") ? "refund|exchange" : rights.contains("退") ? "refund" : "exchange";
                found.add(sentence.foundIn(sentence.passage().partAt(time.startInclusive()),
                        new ReturnRefund(Terms.EMPTY.limit(time.amount()), action, null)));
            }
        }
        return found;
    }
}
