package org.yinuo.core.letter.compare;

import java.util.List;
import org.yinuo.core.commitment.Clause;

/**
 * A tender's demands set against an offer (偏离表).
 *
 * @param rows  one for each demand
 * @param extra what is offered without being asked
 */
public record DeviationTable(List<Deviation> rows, List<Clause> extra) {
    /** Copies the lists. */
    public DeviationTable {
        rows = List.copyOf(rows);
        extra = List.copyOf(extra);
    }

    /** How many rows have this verdict. */
    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
