package org.yinuo.core.letter.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/**
 * Takes out line ends that are no ends: sentences wrapped at the width of a page or at the letter's own width, and the blank
 * lines a pdf extraction leaves between the lines of one paragraph.
 */
final class LineJoiner {
    private static final Pattern ENDS = Pattern.compile("[。;:!?)|]\\s*$|模板$");
    private static final Pattern OPEN_END = Pattern.compile("(?:[,、(]|提供|的|和|及|与|在|由|将|于|为|自|起|接|到|对|并|能|有|因|以|如|若|未|请)$");
    private static final Pattern STOPS = Pattern.compile("[。;:!?|]\\s*$|模板$");
    private static final Pattern BODY = Pattern.compile("[,。;]");
    private static final Pattern LABEL = Pattern.compile("^[^,。;:]{2,12}:");
    /** A rung of a ladder of levels. */
    private static final Pattern LEVEL = Pattern.compile("^(?:[A-EPS][0-5]?|[一二三四五ⅠⅡⅢⅣⅤ\\d])[级类](?!别)|^[PS][0-5][^0-9]");
    /** Starts a step of its own where lines are items. */
    private static final Pattern STEP = Pattern.compile("^(?:特别)?(?:紧急|严重|重大|一般|普通|轻微|特急|致命|关键|次要)|^(?:市|省|县|城|郊)(?:区|内|外)");
    private static final Pattern LATIN_OPEN = Pattern.compile("(?:,|(?i:\\b(?:the|a|an|of|to|within|and|or|by|in|on|at|for|with|from|after|our|your|per|is|be|will|shall)))$");
    private static final int PAGE_WIDTH = 26;
    private static final int WRAP = 18;

    private record Line(int start, int end, String text, int width) {
    }

    private LineJoiner() {
    }

    static EvenText join(EvenText even) {
        List<Line> lines = lines(even);
        boolean spread = spreadByExtraction(lines);
        LineWidth usual = usual(lines);
        BitSet dropped = new BitSet();
        BitSet blanks = new BitSet();
        Line before = null;
        boolean joined = false;
        for (Line line : lines) {
            if (line.text().isBlank()) {
                continue;
            }
            joined = before != null && (spread ? continuesSpread(before, line, joined)
                    : continuesWrapped(before, line) || fills(before, line, usual));
            if (joined) {
                dropped.set(before.end(), line.start());
                blanks.set(before.end(), isLatin(before.text().charAt(before.text().length() - 1)) && isLatin(line.text().charAt(0)));
            }
            before = line;
        }
        return even.without(dropped, blanks);
    }

    private static boolean continuesWrapped(Line before, Line line) {
        return before.end() + 1 == line.start() && before.text().length() >= PAGE_WIDTH
                && !ENDS.matcher(before.text()).find() && !startsAnew(line.text())
                && (BODY.matcher(before.text()).find() || !HeadingShape.numbered(before.text())) && BODY.matcher(line.text()).find() && isChinese(before.text()) && before.text().indexOf('|') < 0;
    }

    /** The line is as long as those of this letter are, and the next one goes on with its sentence. */
    private static boolean fills(Line before, Line line, LineWidth usual) {
        if (!stopsShort(before, line) || !usual.fills(before.width(), firstWord(line.text()), line.width()) || STEP.matcher(line.text()).find()) {
            return false;
        }
        char first = line.text().charAt(0);
        if (isLatin(before.text().charAt(before.text().length() - 1)) && Character.isLetter(first) && isLatin(first)) {
            return Character.isLowerCase(first) || LATIN_OPEN.matcher(before.text()).find();
        }
        boolean sentence = inside(before.text()) || inside(line.text());
        return usual.isKnown() ? sentence || !HeadingShape.numbered(before.text()) || !HeadingShape.heads(before.text()) : sentence;
    }

    /** A comma, or a stop with more behind it: the line is part of a sentence and no item. */
    private static boolean inside(String line) {
        Matcher sign = BODY.matcher(line);
        return sign.find() && sign.end() < line.length() || line.endsWith(",");
    }

    private static boolean stopsShort(Line before, Line line) {
        return before.end() + 1 == line.start() && !line.text().isBlank() && !before.text().isBlank() && !STOPS.matcher(before.text()).find()
                && !before.text().endsWith(".") && !startsAnew(line.text()) && before.text().indexOf('|') < 0 && line.text().indexOf('|') < 0;
    }

    private static LineWidth usual(List<Line> lines) {
        List<Line> words = lines.stream().filter(line -> !line.text().isBlank() && line.text().indexOf('|') < 0).toList();
        IntStream unfinished = IntStream.range(0, words.size() - 1).filter(at -> stopsShort(words.get(at), words.get(at + 1)))
                .map(at -> words.get(at).width());
        return LineWidth.of(words.stream().mapToInt(Line::width).toArray(), unfinished.toArray());
    }

    /** Latin words and numbers are not broken. */
    private static int firstWord(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) < 0x2E80) {
            end++;
        }
        return Math.max(2, end);
    }

    private static boolean isLatin(char sign) {
        return sign < 0x2E80 && sign != '"' && sign != '(';
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

    private static List<Line> lines(EvenText even) {
        String text = even.text();
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(new Line(start, end, text.substring(start, end), even.width(start, end)));
            start = end + 1;
        }
        return lines;
    }
}
