package org.yinuo.core.letter.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Comparison;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Unit;

/**
 * So many of something, in a passage: 3名, 2-4人, 20块, 五套, 16学时.
 *
 * @param startInclusive first character, without words such as 不少于
 * @param endExclusive   character after the measure word
 * @param value          the number; of a range the lower end
 * @param most           upper end of a range
 * @param measure        the measure word as written
 * @param op             at least or at most when that is said
 */
public record Count(int startInclusive, int endExclusive, BigDecimal value, @Nullable BigDecimal most, String measure,
                    @Nullable Comparison op) {

    /** Whether people are counted. */
    public boolean isPeople() {
        return "人名位员".contains(measure) || measure.equals("人次") || measure.equals("名额") || measure.equals("people");
    }

    /** Whether lessons are counted. */
    public boolean isLessons() {
        return measure.equals("学时") || measure.equals("课时");
    }

    /** The amount as a clause writes it, in a unit, or in none when the measure word is none of the clause shape's. */
    public Limit amount(@Nullable Unit unit) {
        Comparison said = op != null ? op : most != null ? Comparison.MIN : null;
        return new Limit(value, null, most, unit, null, said, null);
    }
}
