package org.yinuo.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table whose cells may run over several columns or rows. Its lines say a short cell in every column and row it covers,
 * so that each promise stands under its head and behind its level; a long one stands only where it begins. The row with the
 * most cells says which columns there are: grids of word processors have more lines than columns.
 */
final class MergedCells {
    /** Wider tables are no tables of promises; their cells stand once each. */
    private static final int WIDEST = 64;
    /** Longer words are a paragraph: said once. */
    private static final int LONGEST = 40;
    /** Cells said again below where they began, in one table. */
    private static final int MOST_COVERED = 100_000;
    /** More of the grid than any row has; wider spans are cut. */
    private static final int MOST_SPANNED = 1000;

    private record Cell(String words, int from, int to, boolean first) {
        Cell below() {
            return new Cell(words, from, to, false);
        }
    }

    private record Below(Cell cell, int rows) {
    }

    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Below> above = new ArrayList<>();
    private List<Below> below = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private int column;
    private int covered;

    /** One more cell of the row. */
    void cell(String words, int columns, int rowsCovered) {
        skipCovered();
        Cell cell = place(words, columns, true);
        reach(cell, rowsCovered - 1);
    }

    /** A cell that goes on from the row above; what stands there is known by its place. */
    void continued(int columns) {
        String words = rows.isEmpty() || rows.getLast().size() > WIDEST ? "" : rows.getLast().stream().filter(cell -> cell.from() == column).map(Cell::words)
                .findFirst().orElse("");
        place(words, columns, false);
    }

    void endRow() {
        if (row.isEmpty()) {
            return;
        }
        while (!above.isEmpty()) {
            cover(above.removeFirst());
        }
        rows.add(row);
        above = below;
        above.sort(Comparator.comparingInt(one -> one.cell().from()));
        below = new ArrayList<>();
        row = new ArrayList<>();
        column = 0;
    }

    /**
     * The table's lines, a tab between cells.
     *
     * @param room characters of lines in which cells are said again; rows behind them are written as they are
     */
    List<String> lines(int room) {
        endRow();
        List<Cell> columns = rows.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
        List<String> lines = new ArrayList<>();
        int left = room;
        for (List<Cell> cells : rows) {
            boolean plain = cells.size() == 1 || cells.size() == columns.size() || columns.size() > WIDEST || left <= 0;
            String line = plain ? String.join("\t", cells.stream().map(cell -> said(cell, cell.first())).toList())
                    : spread(cells, columns);
            left -= line.length();
            lines.add(line);
        }
        return lines;
    }

    private Cell place(String words, int columns, boolean first) {
        int to = column + Math.clamp(columns, 1, MOST_SPANNED);
        Cell cell = new Cell(words, column, to, first);
        row.add(cell);
        column = to;
        return cell;
    }

    /** Cells of the rows above that reach down into this column. */
    private void skipCovered() {
        while (!above.isEmpty() && above.getFirst().cell().from() <= column) {
            cover(above.removeFirst());
        }
    }

    private void cover(Below reaching) {
        Cell cell = reaching.cell().below();
        row.add(cell);
        column = Math.max(column, cell.to());
        reach(cell, reaching.rows() - 1);
    }

    private void reach(Cell cell, int rowsBelow) {
        if (rowsBelow > 0 && below.size() < WIDEST && covered++ < MOST_COVERED) {
            below.add(new Below(cell, rowsBelow));
        }
    }

    /** A cell stands in each column whose middle it covers. */
    private static String spread(List<Cell> cells, List<Cell> columns) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        boolean begun = false;
        for (int place = 0; place < columns.size(); place++) {
            double middle = (columns.get(place).from() + columns.get(place).to()) / 2.0;
            while (at < cells.size() && cells.get(at).to() <= middle) {
                if (!begun) {
                    line.append(said(cells.get(at), true)).append(' ');
                }
                at++;
                begun = false;
            }
            if (at < cells.size() && cells.get(at).from() <= middle) {
                line.append(said(cells.get(at), !begun && cells.get(at).first()));
                begun = true;
            }
            line.append(place + 1 < columns.size() ? "\t" : "");
        }
        for (int rest = begun ? at + 1 : at; rest < cells.size(); rest++) {
            line.append('\t').append(said(cells.get(rest), true));
        }
        return line.toString();
    }

    private static String said(Cell cell, boolean first) {
        return first || cell.words().length() <= LONGEST ? cell.words() : "";
    }
}
