package org.yinuo.papers;

import java.util.ArrayDeque;
import java.util.Deque;
import org.yinuo.papers.LetterRefused.Reason;

/**
 * Listens to the elements of a Word body and writes its text: a line per paragraph, a line per table row with a
 * tab between cells. Text boxes follow the paragraph they hang on.
 */
final class WordBody {

    private final StringBuilder text = new StringBuilder();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final StringBuilder boxes = new StringBuilder();
    private final Deque<Cell> rows = new ArrayDeque<>();
    private int skipped;
    private boolean inText;

    /** Where we are within one table row: how many cells began, and whether the current one has text. */
    private static final class Cell {
        private int begun;
        private boolean filled;
    }

    void open(String name, boolean word) {
        if (skipped > 0 || isSkipped(name, word)) {
            skipped++;
            return;
        }
        if (!word) {
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new StringBuilder());
            case "t" -> inText = true;
            case "tab", "ptab" -> write(rows.isEmpty() ? "\t" : " ");
            case "br", "cr" -> write(rows.isEmpty() ? "\n" : " ");
            case "noBreakHyphen" -> write("-");
            case "tr" -> rows.push(new Cell());
            case "tc" -> openCell();
            default -> { }
        }
    }

    void close(String name, boolean word) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (!word) {
            return;
        }
        switch (name) {
            case "p" -> closeParagraph();
            case "t" -> inText = false;
            case "tr" -> closeRow();
            default -> { }
        }
    }

    void characters(String piece) {
        if (inText && skipped == 0) {
            write(piece);
        }
    }

    String text() {
        return text.toString();
    }

    /** Fallback repeats what Choice said; moved-away text, tab stops and paragraph settings are no text. */
    private static boolean isSkipped(String name, boolean word) {
        return word ? switch (name) {
            case "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "moveFrom", "del" -> true;
            default -> false;
        } : name.equals("Fallback");
    }

    private void openCell() {
        // A table inside a cell is flattened into that cell: only the outermost row has columns.
        if (rows.size() == 1) {
            Cell row = rows.element();
            if (row.begun++ > 0) {
                text.append('\t');
            }
            row.filled = false;
        }
    }

    private void closeRow() {
        if (rows.size() == 1) {
            text.append('\n');
        }
        rows.poll();
    }

    private void closeParagraph() {
        StringBuilder done = paragraphs.poll();
        if (done == null) {
            return;
        }
        if (!paragraphs.isEmpty()) {
            boxes.append(rows.isEmpty() ? "\n" : " ").append(done);
            return;
        }
        done.append(boxes);
        boxes.setLength(0);
        if (rows.isEmpty()) {
            text.append(done).append('\n');
        } else {
            writeIntoCell(done);
        }
        if (text.length() > LetterText.MAX_CHARS * 2) {
            throw new LetterRefused(Reason.TOO_LARGE);
        }
    }

    private void writeIntoCell(StringBuilder paragraph) {
        String words = paragraph.toString().strip();
        Cell cell = rows.getLast();
        if (!words.isEmpty()) {
            text.append(cell.filled ? " " : "").append(words);
            cell.filled = true;
        }
    }

    private void write(String piece) {
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(piece);
            if (paragraph.length() > LetterText.MAX_CHARS * 2) {
                throw new LetterRefused(Reason.TOO_LARGE);
            }
        }
    }
}
