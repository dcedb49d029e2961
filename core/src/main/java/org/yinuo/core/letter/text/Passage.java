package org.yinuo.core.letter.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence, list item or table cell, with what stands over it.
 *
 * @param text     the words, in even signs
 * @param offset   place of the first character in the even text
 * @param headings what stands over it, outermost first: headings, label of the line, heads of the table's row and column
 * @param heading  whether the passage itself is a heading
 * @param index    number of the passage in the letter
 * @param parts    the stretches between commas
 * @param before   the sentences before it in the same line or cell; empty when it is the first
 * @param levels   what the letter says of its numbered levels
 * @param labels   how many of the innermost headings are the label of its line or the heads of its table
 */
public record Passage(String text, int offset, List<String> headings, boolean heading, int index, List<Part> parts,
                      int labels, String before, LevelWords levels) {

    static Passage of(String text, int offset, List<String> headings, boolean heading, int index, int labels,
                      String before, LevelWords levels) {
        return new Passage(text, offset, List.copyOf(headings), heading, index, split(text), labels, before, levels);
    }

    /** The part a character of the passage is in. */
    public Part partAt(int place) {
        for (Part part : parts) {
            if (place < part.endExclusive()) {
                return part;
            }
        }
        return parts.getLast();
    }

    /** Whether a label of its own line or the heads of a table stand right over it. */
    public boolean labelled() {
        return labels > 0;
    }

    /** The headings as one text, innermost first. */
    public String over() {
        return String.join("\n", headings.reversed());
    }

    private static List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || ",|→\n".indexOf(text.charAt(at)) >= 0) {
                if (at > start) {
                    parts.add(new Part(start, at, text.substring(start, at)));
                }
                start = at + 1;
            }
        }
        if (parts.isEmpty()) {
            parts.add(new Part(0, text.length(), text));
        }
        return List.copyOf(parts);
    }
}
