package org.yinuo.core.letter.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

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

    /** The characters by their six last bits, for a coarser look at them. */
    long folded() {
        long folded = 0;
        for (long part : places) {
            folded |= part;
        }
        return folded;
    }

    /** How many of the places are taken in each part before it. */
    int[] taken() {
        int[] taken = new int[places.length];
        for (int part = 1; part < places.length; part++) {
            taken[part] = taken[part - 1] + Long.bitCount(places[part - 1]);
        }
        return taken;
    }

    /** How many of the places before that of a character are taken. */
    int rank(int sign, int[] taken) {
        int part = (sign & PLACES - 1) >> 6;
        return taken[part] + Long.bitCount(places[part] & (1L << sign) - 1);
    }

    void forEachPlace(IntConsumer place) {
        for (int at = 0; at < PLACES; at++) {
            if (has((char) at)) {
                place.accept(at);
            }
        }
    }

    boolean same(SignSet other) {
        return Arrays.equals(places, other.places);
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
