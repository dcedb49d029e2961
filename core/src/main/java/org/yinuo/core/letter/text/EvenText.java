package org.yinuo.core.letter.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.yinuo.core.commitment.Span;

/**
 * A letter's text made even for reading: half-width signs, one sign for each kind of dash, quote and multiplication, no
 * spaces inside Chinese. Every character remembers the code point of the letter it stands for.
 */
public final class EvenText {
    private final int[] source;
    private final String text;
    private final int[] origin;

    private EvenText(int[] source, String text, int[] origin) {
        this.source = source;
        this.text = text;
        this.origin = origin;
    }

    /** Evens out a letter. */
    public static EvenText of(String letter) {
        int[] source = letter.codePoints().toArray();
        char[] kept = new char[source.length];
        int[] origin = new int[source.length];
        int length = 0;
        List<SourceLines.Line> lines = SourceLines.of(source);
        BitSet furniture = PageFurniture.in(lines);
        AlignedColumns columns = AlignedColumns.in(source, lines);
        BitSet tabs = CellTabs.in(source);
        BitSet numbers = ListNumbers.dots(source, lines);
        BitSet labels = BoldLabels.ends(source, lines);
        for (int at = 0; at < source.length; at++) {
            int sign = furniture.get(at) ? Signs.DROPPED
                    : numbers.get(at) ? '、'
                    : labels.get(at) && columns.sign(at) == 0 ? ':'
                    : columns.sign(at) != 0 ? columns.sign(at)
                    : tabs.get(at) ? '|' : Signs.even(source, at);
            if (sign != Signs.DROPPED) {
                kept[length] = sign > Character.MAX_VALUE ? '\uFFFD' : (char) sign;
                origin[length++] = at;
            }
        }
        return new EvenText(source, new String(kept, 0, length), Arrays.copyOf(origin, length));
    }

    /**
     * The same letter without the characters at these places, for example line ends inside a sentence.
     *
     * @param blanks places that become a space, so that two Latin words stay two
     */
    EvenText without(BitSet dropped, BitSet blanks) {
        StringBuilder rest = new StringBuilder(text.length());
        int[] restOrigin = new int[text.length()];
        for (int at = 0; at < text.length(); at++) {
            if (blanks.get(at) || !dropped.get(at)) {
                restOrigin[rest.length()] = origin[at];
                rest.append(blanks.get(at) ? ' ' : text.charAt(at));
            }
        }
        return new EvenText(source, rest.toString(), Arrays.copyOf(restOrigin, rest.length()));
    }

    /** How wide these characters stood in the letter. */
    int width(int startInclusive, int endExclusive) {
        int width = 0;
        for (int at = startInclusive; at < endExclusive; at++) {
            width += LineWidth.of(source[origin[at]]);
        }
        return width;
    }

    /** The even text; one char a sign. */
    public String text() {
        return text;
    }

    /** The place in the letter that these characters of the even text stand for. */
    public Span span(int startInclusive, int endExclusive) {
        int start = origin[startInclusive];
        int end = origin[endExclusive - 1] + 1;
        return new Span(start, end, new String(source, start, end - start));
    }
}
