package org.yinuo.core.letter.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Unit;

/**
 * A length of time in a passage.
 *
 * @param startInclusive first character
 * @param endExclusive   character after the last, suffix such as 内 included
 * @param value          the number; of a range the upper end; null for a blank of the template
 * @param min            lower end of a range
 * @param unit           minutes, hours, days, months or years
 * @param op             said before the number: at least, at most
 * @param limit          whether a word such as 内 makes it a limit
 * @param calendar       business-hours or business-days when the unit says so
 * @param note           what was converted, for example 半小时
 */
public record Duration(int startInclusive, int endExclusive, @Nullable BigDecimal value, @Nullable BigDecimal min,
                       Unit unit, @Nullable Comparison op, boolean limit, @Nullable String calendar,
                       @Nullable String note) {

    /** Whether it is short enough for a clock of a request: minutes, hours or days. */
    public boolean isClock() {
        return unit == Unit.MINUTES || unit == Unit.HOURS || unit == Unit.DAYS;
    }

    /** Whether it is as long as a term: months or years. */
    public boolean isTerm() {
        return unit == Unit.MONTHS || unit == Unit.YEARS;
    }

    /** Whether the unit is written in Latin words, of which the passage's verbs stand before. */
    public boolean isLatin(String passage) {
        String written = passage.substring(startInclusive, endExclusive).strip();
        return !written.isEmpty() && Character.isLowerCase(written.charAt(written.length() - 1));
    }

    /** The amount as a clause writes it. */
    public Limit amount() {
        return new Limit(value, min, null, unit, null, null, null);
    }
}
