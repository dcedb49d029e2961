package org.yinuo.core.letter.write;

import java.util.List;

/**
 * A letter ready to be set: nothing but words, in the order they are printed.
 *
 * @param language  of the words
 * @param title     of the letter
 * @param header    printed at the head of every page
 * @param opening   address and preamble, one paragraph each
 * @param sections  the promises
 * @param closing   the last paragraphs before the signature
 * @param signature lines of the signature block
 * @param unread    places of the clauses, in the list that was written, whose sentence the reader would not take for
 *                  exactly that clause: a person looks at them before the letter is sent
 * @param reworded  places of the clauses that are said in other words than their own sentence, and leave some of its words
 *                  out: a person compares them
 */
public record WrittenLetter(LetterLanguage language, String title, String header, List<String> opening,
                            List<Section> sections, List<String> closing, List<String> signature,
                            List<Integer> unread, List<Integer> reworded) {

    /** Copies the lists. */
    public WrittenLetter {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        closing = List.copyOf(closing);
        signature = List.copyOf(signature);
        unread = List.copyOf(unread);
        reworded = List.copyOf(reworded);
    }

    /**
     * A section.
     *
     * @param number  as printed, for example 一、
     * @param heading without its number
     * @param blocks  what stands under it
     */
    public record Section(String number, String heading, List<LetterBlock> blocks) {
        /** Copies the list. */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}
