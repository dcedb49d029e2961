package org.yinuo.server.party;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * The first letters of a name in pinyin, by which people look customers and colleagues up: {@code qcsw} for 青川水务. A character
 * with several readings (重庆) gives several spellings, at most {@value #MOST}; letters and digits stand for themselves.
 */
final class NameInitials {
    private static final int MOST = 8;
    private static final int LONGEST = 40;

    private NameInitials() {
    }

    /** The spellings of all the names, a space between two; empty when no name has a Chinese character. */
    static String of(String... names) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String name : names) {
            if (name.chars().anyMatch(c -> letters((char) c).length > 0)) {
                spellings.addAll(spellings(name.length() > LONGEST ? name.substring(0, LONGEST) : name));
            }
        }
        return String.join(" ", spellings);
    }

    private static Set<String> spellings(String name) {
        Set<String> spelt = Set.of("");
        for (char c : name.toCharArray()) {
            List<String> next = Character.isLetterOrDigit(c) ? next(c) : List.of("");
            // Where the readings become too many, the rest of the name has its first ones: no spelling so far is lost.
            List<String> taken = spelt.size() * next.size() > MOST ? next.subList(0, 1) : next;
            Set<String> longer = new LinkedHashSet<>();
            spelt.forEach(so -> taken.forEach(letter -> longer.add(so + letter)));
            spelt = longer;
        }
        return spelt;
    }

    private static List<String> next(char c) {
        String[] letters = letters(c);
        return letters.length == 0 ? List.of(String.valueOf(Character.toLowerCase(c))) : List.of(letters);
    }

    private static String[] letters(char c) {
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
        return readings == null ? new String[0] : Arrays.stream(readings).map(reading -> reading.substring(0, 1)).distinct()
                .toArray(String[]::new);
    }
}
