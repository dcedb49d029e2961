package org.yinuo.core.letter.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.yinuo.core.letter.search.Matcher;
import org.yinuo.core.letter.search.Pattern;

/** Walks down the lines of a letter, remembers the headings above, and cuts lines into sentences. */
final class PassageCutter {
    private static final Pattern LABEL = Pattern.compile(
            "^([^,。;:|]{2,14}|[^,。;:|(]{2,14}\\([^)]{1,40}\\)|(?i:class|level|priority|severity) ?[A-Da-d1-5](?: ?\\([^)]{0,80}\\))?):(?!(?<=\\d:)\\d\\d)");
    private static final Pattern INLINE_NUMBER = Pattern.compile("(?<=[\\u4e00-\\u9fa5。;:)\"])(?<!\\d:)(?=\\(?\\d{1,2}[)、](?!\\d))");

    /** Nobody promises in sentences longer than this; it keeps hostile texts from costing hours. */
    private static final int LONGEST = 640;
    /** Without a comma to cut at, here. */
    private static final int UNBROKEN = 800;
    /** How much of the sentences before it a sentence may lean on. */
    private static final int CONTEXT = 240;
    /** Nobody nests headings deeper. */
    private static final int DEEPEST = 24;

    private static final Pattern PROMISE = Pattern.compile("[0-9%]|[一二三四五两半十]+(?:个?小时|[年月天日次名人])|提供|免费|负责|承诺|保证|配备|终[身生]|储备|常备|备有|备足|不收|只收|定期[\\u4e00-\\u9fa5]{5}|(?:免费|派[^,;。]{1,6}|由[^,;。]{1,6})定期");

    /** The first of a list: its unnumbered heading stands over all of it. */
    private static final Pattern FIRST = Pattern.compile("^(?:一[、.,]|\\(一\\)|1[、.,](?!\\d)|\\(?1\\)|①|[aA][.)、]|[-•·●◆■★◇□▪▶►➢✓√※]|\\*(?!\\*))");
    /** Words of a title; no item of a list ends with them. */
    private static final Pattern TITLE_WORDS = Pattern.compile("(?:情况|情形|范围|说明|政策|须知|规定|条款|事项|标准|期限|年限)$");

    /** Under a letter's own title stand 一、 and (一); over deeper numbers a title is a heading as well. */
    private static final int TITLED = 4;

    /** A heading; an unnumbered one that was put over a numbered list ends with the next unnumbered heading. */
    private record Head(int depth, String words, boolean overList) {
    }

    private final String text;
    private final List<Passage> passages = new ArrayList<>();
    private final Deque<Head> heads = new ArrayDeque<>();
    private final LevelWords levels;
    private String before = "";
    private boolean goesOn;

    PassageCutter(String text) {
        this.text = text;
        this.levels = LevelWords.of(text);
    }

    List<Passage> cut() {
        int start = 0;
        while (start < text.length()) {
            TableCells table = TableCells.at(text, start);
            if (table != null) {
                table.cells().forEach(cell -> cell(cell.startInclusive(), cell.endExclusive(), cell.heads()));
                start = table.endExclusive();
                continue;
            }
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(start, end);
            start = end + 1;
        }
        return List.copyOf(passages);
    }

    private void cell(int start, int end, List<String> over) {
        before = "";
        sentences(start, end, over);
    }

    private void line(int start, int end) {
        before = "";
        String line = text.substring(start, end);
        if (line.isBlank()) {
            return;
        }
        int depth = HeadingShape.numbering(line);
        if (HeadingShape.heads(line) && !isItem(line, depth, end)) {
            heads.removeIf(head -> head.depth() >= depth);
            if (depth == HeadingShape.UNNUMBERED && !line.strip().endsWith(":")) {
                endLists();
            }
            int skip = HeadingShape.numberLength(line);
            add(start + skip, end, List.of(), true);
            int following = HeadingShape.numbering(following(end));
            boolean introduces = depth == HeadingShape.UNNUMBERED && following > 0
                    && (line.strip().endsWith(":") || (passages.size() > 2 || following > TITLED) && FIRST.matcher(following(end)).find());
            open(new Head(introduces ? Math.min(depth, following - 1) : depth, line.substring(skip), introduces));
            return;
        }
        if (HeadingShape.numbered(line)) {
            heads.removeIf(head -> head.depth() > depth || head.depth() == depth);
        }
        Matcher number = INLINE_NUMBER.matcher(line);
        int from = 0;
        while (number.find()) {
            item(start + from, start + number.start());
            from = number.start();
        }
        item(start + from, end);
        endOpenList(line.strip());
        introduce(line, depth, end);
    }

    private void open(Head head) {
        heads.addLast(head);
        if (heads.size() > DEEPEST) {
            heads.removeFirst();
        }
    }

    private void endLists() {
        while (heads.stream().anyMatch(Head::overList)) {
            heads.removeLast();
        }
    }

    /** A list without numbers goes on with ; and is over with its full stop. */
    private void endOpenList(String line) {
        goesOn |= line.endsWith(";");
        boolean open = !heads.isEmpty() && heads.getLast().depth() >= HeadingShape.UNNUMBERED - 1 && heads.getLast().words().strip().endsWith(":");
        if (open && goesOn && line.endsWith("。")) {
            heads.removeLast();
        }
        goesOn &= !line.endsWith("。");
    }

    /** A sentence that ends with a colon stands over the numbered lines behind it. */
    private void introduce(String line, int depth, int end) {
        if (line.strip().endsWith(":")) {
            int following = HeadingShape.numbering(following(end));
            if (following > 0 && following < HeadingShape.UNNUMBERED && following != depth) {
                open(new Head(following - 1, line.substring(HeadingShape.numberLength(line)).strip(), true));
            }
        }
    }

    /** A short line with a promise of its own among lines like it: an item of a list, not a heading. */
    private boolean isItem(String line, int depth, int end) {
        if (TITLE_WORDS.matcher(line.strip()).find()) {
            return false;
        }
        String following = following(end);
        boolean listed = following.isBlank() || HeadingShape.numbering(following) < depth
                || HeadingShape.numbering(following) == depth && (HeadingShape.numbered(line) || HeadingShape.heads(following));
        return listed && PROMISE.matcher(line.substring(HeadingShape.numberLength(line))).find();
    }

    private String following(int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) == '\n') {
            next++;
        }
        int nextEnd = text.indexOf('\n', next);
        return text.substring(next, nextEnd < 0 ? text.length() : nextEnd);
    }

    private void item(int start, int end) {
        int words = start + HeadingShape.numberLength(text.substring(start, end));
        Matcher label = LABEL.matcher(text.substring(words, end));
        sentences(words, end, label.find() ? List.of(label.group(1)) : List.of());
    }

    private void sentences(int start, int end, List<String> over) {
        int from = start;
        for (int at = start; at < end; at++) {
            if (endsSentence(at) || at - from > LONGEST && text.charAt(at) == ',' || at - from > UNBROKEN) {
                add(from, at, over, false);
                before = before.isEmpty() ? before : before.substring(0, before.length() - 1) + text.charAt(at);
                from = at + 1;
            }
        }
        add(from, end, over, false);
    }

    private boolean endsSentence(int at) {
        char sign = text.charAt(at);
        if (sign == '.' && at > 0 && at + 1 < text.length()) {
            boolean abbreviated = at > 1 && text.charAt(at - 2) == '.';
            return Character.isIdeographic(text.charAt(at - 1)) && Character.isIdeographic(text.charAt(at + 1))
                    || (Character.isLowerCase(text.charAt(at - 1)) || text.charAt(at - 1) == '%') && text.charAt(at + 1) == ' ' && !abbreviated;
        }
        boolean chapter = sign == '。' && at > 0 && at + 1 < text.length() && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return "。;!?\n".indexOf(sign) >= 0 && !chapter;
    }

    private void add(int start, int end, List<String> over, boolean heading) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            List<String> headings = new ArrayList<>(heads.stream().map(Head::words).toList());
            headings.addAll(over);
            passages.add(Passage.of(text.substring(first, last), first, headings, heading, passages.size(), over.size(), before, levels));
            before = heading ? "" : (before + passages.getLast().text() + ";");
            before = before.substring(Math.max(0, before.length() - CONTEXT));
        }
    }
}
