package org.yinuo.server.insight;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The grams that a text must have to contain a word: what {@code search_grams} in SQL makes of texts, without those that others
 * imply. Text and word must have been normalised before.
 */
final class SearchGrams {
    private SearchGrams() {
    }

    /** Pairs of neighbouring characters, triples where all three are letters, digits or signs of ASCII; none for a single one. */
    static Integer[] of(String word) {
        int[] points = word.codePoints().toArray();
        Set<Integer> grams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            boolean before = i > 0 && triple(points, i - 1);
            boolean after = triple(points, i);
            if (after) {
                grams.add((points[i] * 128 + points[i + 1] - 32768) * 65536 + points[i + 2]);
            }
            if (!before && !after) {
                grams.add(((points[i] & 65535) - 32768) * 65536 + (points[i + 1] & 65535));
            }
        }
        return grams.toArray(Integer[]::new);
    }

    private static boolean triple(int[] points, int at) {
        return at + 2 < points.length && points[at] < 128 && points[at + 1] < 128 && points[at + 2] < 128;
    }
}
