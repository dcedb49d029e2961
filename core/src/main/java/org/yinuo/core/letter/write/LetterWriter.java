package org.yinuo.core.letter.write;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.letter.write.WrittenLetter.Section;
import org.yinuo.core.letter.write.chinese.ChinesePhrasebook;
import org.yinuo.core.letter.write.english.EnglishPhrasebook;

/**
 * Writes clauses as a letter a bid writer would send: customary sections, a table of response times by level, numbered
 * sentences. Each wording is read back before it is taken, so that {@code read(write(clauses))} gives the same clauses;
 * what that means is said at {@link ReadableClause}. Where the house wording drops what the clause's own sentence says beyond
 * its fields ({@link Meaning}), that sentence is kept if it reads as the same clause, and the clause is reported otherwise.
 */
public final class LetterWriter {
    private final Phrasebook words;
    private final List<Clause> clauses;
    private final List<ReadableClause> wanted = new ArrayList<>();
    private final ReadBack proof;
    /** Where a clause was said first; later sentences need not say it again. */
    private final Map<ReadableClause, LetterBlock.Item> said = new HashMap<>();
    private final List<Integer> unread = new ArrayList<>();

    private final List<Integer> reworded = new ArrayList<>();
    private final LetterLanguage language;

    /** A wording with what the reader makes of it. */
    private record Tried(String sentence, Set<ReadableClause> told, ReadBack.Grade grade) {
    }

    private LetterWriter(List<? extends Clause> clauses, Phrasebook words, LetterLanguage language) {
        this.words = words;
        this.language = language;
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
        return new LetterWriter(clauses, words, frame.language()).write(frame);
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
                around.closing(), around.signature(), unread, reworded);
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
            TimesTable table = TimesTable.of(words, clauses, places, heading, language);
            if (table != null) {
                blocks.add(table.block(words.itemNumber(1)));
                left.removeAll(table.places());
            }
        }
        for (int place : left) {
            LetterBlock.Item known = said.get(wanted.get(place));
            if (known != null && blocks.contains(known) && holds(known, clauses.get(place), language)) {
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

    private static boolean holds(LetterBlock.Item known, Clause clause, LetterLanguage language) {
        String own = OwnWords.sentence(clause, language);
        return OwnWords.limiting(clause).stream().allMatch(known.text()::contains) && (own == null || !Meaning.isLost(own, known.text()));
    }

    private LetterBlock.Item also(LetterBlock.Item known, int place) {
        List<Integer> both = new ArrayList<>(known.clauses());
        both.add(place);
        LetterBlock.Item more = new LetterBlock.Item(known.number(), known.text(), both);
        said.replaceAll((_, item) -> item.equals(known) ? more : item);
        return more;
    }

    private LetterBlock.Item item(int place, String heading, String number) {
        Clause clause = clauses.get(place);
        Tried best = null;
        for (String sentence : words.sentences(clause, clauses)) {
            Tried tried = tried(place, heading, number, sentence);
            best = best == null || tried.grade().compareTo(best.grade()) < 0 ? tried : best;
            if (best.grade() == ReadBack.Grade.EXACT) {
                break;
            }
        }
        best = best == null ? null : faithful(place, heading, number, best);
        LetterBlock.Item item = new LetterBlock.Item(number, best == null ? "" : best.sentence(), List.of(place));
        if (best != null && best.grade() == ReadBack.Grade.EXACT) {
            best.told().forEach(one -> said.putIfAbsent(one, item));
        } else {
            unread.add(place);
        }
        return item;
    }

    /**
     * The wording, or the clause's own sentence where the wording drops some of it and the sentence reads no worse. One
     * exclusion never stands for another.
     */
    private Tried faithful(int place, String heading, String number, Tried wording) {
        Clause clause = clauses.get(place);
        String own = OwnWords.sentence(clause, language);
        if (own == null || !Meaning.isLost(own, wording.sentence())) {
            return wording;
        }
        Tried kept = null;
        for (String sentence : OwnWords.standing(clause, own, language)) {
            boolean whole = OwnWords.limiting(clause).stream().allMatch(sentence::contains);
            Tried tried = whole ? tried(place, heading, number, sentence) : null;
            kept = tried != null && (kept == null || tried.grade().compareTo(kept.grade()) < 0) ? tried : kept;
            if (kept != null && kept.grade() == ReadBack.Grade.EXACT) {
                break;
            }
        }
        boolean exclusion = clause.type() == ClauseType.EXCLUSION;
        if (kept != null && (exclusion ? kept.grade() != ReadBack.Grade.WRONG : kept.grade().compareTo(wording.grade()) <= 0)) {
            return kept;
        }
        reworded.add(place);
        return wording;
    }

    private Tried tried(int place, String heading, String number, String sentence) {
        Set<ReadableClause> read = ReadBack.read(heading, number + sentence);
        return new Tried(sentence, read, proof.grade(wanted.get(place), read));
    }
}
