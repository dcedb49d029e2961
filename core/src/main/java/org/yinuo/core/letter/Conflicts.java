package org.yinuo.core.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Severity;
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
    private static final int MOST_NUMBERS = 50;
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private Conflicts() {
    }

    /** What two clauses must share before their numbers can contradict each other. */
    private record Case(ClauseType type, Severity severity, @Nullable String level, Channel channel, @Nullable String appliesTo,
                        @Nullable String calendar, @Nullable String condition) {
        static Case of(Clause clause) {
            Terms terms = clause.terms();
            return new Case(clause.type(), terms.severity(), terms.level(), terms.channel(), terms.appliesTo(), terms.calendar(),
                    terms.condition());
        }
    }

    static List<ReadClause> named(List<ReadClause> read) {
        Map<Case, List<Clause>> earlier = new HashMap<>();
        List<ReadClause> named = new ArrayList<>();
        for (ReadClause later : read) {
            if (!LIMITS.contains(later.clause().type())) {
                named.add(later);
                continue;
            }
            List<Clause> same = earlier.computeIfAbsent(Case.of(later.clause()), unknown -> new ArrayList<>());
            Span contradicted = contradicted(same, later.clause());
            named.add(contradicted == null ? later
                    : new ReadClause(later.clause().with(later.clause().terms().conflict(contradicted.text())), later.rules()));
            remember(same, later.clause());
        }
        return named;
    }

    private static @Nullable Span contradicted(List<Clause> earlier, Clause later) {
        for (Clause one : earlier) {
            if (contradict(one, later)) {
                return one.terms().span();
            }
        }
        return null;
    }

    /** The first clause of each number is enough to name; so the list stays as short as there are different numbers. */
    private static void remember(List<Clause> same, Clause clause) {
        boolean known = same.stream().anyMatch(one -> one.terms().limit().equals(clause.terms().limit())
                && one.with(Terms.EMPTY).equals(clause.with(Terms.EMPTY)));
        if (!known && same.size() < MOST_NUMBERS) {
            same.add(clause);
        }
    }

    private static boolean contradict(Clause earlier, Clause later) {
        Terms a = earlier.terms();
        Terms b = later.terms();
        return apart(a.span(), b.span())
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
