package org.yinuo.bench;

import java.util.ArrayList;
import java.util.List;

/** A table that is read in a terminal and pasted into a document as it is. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append(line(rows.get(row), ' '));
            if (row == 0) {
                text.append(line(rows.getFirst().stream().map(head -> "").toList(), '-'));
            }
        }
        return text.toString();
    }

    private String line(List<String> cells, char filler) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < cells.size(); column++) {
            int at = column;
            int width = rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            String cell = cells.get(column);
            line.append(filler).append(cell).repeat(filler, width - cell.length() + 1).append('|');
        }
        return line.append('\n').toString();
    }
}
