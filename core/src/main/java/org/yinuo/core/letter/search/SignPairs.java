package org.yinuo.core.letter.search;

import java.util.Arrays;
import java.util.List;
import org.yinuo.core.letter.search.Neighbours.Pair;

/** Pairs of neighbouring characters to look for in a text; like a {@link SignSet} it may say yes too often, never too seldom. */
final class SignPairs {
    private final SignSet first;
    private final int[] taken;
    /** For each place of the first character, in order, the second ones. */
    private final long[] seconds;

    private SignPairs(SignSet first) {
        this.first = first;
        this.taken = first.taken();
        this.seconds = new long[first.size()];
    }

    static SignPairs of(List<Pair> pairs) {
        SignSet first = new SignSet();
        for (Pair pair : pairs) {
            first = first.and(pair.first());
        }
        SignPairs looked = new SignPairs(first);
        for (Pair pair : pairs) {
            pair.first().forEachPlace(place -> looked.seconds[looked.first.rank(place, looked.taken)] |= pair.undecided() ? Pair.ANY : pair.second());
        }
        return looked;
    }

    /** The first place from here on where one of the pairs stands; -1 when there is none. */
    int next(String text, int fromInclusive) {
        for (int at = fromInclusive; at < text.length(); at++) {
            if (standAt(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether one of the pairs stands at a place; what may be a single character also at the end. */
    boolean standAt(String text, int place) {
        if (place >= text.length() || !first.has(text.charAt(place))) {
            return false;
        }
        long second = seconds[first.rank(text.charAt(place), taken)];
        return second == Pair.ANY || place + 1 < text.length() && (second & 1L << text.charAt(place + 1)) != 0;
    }

    /** Whether it holds the same pairs, so that asking both is asking twice. */
    boolean same(SignPairs other) {
        return Arrays.equals(seconds, other.seconds) && first.same(other.first);
    }
}
