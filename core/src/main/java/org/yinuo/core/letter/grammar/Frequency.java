package org.yinuo.core.letter.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Unit;

/**
 * So many times per period, in a passage.
 *
 * @param value null when only 定期 or 不定期 is said
 * @param unit  times or sessions
 * @param blank whether the template leaves the number open
 * @param note  what was converted, for example 每三个月
 */
public record Frequency(int startInclusive, int endExclusive, @Nullable BigDecimal value, @Nullable Unit unit,
                        @Nullable Per per, boolean atLeast, @Nullable String note, boolean blank) {
}
