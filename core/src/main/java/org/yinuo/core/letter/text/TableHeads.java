package org.yinuo.core.letter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** The heads of the columns; a wide head may be parted by a second row of them. */
final class TableHeads {
    private static final Pattern FIGURE = Pattern.compile("[0-9]");
    private static final Pattern SENTENCE = Pattern.compile("[,。;:]");
    private static final Pattern UNIT = Pattern.compile("\\((?:单位:)?[^()]{1,4}\\)$");
    private static final int LONGEST = 40;

    private final List<String> upper = new ArrayList<>();
    private List<String> lower = List.of();
    private List<String> section = List.of();

    int size() {
        return upper.size();
    }

    void first(List<String> words) {
        upper.addAll(words);
    }

    /** A row that is one cell over all columns stands over the rows below it, unless it is a sentence. */
    void section(String words) {
        section = words.length() <= LONGEST && !SENTENCE.matcher(words).find() ? List.of(words) : List.of();
    }

    /** What the last row over all columns said. */
    List<String> section() {
        return section;
    }

    void indent() {
        upper.addFirst("");
    }

    /** Whether a row without figures, as wide as the heads, repeats or leaves out the first and parts another one. */
    boolean parted(List<String> row) {
        boolean goesOn = row.getFirst().isEmpty() || row.getFirst().equals(upper.getFirst());
        if (!goesOn || row.size() != upper.size() || row.stream().anyMatch(words -> FIGURE.matcher(words).find() || SENTENCE.matcher(words).find())) {
            return false;
        }
        for (int column = 1; column < row.size(); column++) {
            boolean wide = upper.get(column).isEmpty() || upper.get(column).equals(upper.get(column - 1));
            if (wide && !row.get(column).isEmpty() && !row.get(column).equals(row.get(column - 1))) {
                return true;
            }
        }
        return false;
    }

    void second(List<String> words) {
        for (int column = 1; column < upper.size(); column++) {
            if (upper.get(column).isEmpty() && !words.get(column).isEmpty()) {
                upper.set(column, upper.get(column - 1));
            }
        }
        lower = words;
    }

    /** Whether what stands over a column says such a thing. */
    boolean says(int column, Pattern words) {
        return over(column).stream().anyMatch(head -> words.matcher(head).find());
    }

    /** Whether any column's head says it. */
    boolean anySays(Pattern words) {
        return IntStream.range(0, upper.size()).anyMatch(column -> says(column, words));
    }

    /** What stands over a column, the outer head first; the inner one takes over its unit. */
    List<String> over(int column) {
        String outer = upper.get(column);
        String inner = lower.isEmpty() ? "" : lower.get(column);
        if (inner.isEmpty() || inner.equals(outer)) {
            return List.of(outer);
        }
        Matcher unit = UNIT.matcher(outer);
        return List.of(outer, unit.find() && !UNIT.matcher(inner).find() ? inner + unit.group() : inner);
    }
}
