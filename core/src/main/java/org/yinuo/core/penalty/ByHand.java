package org.yinuo.core.penalty;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Covered;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Unit;

/** Why a penalty does not follow from due times and the contract price alone, so that a person states what is owed. */
public enum ByHand {
    /** It is a percentage of something else than the contract price: 当月维保费的5%. */
    BASE,
    /** Several breaches together make it owed, or which one it is: 累计三次, 一个月内两次以上, 第二次. */
    COUNT,
    /** It grows by other steps than whole hours, days or weeks: 每低1个百分点, 每30分钟; or is owed from a length of delay on: 逾期超过10天. */
    STEP,
    /** It is owed for each person, unit or place: 每缺一人, 每台次. */
    PIECE,
    /** A figure was missed and no due time: 可用率. */
    FIGURE,
    /** It holds for some goods, places or plans only, and a due time does not say for which. */
    PART;

    private static final Pattern CONTRACT_PRICE = Pattern.compile("(?:^|[按付扣除偿本该应向以为]|the |total |of )(?:(?:合同|中标|成交|项目)的?(?:总?价[款格]?|总?金?额|总?款项?|总价格|价值)|总价款?|"
            + "contract (?:price|value|sum|amount|total)|price of the contract|total price|contract)(?=的|之|$|[^\\p{L}])", Pattern.CASE_INSENSITIVE);
    private static final String NUMBER = "(?:\\d+|[一二两三四五六七八九十]+)";
    private static final Pattern SEVERAL = Pattern.compile("累计[^,;。]{0,10}?" + NUMBER + "次|(?!一次|1次)" + NUMBER + "次(?:及|或)?以上|超过" + NUMBER + "次|(?:达到?|满)(?!一次|1次)" + NUMBER
            + "次|多于" + NUMBER + "次|第" + NUMBER + "次|连续(?!一次|1次)(?:" + NUMBER + "|多)次|连续" + NUMBER + "个?(?:月|周|天|日|季)|"
            + "(?!一次|1次)" + NUMBER + "次(?=[^,，;。]{0,4}[未逾迟超没])|多次[未逾迟超]|more than (?:\\d+|one|two|three|four|five)\\b[^,;.]{0,24}(?:times|cases|breaches|occasions)|"
            + "(?:two|three|four|five|\\d+) (?:or more )?times");
    private static final Pattern STEPS = Pattern.compile("每(?:再)?(?:降?低|下降|减少|少|差)[^,;。]{0,4}(?:百分点|%|度|" + NUMBER + "分)|每[^,;。0-9]{0,6}(?:(?!1?小时)[^,;。]{0,1})(?:\\d+分钟|半个?小时|一刻)|"
            + "each (?:full )?percent|every \\d+ minutes");
    private static final String DELAYED = "(?<!每)(?<!每次)(?:逾期|逾时|超期|超时|延误|延期|迟延|延迟|拖延|迟到|晚到|迟交)";
    private static final String LENGTH = "(?:" + NUMBER + "|半)个?(?:工作日|自然日|天|日|小时|分钟|钟头|周|星期|月)(?:\\([^)]{0,4}\\))?";
    /** Owed from a length of delay on: 逾期超过10天的; 每逾期超过一小时 is a rate. */
    private static final Pattern THRESHOLD = Pattern.compile(DELAYED + "[^,，;。每0-9]{0,4}(?:超过|超出|达到?|满|大于|多于|不足)" + LENGTH + "|"
            + DELAYED + "[^,，;。每0-9]{0,4}?" + LENGTH + "(?:以上|以内|之?内|[未仍还])|more than " + "(?:\\d+|one|two|three|five|ten) (?:hour|day|week|minute)s? (?:late|overdue)|"
            + "(?:late|delay\\w*|overdue)[^,;.]{0,12}(?:more than|over|exceed\\w*|beyond) (?:\\d+|one|two|three|five|ten) (?:hour|day|week|minute)");
    private static final Pattern PIECES = Pattern.compile("[每/](?:缺|少|漏)?[一1]?(?:人|名|台|套|站|处|盏|梯|辆|件|项|间|户|车)(?!工程师)|per (?:person|unit|site|device|head)");

    /** The reason, empty where the penalty reckons itself. A penalty without an amount has none. */
    public static Optional<ByHand> why(Penalty clause) {
        String text = said(clause.breach()) + " " + said(clause.terms().span() == null ? null : clause.terms().span().text());
        if (clause.covers().equals(Set.of(Covered.AVAILABILITY))) {
            return Optional.of(FIGURE);
        }
        if (clause.terms().limit().unit() == Unit.PERCENT && !isOfContractPrice(clause, text)) {
            return Optional.of(BASE);
        }
        if (SEVERAL.matcher(text).find()) {
            return Optional.of(COUNT);
        }
        if (STEPS.matcher(text).find() || THRESHOLD.matcher(text).find()) {
            return Optional.of(STEP);
        }
        if (PIECES.matcher(text).find()) {
            return Optional.of(PIECE);
        }
        return clause.terms().appliesTo() == null ? Optional.empty() : Optional.of(PART);
    }

    /** Where neither the clause nor the letter says of what, it is the contract price; a letter that speaks of a share means what it speaks of. */
    private static boolean isOfContractPrice(Penalty clause, String text) {
        if (clause.base() != null) {
            return CONTRACT_PRICE.matcher(clause.base().strip()).find();
        }
        return clause.terms().span() == null || CONTRACT_PRICE.matcher(text).find();
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words.toLowerCase(Locale.ROOT);
    }
}
