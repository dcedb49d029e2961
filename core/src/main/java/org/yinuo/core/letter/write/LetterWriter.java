package org.yinuo.core.letter.write;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.letter.write.WrittenLetter.Section;
import org.yinuo.core.letter.write.chinese.ChinesePhrasebook;
import org.yinuo.core.letter.write.english.EnglishPhrasebook;

/**
 * Writes clauses as a letter a bid writer would send: customary sections, a table of response times by level, numbered
 * sentences. Each wording is read back before it is taken, so that {@code read(write(clauses))} gives the same clauses;
 * what that means is said at {@link ReadableClause}.
 */
public final class LetterWriter {
    private final Phrasebook words;
    private final List<Clause> clauses;
    private final List<ReadableClause> wanted = new ArrayList<>();
    private final ReadBack proof;
    /** Where a clause was said first; later sentences need not say it again. */
    private final Map<ReadableClause, LetterBlock.Item> said = new HashMap<>();
    private final List<Integer> unread = new ArrayList<>();

    private LetterWriter(List<? extends Clause> clauses, Phrasebook words) {
        this.words = words;
        this.clauses = List.copyOf(clauses);
        this.clauses.forEach(clause -> wanted.add(ReadableClause.of(clause)));
        this.proof = new ReadBack(Set.copyOf(Implied.with(this.clauses)));
    }

    /** The letter these clauses make; duplicates are said once, what only binds the vendor's own staff is left out. */
    public static WrittenLetter write(List<? extends Clause> clauses, LetterFrame frame) {
        Phrasebook words = switch (frame.language()) {
            case ZH -> new ChinesePhrasebook();
            case EN -> new EnglishPhrasebook();
        };
        return new LetterWriter(clauses, words).write(frame);
    }

    private WrittenLetter write(LetterFrame frame) {
        Map<LetterPart, List<Integer>> parts = new EnumMap<>(LetterPart.class);
        for (int at = 0; at < clauses.size(); at++) {
            if (isWritten(at)) {
                parts.computeIfAbsent(LetterPart.of(clauses.get(at).type()), _ -> new ArrayList<>()).add(at);
            }
        }
        List<Section> sections = new ArrayList<>();
        parts.forEach((part, places) -> sections.add(section(part, places, sections.size() + 1)));
        Phrasebook.FrameWords around = words.frame(frame);
        return new WrittenLetter(frame.language(), around.title(), around.header(), around.opening(), sections,
                around.closing(), around.signature(), unread);
    }

    private boolean isWritten(int place) {
        Clause clause = clauses.get(place);
        boolean repeated = clause.terms().is(Mark.DUPLICATE) && wanted.indexOf(wanted.get(place)) < place;
        return !repeated && !clause.terms().is(Mark.INTERNAL) && !clause.terms().is(Mark.SUPERSEDED);
    }

    private Section section(LetterPart part, List<Integer> places, int number) {
        String heading = words.sectionNumber(number) + words.heading(part);
        List<LetterBlock> blocks = new ArrayList<>();
        List<Integer> left = new ArrayList<>(places);
        if (part == LetterPart.TIMES) {
            TimesTable table = TimesTable.of(words, clauses, places, heading);
            if (table != null) {
                blocks.add(table.block(words.itemNumber(1)));
                left.removeAll(table.places());
            }
        }
        for (int place : left) {
            LetterBlock.Item known = said.get(wanted.get(place));
            if (known != null && blocks.contains(known) && holds(known, clauses.get(place))) {
                blocks.set(blocks.indexOf(known), also(known, place));
            } else {
                blocks.add(item(place, heading, words.itemNumber(blocks.size() + 1)));
            }
        }
        return new Section(words.sectionNumber(number), words.heading(part), blocks.size() > 1 ? blocks : alone(blocks.getFirst()));
    }

    /** What stands alone under its heading needs no number. */
    private static List<LetterBlock> alone(LetterBlock block) {
        return List.of(switch (block) {
            case LetterBlock.Item item -> new LetterBlock.Item("", item.text(), item.clauses());
            case LetterBlock.Table table -> new LetterBlock.Table("", table.lead(), table.heads(), table.rows());
        });
    }

    private static boolean holds(LetterBlock.Item known, Clause clause) {
        return OwnWords.limiting(clause).stream().allMatch(known.text()::contains);
    }

    private LetterBlock.Item also(LetterBlock.Item known, int place) {
        List<Integer> both = new ArrayList<>(known.clauses());
        both.add(place);
        LetterBlock.Item more = new LetterBlock.Item(known.number(), known.text(), both);
        said.replaceAll((_, item) -> item.equals(known) ? more : item);
        return more;
    }

    private LetterBlock.Item item(int place, String heading, String number) {
        String best = "";
        Set<ReadableClause> told = Set.of();
        ReadBack.Grade grade = null;
        for (String sentence : words.sentences(clauses.get(place), clauses)) {
            Set<ReadableClause> read = ReadBack.read(heading, number + sentence);
            ReadBack.Grade reached = proof.grade(wanted.get(place), read);
            if (grade == null || reached.compareTo(grade) < 0) {
                best = sentence;
                told = read;
                grade = reached;
            }
            if (reached == ReadBack.Grade.EXACT) {
                break;
            }
        }
        LetterBlock.Item item = new LetterBlock.Item(number, best, List.of(place));
        if (grade == ReadBack.Grade.EXACT) {
            told.forEach(one -> said.putIfAbsent(one, item));
        } else {
            unread.add(place);
        }
        return item;
    }
}
