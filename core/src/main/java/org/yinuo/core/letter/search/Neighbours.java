package org.yinuo.core.letter.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of characters side by side in every match of an expression. Two characters tell far more than one: half the
 * sentences hold 服 or 务, few hold 服务 where a word may begin.
 *
 * @param opening the pairs a match can begin with; undecided where it has taken one character so far
 * @param last    holds the character it ends with
 * @param within  of these pairs each match holds one; empty when none is known
 */
record Neighbours(List<Pair> opening, SignSet last, List<Pair> within) {
    static final Neighbours NONE = new Neighbours(List.of(), new SignSet(), List.of());

    /**
     * A character of a set and the one behind it.
     *
     * @param second as {@link SignSet#folded()}; {@link #UNDECIDED} when it is left to what follows
     */
    record Pair(SignSet first, long second) {
        static final long UNDECIDED = 0;
        static final long ANY = -1;

        boolean undecided() {
            return second == UNDECIDED;
        }

        private Pair before(SignSet next) {
            return new Pair(first, next.folded());
        }

        private int breadth() {
            return first.size() * Long.bitCount(second);
        }
    }

    static Neighbours one(SignSet signs) {
        return new Neighbours(List.of(new Pair(signs, Pair.UNDECIDED)), signs, List.of());
    }

    /** One character of any kind, in one place or in two. */
    static Neighbours any() {
        return new Neighbours(List.of(new Pair(SignSet.ALL, Pair.ANY)), SignSet.ALL, List.of());
    }

    /** Nothing is taken, but what it looks at holds a pair. */
    Neighbours seen() {
        return new Neighbours(List.of(), new SignSet(), within);
    }

    static Neighbours inSequence(Shape one, Shape next) {
        Neighbours before = one.neighbours();
        Neighbours behind = next.neighbours();
        List<Pair> opening = decided(before.opening, next.first(), next.empty());
        if (one.empty()) {
            opening.addAll(behind.opening);
        }
        boolean meet = !one.empty() && !next.empty() && !before.last.isAll() && !next.first().isAll();
        List<Pair> between = meet ? List.of(new Pair(before.last, next.first().folded())) : List.of();
        return new Neighbours(opening, next.empty() ? before.last.and(behind.last) : behind.last,
                rarer(before.within, rarer(between, behind.within)));
    }

    Neighbours or(Neighbours other) {
        boolean both = !within.isEmpty() && !other.within.isEmpty();
        return new Neighbours(joined(opening, other.opening), last.and(other.last), both ? joined(within, other.within) : List.of());
    }

    static Neighbours repeated(Shape shape, int least, int most) {
        Neighbours once = shape.neighbours();
        List<Pair> opening = most < 2 ? once.opening : decided(once.opening, shape.first(), least < 2 || shape.empty());
        return new Neighbours(opening, once.last, least == 0 ? List.of() : once.within);
    }

    /** With the second character, where it was open, out of what follows; still open where nothing may follow. */
    private static List<Pair> decided(List<Pair> opening, SignSet following, boolean perhapsNothing) {
        List<Pair> decided = new ArrayList<>();
        for (Pair pair : opening) {
            if (pair.undecided() && following.size() > 0) {
                decided.add(pair.before(following));
            }
            if (!pair.undecided() || perhapsNothing) {
                decided.add(pair);
            }
        }
        return decided;
    }

    private static List<Pair> rarer(List<Pair> one, List<Pair> other) {
        return one.isEmpty() || !other.isEmpty() && breadth(other) < breadth(one) ? other : one;
    }

    private static int breadth(List<Pair> pairs) {
        return pairs.stream().mapToInt(Pair::breadth).sum();
    }

    private static List<Pair> joined(List<Pair> one, List<Pair> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
