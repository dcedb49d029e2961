package org.yinuo.core.letter.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yinuo.core.commitment.Span;

/**
 * A letter as plain text, tables drawn with bars.
 *
 * @param text   the whole letter
 * @param placed where the sentence of each clause stands
 */
public record LetterPlainText(String text, List<Placed> placed) {

    /** Copies the list. */
    public LetterPlainText {
        placed = List.copyOf(placed);
    }

    /**
     * The sentence or cell that says a clause.
     *
     * @param clause place in the list that was written
     */
    public record Placed(int clause, Span span) {
    }

    /** Sets a letter. */
    public static LetterPlainText of(WrittenLetter letter) {
        Setting setting = new Setting();
        setting.line(letter.title());
        setting.line("");
        letter.opening().forEach(setting::line);
        for (WrittenLetter.Section section : letter.sections()) {
            setting.line("");
            setting.line(section.number() + section.heading());
            section.blocks().forEach(setting::block);
        }
        setting.line("");
        letter.closing().forEach(setting::line);
        setting.line("");
        letter.signature().forEach(setting::line);
        return new LetterPlainText(setting.text.toString(), setting.placed);
    }

    /** A table drawn with bars. */
    static String table(LetterBlock.Table table) {
        Setting setting = new Setting();
        setting.table(table);
        return setting.text.toString();
    }

    private static final class Setting {
        private final StringBuilder text = new StringBuilder();
        private final List<Placed> placed = new ArrayList<>();

        void line(String words) {
            text.append(words).append('\n');
        }

        void block(LetterBlock block) {
            switch (block) {
                case LetterBlock.Item item -> {
                    text.append(item.number());
                    marked(item.text(), item.clauses());
                    text.append('\n');
                }
                case LetterBlock.Table table -> {
                    line(table.number() + table.lead());
                    table(table);
                }
            }
        }

        void table(LetterBlock.Table table) {
            line(table.heads().stream().collect(Collectors.joining(" | ", "| ", " |")));
            for (List<LetterBlock.Cell> row : table.rows()) {
                text.append('|');
                for (LetterBlock.Cell cell : row) {
                    text.append(' ');
                    marked(cell.text(), cell.clauses());
                    text.append(" |");
                }
                text.append('\n');
            }
        }

        void marked(String words, List<Integer> clauses) {
            int start = text.codePointCount(0, text.length());
            text.append(words);
            Span span = new Span(start, start + words.codePointCount(0, words.length()), words);
            clauses.forEach(clause -> placed.add(new Placed(clause, span)));
        }
    }
}
