package org.yinuo.core.letter.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of every match of an expression.
 *
 * @param first   holds the character it begins with
 * @param empty   whether it can be empty, so that it begins with nothing
 * @param needed  each holds at least one of its characters; the fewest first
 * @param longest most characters it can have; {@link #ENDLESS} when there is no bound
 * @param neighbours which characters stand side by side
 * @param atStart whether it begins where the text begins
 * @param atEnd   whether it ends where the text ends, a last line end apart
 */
record Shape(SignSet first, boolean empty, List<SignSet> needed, int longest, Neighbours neighbours,
             boolean atStart, boolean atEnd) {
    static final int ENDLESS = 1 << 20;
    private static final int MOST_NEEDED = 3;
    private static final SignSet NONE = new SignSet();
    /** Looks around, takes nothing. */
    static final Shape NOTHING = new Shape(NONE, true, List.of(), 0, Neighbours.NONE, false, false);
    static final Shape START = new Shape(NONE, true, List.of(), 0, Neighbours.NONE, true, false);
    static final Shape END = new Shape(NONE, true, List.of(), 0, Neighbours.NONE, false, true);
    /** Anything at all: the expression is not understood. */
    static final Shape UNKNOWN = new Shape(SignSet.ALL, true, List.of(), ENDLESS, Neighbours.any(), false, false);

    /** One character. */
    static Shape one(SignSet signs) {
        return new Shape(signs, false, List.of(signs), 1, Neighbours.one(signs), false, false);
    }

    /** One character out of most; beyond the basic plane it takes two places. */
    static Shape any() {
        return new Shape(SignSet.ALL, false, List.of(), 2, Neighbours.any(), false, false);
    }

    /** What is looked at and not taken: the text holds what it needs. */
    Shape seen() {
        return new Shape(NONE, true, needed, 0, neighbours.seen(), false, false);
    }

    Shape then(Shape next) {
        return new Shape(empty ? first.and(next.first) : first, empty && next.empty,
                fewest(needed, next.needed), Math.min(ENDLESS, longest + next.longest),
                Neighbours.inSequence(this, next), atStart || next.atStart, atEnd || next.atEnd);
    }

    Shape or(Shape other) {
        return new Shape(first.and(other.first), empty || other.empty, either(needed, other.needed), Math.max(longest, other.longest),
                neighbours.or(other.neighbours), atStart && other.atStart, atEnd && other.atEnd);
    }

    private static List<SignSet> fewest(List<SignSet> one, List<SignSet> other) {
        return Stream.concat(one.stream(), other.stream()).sorted(Comparator.comparingInt(SignSet::size)).limit(MOST_NEEDED).toList();
    }

    private static List<SignSet> either(List<SignSet> one, List<SignSet> other) {
        return one.isEmpty() || other.isEmpty() ? List.of() : List.of(one.getFirst().and(other.getFirst()));
    }

    Shape times(int least, int most) {
        int length = (int) Math.min(ENDLESS, (long) longest * most);
        Neighbours repeated = Neighbours.repeated(this, least, most);
        return least == 0 ? new Shape(first, true, List.of(), length, repeated, false, false)
                : new Shape(first, empty, needed, length, repeated, atStart, atEnd);
    }
}
