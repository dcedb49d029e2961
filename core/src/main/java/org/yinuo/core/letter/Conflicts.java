package org.yinuo.core.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Channel;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Limit;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Per;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.letter.search.Pattern;

/**
 * Names the earlier promise a later one contradicts: the same promise for the same case, with another number. A person
 * decides which of the two holds. Steps of a ladder of levels, regions, products, customers or hours are no contradiction:
 * what is said of the case besides the promise must be the same, and under headings that say the same.
 */
final class Conflicts {
    private static final Set<ClauseType> LIMITS = EnumSet.of(ClauseType.RESPONSE_TIME, ClauseType.ARRIVAL_TIME,
            ClauseType.RESOLUTION_TIME, ClauseType.RECOVERY_TIME);
    /** Contradicted by another number of years, of rounds a year, of money, or by other hours. */
    private static final Set<ClauseType> OTHERS = EnumSet.of(ClauseType.WARRANTY_TERM, ClauseType.SUPPORT_HOURS,
            ClauseType.INSPECTION_FREQUENCY, ClauseType.PENALTY);
    private static final Pattern OTHER_YEARS = Pattern.compile("首年|第[一二三四五六七1-9]年|[头前][一二两三四五1-5]年|延长|延保|另|再|续|之外|满后|届满");
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);
    private static final Map<Per, Integer> A_YEAR = Map.of(Per.WEEK, 52, Per.MONTH, 12, Per.QUARTER, 4, Per.HALF_YEAR, 2, Per.YEAR, 1);
    /** Code points. Numbers closer than this are steps of one ladder of levels, regions or plans. */
    private static final int APART = 60;
    /** 小时以内. */
    private static final int MOST_UNIT_SIGNS = 4;
    private static final int MOST_NUMBERS = 50;
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private Conflicts() {
    }

    /** What two clauses must share before their numbers can contradict each other. */
    private record Case(ClauseType type, Severity severity, @Nullable String level, Channel channel, @Nullable String appliesTo,
                        @Nullable String calendar, @Nullable String condition) {
        static Case of(Clause clause) {
            Terms terms = clause.terms();
            return new Case(clause.type(), terms.severity(), terms.level(), terms.channel(), terms.appliesTo(),
                    clause.type() == ClauseType.SUPPORT_HOURS ? null : terms.calendar(), terms.condition());
        }
    }

    /**
     * @param read     the clauses in the order of the letter
     * @param headings what stands over a place of the letter, and before it in its sentence
     */
    static List<ReadClause> named(List<ReadClause> read, IntFunction<List<String>> headings) {
        Map<Case, List<Said>> earlier = new HashMap<>();
        List<ReadClause> named = new ArrayList<>();
        for (ReadClause later : read) {
            Span span = later.clause().terms().span();
            if (span == null || !LIMITS.contains(later.clause().type()) && !OTHERS.contains(later.clause().type())) {
                named.add(later);
                continue;
            }
            Said said = new Said(later.clause(), span, headings);
            List<Said> same = earlier.computeIfAbsent(Case.of(later.clause()), unknown -> new ArrayList<>());
            Span contradicted = contradicted(same, said);
            named.add(contradicted == null ? later
                    : new ReadClause(later.clause().with(later.clause().terms().conflict(contradicted.text())), later.rules()));
            remember(same, said);
        }
        return named;
    }

    /** A clause with its place and what stands over it, looked at once and only where numbers differ. */
    private static final class Said {
        private final Clause clause;
        private final Span span;
        private final IntFunction<List<String>> headings;
        private @Nullable String particular;
        private @Nullable String over;

        Said(Clause clause, Span span, IntFunction<List<String>> headings) {
            this.clause = clause;
            this.span = span;
            this.headings = headings;
        }

        Clause clause() {
            return clause;
        }

        Span span() {
            return span;
        }

        String particular() {
            if (particular == null) {
                particular = Wording.particular(span.text());
            }
            return particular;
        }

        String over() {
            if (over == null) {
                over = Wording.particular(String.join(" ", headings.apply(span.startInclusive())));
            }
            return over;
        }

        /** A bare number in a cell says nothing of its case; a penalty has its breach. */
        boolean speaks() {
            return clause instanceof Penalty || span.text().codePoints().filter(Character::isIdeographic).count() > MOST_UNIT_SIGNS;
        }
    }

    private static @Nullable Span contradicted(List<Said> earlier, Said later) {
        for (Said one : earlier) {
            if (contradict(one, later)) {
                return one.span();
            }
        }
        return null;
    }

    /** The first clause of each number is enough to name; so the list stays as short as there are different numbers. */
    private static void remember(List<Said> same, Said said) {
        Clause clause = said.clause();
        boolean known = same.stream().map(Said::clause).anyMatch(one -> one.terms().limit().equals(clause.terms().limit())
                && Objects.equals(one.terms().calendar(), clause.terms().calendar()) && one.with(Terms.EMPTY).equals(clause.with(Terms.EMPTY)));
        if (!known && same.size() < MOST_NUMBERS) {
            same.add(said);
        }
    }

    private static boolean contradict(Said earlier, Said later) {
        Terms a = earlier.clause().terms();
        Terms b = later.clause().terms();
        int between = later.span().startInclusive() - earlier.span().endExclusive();
        if (between < 0 || !earlier.clause().with(Terms.EMPTY).equals(later.clause().with(Terms.EMPTY)) || a.is(Mark.VAGUE) || b.is(Mark.VAGUE)
                || !differ(earlier.clause(), later.clause())) {
            return false;
        }
        boolean far = LIMITS.contains(later.clause().type()) && between >= APART;
        return far || earlier.speaks() && later.speaks() && earlier.particular().equals(later.particular()) && earlier.over().equals(later.over())
                && !OTHER_YEARS.matcher(earlier.span().text()).find() && !OTHER_YEARS.matcher(later.span().text()).find();
    }

    private static boolean differ(Clause one, Clause other) {
        Terms a = one.terms();
        Terms b = other.terms();
        return switch (one.type()) {
            case SUPPORT_HOURS -> a.calendar() != null && b.calendar() != null && "7x24".equals(a.calendar()) != "7x24".equals(b.calendar());
            case WARRANTY_TERM -> differ(months(a.limit()), months(b.limit()));
            case INSPECTION_FREQUENCY -> differ(aYear(a.limit()), aYear(b.limit()));
            case PENALTY -> one instanceof Penalty penalty && penalty.breach() != null && a.limit().unit() == b.limit().unit()
                    && a.limit().per() == b.limit().per() && Objects.equals(a.extras(), b.extras()) && differ(a.limit().value(), b.limit().value());
            default -> differ(a.limit(), b.limit());
        };
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) != 0;
    }

    /** Minutes, hours and days compare where the days are no working days: those are another case. */
    private static boolean differ(Limit a, Limit b) {
        return differ(minutes(a), minutes(b)) || a.unit() == b.unit() && differ(a.value(), b.value());
    }

    private static @Nullable BigDecimal months(Limit limit) {
        return limit.value() == null ? null : limit.unit() == Unit.YEARS ? limit.value().multiply(MONTHS_A_YEAR)
                : limit.unit() == Unit.MONTHS ? limit.value() : null;
    }

    private static @Nullable BigDecimal aYear(Limit limit) {
        Integer periods = limit.per() == null ? null : A_YEAR.get(limit.per());
        return limit.value() == null || periods == null ? null : limit.value().multiply(BigDecimal.valueOf(periods));
    }

    private static @Nullable BigDecimal minutes(Limit limit) {
        if (limit.value() == null) {
            return null;
        }
        return limit.unit() == Unit.DAYS ? limit.value().multiply(HOURS_A_DAY).multiply(MINUTES_AN_HOUR)
                : limit.unit() == Unit.HOURS ? limit.value().multiply(MINUTES_AN_HOUR) : limit.unit() == Unit.MINUTES ? limit.value() : null;
    }
}
