package org.yinuo.core.letter.write;

import java.util.List;

/** What stands under a heading: sentences with a number, or a table. */
public sealed interface LetterBlock {

    /**
     * A numbered sentence.
     *
     * @param number  as printed, for example （1）
     * @param text    the sentence
     * @param clauses places of the promised clauses in the list that was written
     */
    record Item(String number, String text, List<Integer> clauses) implements LetterBlock {
        /** Copies the list. */
        public Item {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A table whose first column heads its rows.
     *
     * @param number as printed
     * @param lead   the sentence over the table
     * @param heads  of the columns
     * @param rows   as wide as the heads
     */
    record Table(String number, String lead, List<String> heads, List<List<Cell>> rows) implements LetterBlock {
        /** Copies the lists. */
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A cell.
     *
     * @param text    empty when nothing is promised
     * @param clauses places of the promised clauses in the list that was written
     */
    record Cell(String text, List<Integer> clauses) {
        /** Copies the list. */
        public Cell {
            clauses = List.copyOf(clauses);
        }
    }
}
