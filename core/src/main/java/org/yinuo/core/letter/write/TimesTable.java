package org.yinuo.core.letter.write;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Severity;

/**
 * The table of response times: a row for each level, a column for each kind of time.
 *
 * @param cells  text and place of the clause, by row and column
 * @param places of the clauses in the table
 */
record TimesTable(Phrasebook words, Map<Severity, Map<TimesColumn, LetterBlock.Cell>> cells, List<Integer> places) {

    /** The table of the clauses that fit into one and are read back from it; null when sentences do better. */
    static @Nullable TimesTable of(Phrasebook words, List<Clause> clauses, List<Integer> places, String heading, LetterLanguage language) {
        TimesTable table = new TimesTable(words, new EnumMap<>(Severity.class), new ArrayList<>());
        for (int place : places) {
            table.add(clauses.get(place), place, language);
        }
        boolean worthIt = table.cells.size() > 1 && table.places.size() > 2;
        return worthIt && table.isReadBack(clauses, heading) ? table : null;
    }

    private void add(Clause clause, int place, LetterLanguage language) {
        TimesColumn column = TimesColumn.of(clause);
        if (column == null || isShortened(clause, column, language)) {
            return;
        }
        Map<TimesColumn, LetterBlock.Cell> row =
                cells.computeIfAbsent(clause.terms().severity(), _ -> new EnumMap<>(TimesColumn.class));
        if (row.putIfAbsent(column, new LetterBlock.Cell(words.cells(clause).getFirst(), List.of(place))) == null) {
            places.add(place);
        }
    }

    /** Whether a cell would drop what the clause's own sentence says. */
    private boolean isShortened(Clause clause, TimesColumn column, LetterLanguage language) {
        String own = OwnWords.sentence(clause, language);
        String row = words.rowHead(clause.terms().severity()) + " " + words.columnHead(column) + " ";
        return own != null && Meaning.isLost(own, row + clause.terms().level() + " " + words.cells(clause).getFirst());
    }

    private boolean isReadBack(List<Clause> clauses, String heading) {
        LetterBlock.Table block = block(words.itemNumber(1));
        Set<ReadableClause> read = ReadBack.read(heading, block.number() + block.lead() + "\n" + LetterPlainText.table(block));
        return ReadBack.tells(places.stream().map(place -> ReadableClause.of(clauses.get(place))).distinct().toList(), read);
    }

    LetterBlock.Table block(String number) {
        Set<TimesColumn> used = new LinkedHashSet<>();
        for (TimesColumn column : TimesColumn.values()) {
            if (column == TimesColumn.LEVEL || cells.values().stream().anyMatch(row -> row.containsKey(column))) {
                used.add(column);
            }
        }
        List<List<LetterBlock.Cell>> rows = new ArrayList<>();
        cells.forEach((severity, row) -> {
            List<LetterBlock.Cell> line = new ArrayList<>();
            for (TimesColumn column : used) {
                line.add(column == TimesColumn.LEVEL ? new LetterBlock.Cell(words.rowHead(severity), List.of())
                        : row.getOrDefault(column, new LetterBlock.Cell("—", List.of())));
            }
            rows.add(line);
        });
        return new LetterBlock.Table(number, words.tableLead(), used.stream().map(words::columnHead).toList(), rows);
    }
}
