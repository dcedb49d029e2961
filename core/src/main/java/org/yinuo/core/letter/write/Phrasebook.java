package org.yinuo.core.letter.write;

import java.util.List;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Severity;

/** The words of one language. */
public interface Phrasebook {
    /** Title, header, address, preamble, closing and signature. */
    FrameWords frame(LetterFrame frame);

    /** Heading of a section. */
    String heading(LetterPart part);

    /** Number of a section, counted from 1. */
    String sectionNumber(int number);

    /** Number of a sentence, counted from 1. */
    String itemNumber(int number);

    /** Ways to say a clause, the one a bid writer would choose first; each says all there is to say. */
    List<String> sentences(Clause clause, List<Clause> all);

    /** The sentence over the table of response times. */
    String tableLead();

    /** Head of a column of the table; null heads the column of the levels. */
    String columnHead(TimesColumn column);

    /** Head of a row of the table. */
    String rowHead(Severity severity);

    /** Ways to say a clause in a cell of the table. */
    List<String> cells(Clause clause);

    /** The words around the promises. */
    record FrameWords(String title, String header, List<String> opening, List<String> closing, List<String> signature) {
    }
}
