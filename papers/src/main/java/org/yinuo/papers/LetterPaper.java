package org.yinuo.papers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yinuo.core.letter.write.LetterBlock;
import org.yinuo.core.letter.write.LetterLanguage;
import org.yinuo.core.letter.write.WrittenLetter;

/** A written letter as a document to send: Word with styles and a real table, or pdf with embedded Chinese fonts. */
public final class LetterPaper {
    private LetterPaper() {
    }

    /** The letter as docx. */
    public static byte[] docx(WrittenLetter letter) {
        WordPage page = new WordPage(letter.language() == LetterLanguage.ZH, false);
        page.furniture(letter.header());
        page.paragraph(WordStyles.TITLE, letter.title());
        for (int at = 0; at < letter.opening().size(); at++) {
            page.paragraph(at == 0 ? WordStyles.ADDRESS : WordStyles.BODY, letter.opening().get(at));
        }
        for (WrittenLetter.Section section : letter.sections()) {
            page.paragraph(WordStyles.HEADING, section.number() + section.heading());
            section.blocks().forEach(block -> write(page, block));
        }
        letter.closing().forEach(words -> page.paragraph(WordStyles.BODY, words));
        page.signature(letter.signature());
        return page.bytes();
    }

    private static void write(WordPage page, LetterBlock block) {
        switch (block) {
            case LetterBlock.Item item -> page.paragraph(WordStyles.ITEM, item.number() + item.text());
            case LetterBlock.Table table -> {
                page.paragraph(WordStyles.ITEM, table.number() + table.lead());
                page.table(table.heads(), table.rows().stream().map(row -> row.stream().map(LetterBlock.Cell::text).toList()).toList(),
                        shares(table.heads().size()), IntStream.range(0, table.heads().size()).boxed().collect(Collectors.toSet()));
            }
        }
    }

    /** Even columns, the first a little narrower. */
    static List<Integer> shares(int columns) {
        int first = 100 / (columns + 1);
        return IntStream.range(0, columns).map(at -> at == 0 ? first + (100 - first) % Math.max(1, columns - 1)
                : (100 - first) / Math.max(1, columns - 1)).boxed().toList();
    }

    /** The letter as pdf. */
    public static byte[] pdf(WrittenLetter letter) {
        Locale locale = letter.language() == LetterLanguage.ZH ? Locale.CHINESE : Locale.ENGLISH;
        return Papers.render("letter", locale, Map.of("letter", letter));
    }
}
