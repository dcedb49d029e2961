package org.yinuo.core.letter.compare;

import java.util.List;
import org.yinuo.core.commitment.Clause;

/**
 * A tender's demands set against an offer (偏离表). Rows and unread demands share one sequence of numbers: non-negotiable rows,
 * non-negotiable unread demands, other rows, other unread demands.
 *
 * @param rows   one for each demand that was read
 * @param unread what looks like a requirement but was read as no clause; to be checked by hand
 * @param extra  what is offered without being asked
 */
public record DeviationTable(List<Deviation> rows, List<UnreadDemand> unread, List<Clause> extra) {
    /** Copies the lists. */
    public DeviationTable {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
        extra = List.copyOf(extra);
    }

    /** How many rows have this verdict. */
    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** How many rows of non-negotiable demands have this verdict. */
    public long countStarred(Verdict verdict) {
        return rows.stream().filter(row -> row.starred() && row.verdict() == verdict).count();
    }

    /** How many non-negotiable demands there are, read or unread. */
    public long starred() {
        return rows.stream().filter(Deviation::starred).count() + unread.stream().filter(UnreadDemand::starred).count();
    }

    /** Whether the offer certainly meets every non-negotiable demand. */
    public boolean meetsNonNegotiable() {
        return starred() == countStarred(Verdict.BETTER) + countStarred(Verdict.EQUAL);
    }
}
