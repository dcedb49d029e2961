package org.yinuo.core.letter;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.grammar.Numerals;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/**
 * Whether a corrected clause promises another amount than the words it stands on. A number that stands in those words is
 * taken for one the reader had missed.
 */
public final class Departure {
    private static final Pattern NUMBER = Pattern.compile(Numerals.NUMBER);
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private Departure() {
    }

    /**
     * @param read what was read from the letter
     * @param now  what a person made of it
     */
    public static boolean isOne(Clause read, Clause now) {
        Limit before = read.terms().limit();
        Limit after = now.terms().limit();
        Span span = now.terms().span();
        if (span == null || same(before, after)) {
            return false;
        }
        return turned(before.unit(), after.unit()) || turned(before.per(), after.per())
                || !sameNumber(before.value(), after.value()) && (after.value() == null || !says(span.text(), after.value()));
    }

    private static boolean same(Limit before, Limit after) {
        BigDecimal one = minutes(before);
        BigDecimal other = minutes(after);
        boolean sameTime = one != null && other != null && one.compareTo(other) == 0;
        return Objects.equals(before.per(), after.per())
                && (sameTime || sameNumber(before.value(), after.value()) && before.unit() == after.unit());
    }

    private static @Nullable BigDecimal minutes(Limit limit) {
        return limit.value() == null ? null : limit.unit() == Unit.MINUTES ? limit.value()
                : limit.unit() == Unit.HOURS ? limit.value().multiply(MINUTES_AN_HOUR) : null;
    }

    /** What was said became something else; what was not said is no matter. */
    private static boolean turned(@Nullable Object before, @Nullable Object after) {
        return before != null && before != after;
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static boolean says(String words, BigDecimal number) {
        Matcher numbers = NUMBER.matcher(words);
        while (numbers.find()) {
            if (Numerals.value(numbers.group()).compareTo(number) == 0) {
                return true;
            }
        }
        return false;
    }
}
