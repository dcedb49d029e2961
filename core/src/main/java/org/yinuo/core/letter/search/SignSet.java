package org.yinuo.core.letter.search;

import java.util.Arrays;

/**
 * A set of characters that may hold some it was not given, never fewer: a thousand places are shared by all characters. It is
 * asked before an expensive question, so a false yes costs time and no more.
 */
final class SignSet {
    private static final int PLACES = 1024;
    /** Every character. */
    static final SignSet ALL = new SignSet();

    private final long[] places = new long[PLACES / Long.SIZE];

    static {
        Arrays.fill(ALL.places, -1);
    }

    static SignSet of(char sign) {
        return range(sign, sign);
    }

    /** From one character to another, both included. */
    static SignSet range(char first, char last) {
        SignSet set = new SignSet();
        for (int sign = first; sign <= Math.min(last, first + PLACES - 1); sign++) {
            set.places[(sign & PLACES - 1) >> 6] |= 1L << sign;
        }
        return set;
    }

    SignSet and(SignSet other) {
        SignSet both = new SignSet();
        for (int at = 0; at < places.length; at++) {
            both.places[at] = places[at] | other.places[at];
        }
        return both;
    }

    /** The same letters in both cases, as far as ASCII goes. */
    SignSet inBothCases() {
        SignSet both = this;
        for (char small = 'a'; small <= 'z'; small++) {
            char large = (char) (small - 'a' + 'A');
            if (has(small) || has(large)) {
                both = both.and(of(small)).and(of(large));
            }
        }
        return both;
    }

    boolean has(char sign) {
        return (places[(sign & PLACES - 1) >> 6] & 1L << sign) != 0;
    }

    /** How many of the places are taken. */
    int size() {
        int size = 0;
        for (long part : places) {
            size += Long.bitCount(part);
        }
        return size;
    }

    boolean isAll() {
        return size() == PLACES;
    }

    /** The first place from here on that holds a character of the set; -1 when there is none. */
    int next(String text, int fromInclusive) {
        for (int at = fromInclusive; at < text.length(); at++) {
            if (has(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }
}
