package org.yinuo.core.letter.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/**
 * A share or a sum of money in a sentence: 1%, 0.5‰, 万分之三, 双倍, 500元, 伍佰元.
 *
 * @param startInclusive first character
 * @param endExclusive   character after the last
 * @param amount         percent or yuan
 * @param written        as the letter writes it
 */
record Money(int startInclusive, int endExclusive, Limit amount, String written) {
    private static final Pattern RATE = Pattern.compile(
            "(?:(\\d+(?:\\.\\d+)?)([%‰])|(万|千|百)分之(" + Numerals.NUMBER + ")|(双|" + Numerals.NUMBER + ")倍|("
            + Numerals.NUMBER + ")(万)?(?:元|块钱)(?!/人))");

    static List<Money> in(String text) {
        List<Money> found = new ArrayList<>();
        Matcher rate = RATE.matcher(text);
        while (found.size() < Numerals.MOST && rate.find()) {
            Unit unit = rate.group(6) == null ? Unit.PERCENT : Unit.YUAN;
            found.add(new Money(rate.start(), rate.end(), Limit.of(value(rate), unit), rate.group()));
        }
        return found;
    }

    /** So many times the price. */
    static Limit percent(String times) {
        return Limit.of(Numerals.value(times).movePointRight(2), Unit.PERCENT);
    }

    static Unit unit(char sign) {
        return sign == '元' ? Unit.YUAN : Unit.PERCENT;
    }

    boolean isPercent() {
        return amount.unit() == Unit.PERCENT;
    }

    private static BigDecimal value(Matcher rate) {
        if (rate.group(1) != null) {
            BigDecimal number = Numerals.value(rate.group(1));
            return rate.group(2).equals("‰") ? number.movePointLeft(1) : number;
        }
        if (rate.group(3) != null) {
            BigDecimal number = Numerals.value(rate.group(4));
            return number.movePointLeft(rate.group(3).equals("万") ? 2 : rate.group(3).equals("千") ? 1 : 0);
        }
        if (rate.group(5) != null) {
            return (rate.group(5).equals("双") ? BigDecimal.TWO : Numerals.value(rate.group(5))).movePointRight(2);
        }
        BigDecimal yuan = Numerals.value(rate.group(6));
        return rate.group(7) == null ? yuan : yuan.movePointRight(4);
    }
}
