package org.yinuo.core.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;

/**
 * Names the earlier promise a later one contradicts: the same kind of time limit for the same case, with another number.
 * A person decides which of the two holds.
 */
final class Conflicts {
    private static final Set<ClauseType> LIMITS = EnumSet.of(ClauseType.RESPONSE_TIME, ClauseType.ARRIVAL_TIME,
            ClauseType.RESOLUTION_TIME, ClauseType.RECOVERY_TIME);
    /** Code points. Numbers closer than this are steps of one ladder of levels, regions or plans. */
    private static final int APART = 60;
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private Conflicts() {
    }

    static List<ReadClause> named(List<ReadClause> read) {
        List<ReadClause> named = new ArrayList<>();
        for (ReadClause later : read) {
            Span contradicted = contradicted(named, later.clause());
            Terms terms = later.clause().terms();
            named.add(contradicted == null ? later
                    : new ReadClause(later.clause().with(terms.conflict(contradicted.text())), later.rules()));
        }
        return named;
    }

    private static @Nullable Span contradicted(List<ReadClause> earlier, Clause later) {
        for (ReadClause one : earlier) {
            if (contradict(one.clause(), later)) {
                return one.clause().terms().span();
            }
        }
        return null;
    }

    private static boolean contradict(Clause earlier, Clause later) {
        Terms a = earlier.terms();
        Terms b = later.terms();
        return earlier.type() == later.type() && LIMITS.contains(later.type()) && a.severity() == b.severity()
                && Objects.equals(a.level(), b.level()) && apart(a.span(), b.span())
                && a.channel() == b.channel() && Objects.equals(a.appliesTo(), b.appliesTo())
                && Objects.equals(a.calendar(), b.calendar()) && Objects.equals(a.condition(), b.condition())
                && earlier.with(Terms.EMPTY).equals(later.with(Terms.EMPTY)) && !a.is(Mark.VAGUE) && !b.is(Mark.VAGUE)
                && differ(a.limit(), b.limit());
    }

    private static boolean apart(@Nullable Span earlier, @Nullable Span later) {
        return earlier != null && later != null && later.startInclusive() - earlier.endExclusive() >= APART;
    }

    /** Minutes and hours compare; hours and days do not, as days are counted otherwise. */
    private static boolean differ(Limit a, Limit b) {
        BigDecimal one = minutes(a);
        BigDecimal other = minutes(b);
        if (one != null && other != null) {
            return one.compareTo(other) != 0;
        }
        return a.unit() == b.unit() && a.value() != null && b.value() != null && a.value().compareTo(b.value()) != 0;
    }

    private static @Nullable BigDecimal minutes(Limit limit) {
        if (limit.value() == null) {
            return null;
        }
        return limit.unit() == Unit.HOURS ? limit.value().multiply(MINUTES_AN_HOUR)
                : limit.unit() == Unit.MINUTES ? limit.value() : null;
    }
}
