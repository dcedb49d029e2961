package org.yinuo.papers;

import java.util.ArrayDeque;
import java.util.Deque;
import org.yinuo.papers.LetterRefused.Reason;

/**
 * Listens to the elements of a Word body and writes its text: a line per paragraph, a line per table row with a
 * tab between cells, merged cells in each row and column they cover. Text boxes follow the paragraph they hang on.
 */
final class WordBody {

    private final StringBuilder text = new StringBuilder();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final StringBuilder boxes = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private MergedCells table = new MergedCells();
    private int columns;
    private boolean goesOn;
    /** Characters of the table that is being read. */
    private int inCells;
    /** Rows open around the element. */
    private int rows;
    private int skipped;
    private boolean inText;

    /**
     * @param name  of the element
     * @param word  whether it is one of Word's own
     * @param value what its attribute val says; empty when it has none
     */
    void open(String name, boolean word, String value) {
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
            case "tab", "ptab" -> write(rows == 0 ? "\t" : " ");
            case "br", "cr" -> write(rows == 0 ? "\n" : " ");
            case "noBreakHyphen" -> write("-");
            case "tr" -> rows++;
            case "tc" -> openCell();
            case "gridSpan" -> columns = isColumn() ? number(value) : columns;
            case "vMerge" -> goesOn |= isColumn() && !value.equals("restart");
            case "gridBefore" -> leaveOut(number(value));
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
            case "tc" -> closeCell();
            case "tr" -> closeRow();
            case "tbl" -> closeTable();
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
            case "pPr", "rPr", "tblPr", "tblPrEx", "trPrChange", "tcPrChange", "sectPr", "moveFrom", "del" -> true;
            default -> false;
        } : name.equals("Fallback");
    }

    /** A table inside a cell or a text box is flattened: only the outermost row has columns. */
    private boolean isColumn() {
        return rows == 1 && paragraphs.isEmpty();
    }

    private void openCell() {
        if (isColumn()) {
            cell.setLength(0);
            columns = 1;
            goesOn = false;
        }
    }

    private void closeCell() {
        if (!isColumn()) {
            return;
        }
        if (goesOn && cell.isEmpty()) {
            table.continued(columns);
        } else {
            table.cell(cell.toString(), columns, 1);
        }
        cell.setLength(0);
    }

    /** Columns of the grid before the first cell of a row. */
    private void leaveOut(int left) {
        if (isColumn() && left > 0) {
            table.cell("", left, 1);
        }
    }

    private void closeRow() {
        if (isColumn()) {
            table.endRow();
        }
        rows = Math.max(0, rows - 1);
    }

    private void closeTable() {
        if (rows == 0 && paragraphs.isEmpty()) {
            table.lines(LetterText.MAX_CHARS).forEach(line -> text.append(line).append('\n'));
            table = new MergedCells();
            inCells = 0;
            bounded(text);
        }
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }

    private void closeParagraph() {
        StringBuilder done = paragraphs.poll();
        if (done == null) {
            return;
        }
        if (!paragraphs.isEmpty()) {
            boxes.append(rows == 0 ? "\n" : " ").append(done);
            return;
        }
        done.append(boxes);
        boxes.setLength(0);
        if (rows == 0) {
            text.append(done).append('\n');
        } else {
            writeIntoCell(done);
        }
        bounded(text);
    }

    private void writeIntoCell(StringBuilder paragraph) {
        String words = paragraph.toString().strip();
        if (!words.isEmpty()) {
            cell.append(cell.isEmpty() ? "" : " ").append(words);
            inCells += words.length();
        }
    }

    private void write(String piece) {
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(piece);
            bounded(paragraph);
        }
    }

    private void bounded(StringBuilder written) {
        if (written.length() + inCells > LetterText.MAX_CHARS * 2) {
            throw new LetterRefused(Reason.TOO_LARGE);
        }
    }
}
