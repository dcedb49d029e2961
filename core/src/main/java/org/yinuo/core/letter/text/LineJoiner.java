package org.yinuo.core.letter.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.yinuo.core.letter.search.Pattern;

/**
 * Takes out line ends that are no ends: sentences wrapped at the width of a page, and the blank lines a pdf extraction
 * leaves between the lines of one paragraph.
 */
final class LineJoiner {
    private static final Pattern ENDS = Pattern.compile("[。;:!?)|]\\s*$|模板$");
    private static final Pattern OPEN_END = Pattern.compile("(?:[,、(]|提供|的|和|及|与|在|由|将|于|为|自|起|接|到|对|并|能|有|因|以|如|若|未|请)$");
    private static final Pattern STOPS = Pattern.compile("[。;:!?|]\\s*$|模板$");
    private static final Pattern BODY = Pattern.compile("[,。;]");
    private static final Pattern LABEL = Pattern.compile("^[^,。;:]{2,12}:");
    /** A rung of a ladder of levels. */
    private static final Pattern LEVEL = Pattern.compile("^(?:[A-EPS][0-5]?|[一二三四五ⅠⅡⅢⅣⅤ\\d])[级类](?!别)|^[PS][0-5][^0-9]");
    private static final int PAGE_WIDTH = 26;
    private static final int WRAP = 18;

    private record Line(int start, int end, String text) {
    }

    private LineJoiner() {
    }

    static EvenText join(EvenText even) {
        List<Line> lines = lines(even.text());
        boolean spread = spreadByExtraction(lines);
        BitSet dropped = new BitSet();
        Line before = null;
        boolean joined = false;
        for (Line line : lines) {
            if (line.text().isBlank()) {
                continue;
            }
            joined = before != null && (spread ? continuesSpread(before, line, joined) : continuesWrapped(before, line));
            if (joined) {
                dropped.set(before.end(), line.start());
            }
            before = line;
        }
        return even.without(dropped);
    }

    private static boolean continuesWrapped(Line before, Line line) {
        return before.end() + 1 == line.start() && before.text().length() >= PAGE_WIDTH
                && !ENDS.matcher(before.text()).find() && !startsAnew(line.text())
                && (BODY.matcher(before.text()).find() || !HeadingShape.numbered(before.text())) && BODY.matcher(line.text()).find() && isChinese(before.text()) && before.text().indexOf('|') < 0;
    }

    /** A line that went on from the one before and does not stop goes on itself. */
    private static boolean continuesSpread(Line before, Line line, boolean joined) {
        if (STOPS.matcher(before.text()).find() || startsAnew(line.text())) {
            return false;
        }
        return joined || OPEN_END.matcher(before.text()).find() || BODY.matcher(before.text()).find()
                || before.text().length() >= WRAP && !HeadingShape.numbered(before.text());
    }

    private static boolean startsAnew(String line) {
        return HeadingShape.numbered(line) || LABEL.matcher(line).find() || LEVEL.matcher(line).find() || line.startsWith("|") || line.startsWith("-");
    }

    private static boolean isChinese(String line) {
        return Character.isIdeographic(line.charAt(line.length() - 1));
    }

    /** Most lines are followed by a blank one, and many of them stop inside a sentence. */
    private static boolean spreadByExtraction(List<Line> lines) {
        int alone = 0;
        int unfinished = 0;
        int full = 0;
        for (int at = 0; at + 1 < lines.size(); at++) {
            String text = lines.get(at).text();
            if (!text.isBlank()) {
                full++;
                alone += lines.get(at + 1).text().isBlank() ? 1 : 0;
                unfinished += !ENDS.matcher(text).find() && BODY.matcher(text).find() ? 1 : 0;
            }
        }
        return full > 20 && alone > full * 0.8 && unfinished > full * 0.1;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Line(start, end, text.substring(start, end)));
            start = end + 1;
        }
        return lines;
    }
}
