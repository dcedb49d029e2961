package org.yinuo.core.letter.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yinuo.core.letter.search.Pattern;

/**
 * Finds what belongs to the pages and not to the letter: page numbers, and the headers and footers that stand beside them
 * on every page; also lines of a table of contents. A sentence broken by the end of a page is whole again without them.
 */
final class PageFurniture {
    private static final Pattern PAGE = Pattern.compile(
            "^.{0,40}第\\d{1,4}页(?:[,，/]?共\\d{1,4}页)?.{0,12}$|^[-—–－]?\\d{1,3}[-—–－]$|^\\d{1,3}/\\d{1,3}$|^(?i:.{0,60}page\\d{1,4}(?:of\\d{1,4})?)$");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}$");
    private static final Pattern CONTENTS = Pattern.compile("^.{2,40}(?:\\.{5,}|…{2,}|·{5,})\\d{1,3}$");
    private static final Pattern SENTENCE = Pattern.compile("[。;；]");

    private final List<SourceLines.Line> lines;

    private PageFurniture(List<SourceLines.Line> lines) {
        this.lines = lines;
    }

    /** The places to leave out. */
    static BitSet in(List<SourceLines.Line> lines) {
        return new PageFurniture(lines).places();
    }

    private BitSet places() {
        Set<Integer> furniture = new HashSet<>();
        Set<String> beside = new HashSet<>();
        Set<String> headers = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            String words = lines.get(at).words();
            if (isPage(at)) {
                furniture.add(at);
                for (int neighbour : neighbours(at)) {
                    String other = lines.get(neighbour).words();
                    if (!beside.add(other) && !SENTENCE.matcher(other).find()) {
                        headers.add(other);
                    }
                }
            } else if (CONTENTS.matcher(words).find()) {
                furniture.add(at);
            }
        }
        for (int at = 0; at < lines.size(); at++) {
            if (headers.contains(lines.get(at).words())) {
                furniture.add(at);
            }
        }
        return drop(furniture);
    }

    private boolean isPage(int at) {
        String words = lines.get(at).words();
        boolean alone = (at == 0 || lines.get(at - 1).isBlank()) && (at + 1 == lines.size() || lines.get(at + 1).isBlank());
        return PAGE.matcher(words).find() || alone && NUMBER.matcher(words).find();
    }

    /** The nearest lines with words before and after. */
    private List<Integer> neighbours(int at) {
        List<Integer> found = new ArrayList<>();
        for (int step : new int[] {-1, 1}) {
            int next = at + step;
            while (next >= 0 && next < lines.size() && lines.get(next).isBlank()) {
                next += step;
            }
            if (next >= 0 && next < lines.size() && !isPage(next)) {
                found.add(next);
            }
        }
        return found;
    }

    /** Takes the furniture out with the blank lines around it, so that the lines before and after meet. */
    private BitSet drop(Set<Integer> furniture) {
        BitSet dropped = new BitSet();
        int run = -1;
        boolean found = false;
        for (int at = 0; at < lines.size(); at++) {
            boolean out = furniture.contains(at);
            if (out || lines.get(at).isBlank()) {
                run = run < 0 ? at : run;
                found |= out;
            } else {
                if (found) {
                    dropped.set(lines.get(run).start(), lines.get(at).start());
                }
                run = -1;
                found = false;
            }
        }
        if (found) {
            dropped.set(lines.get(run).start(), lines.getLast().end());
        }
        return dropped;
    }
}
