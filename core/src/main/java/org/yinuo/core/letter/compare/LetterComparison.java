package org.yinuo.core.letter.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.letter.compare.ComparedLetter.Sentence;

/**
 * Sets demands against offers. A demand is answered by the offer of its kind that fits its level, channel, object and measured
 * thing most closely ({@link Fit}), each offer used once unless it covers several demands ({@link Pairing}); where several
 * bear on a demand the weakest counts, as the customer will hold the vendor to it only where it holds everywhere. What is
 * repeated, superseded, internal or mere advice is compared with nothing; what looks like a requirement and was not read is
 * listed to be checked by hand.
 */
public final class LetterComparison {
    /** Repeated rounds whose words are more alike than this are of the same thing. */
    private static final double SAME_THING = 0.3;

    private LetterComparison() {
    }

    /** The deviation table of clauses without their texts. */
    public static DeviationTable compare(List<? extends Clause> demands, List<? extends Clause> offers) {
        return compare(ComparedLetter.of(demands), ComparedLetter.of(offers));
    }

    /** The deviation table. */
    public static DeviationTable compare(ComparedLetter demand, ComparedLetter offer) {
        List<Clause> asked = counting(demand.clauses());
        List<Clause> offered = counting(offer.clauses());
        Pairing pairing = Pairing.of(asked, offered);
        BitSet starred = NonNegotiable.of(demand.sentences());
        Map<Span, Boolean> unread = UnreadDemands.of(demand, starred);
        ItemNumbers items = ItemNumbers.of(demand.sentences());
        List<Deviation> rows = new ArrayList<>();
        List<UnreadDemand> open = new ArrayList<>();
        int number = 0;
        for (boolean first : new boolean[] {true, false}) {
            for (Clause one : asked) {
                if (isStarred(demand.sentence(one), starred) == first) {
                    rows.add(row(new Place(++number, first, items.at(one.terms().span())), one, pairing.answers(one), demand, offer));
                }
            }
            for (Map.Entry<Span, Boolean> one : unread.entrySet()) {
                if (one.getValue() == first) {
                    open.add(new UnreadDemand(++number, one.getKey(), first, items.at(one.getKey())));
                }
            }
        }
        return new DeviationTable(rows, open, offered.stream().filter(one -> !pairing.isUsed(one)).toList());
    }

    private static boolean isStarred(@Nullable Sentence sentence, BitSet starred) {
        return sentence != null && starred.get(sentence.passage().index());
    }

    /** Where a row stands in the table, and where its demand stands in the tender. */
    private record Place(int number, boolean starred, String item) {
    }

    private static Deviation row(Place place, Clause one, List<Clause> answers, ComparedLetter demand, ComparedLetter offer) {
        return answers.stream().map(answer -> {
            Judgement.Judged judged = Judgement.of(one, answer, demand.words(one), offer.words(answer));
            boolean answered = judged.verdict() != Verdict.MISSING;
            return new Deviation(place.number(), one, answered ? answer : null, judged.verdict(), judged.reason(), place.starred(), place.item());
        }).max(Comparator.comparing(Deviation::verdict)).orElseGet(() ->
                new Deviation(place.number(), one, null, Verdict.MISSING, Reasons.missing(one), place.starred(), place.item()));
    }

    private static List<Clause> counting(List<Clause> clauses) {
        List<Clause> counting = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.terms().marks().stream().noneMatch(LetterComparison::isLeftOut)
                    && !(clause.terms().is(Mark.DUPLICATE) && isRepeated(clause, counting))) {
                counting.add(clause);
            }
        }
        return counting;
    }

    /** Whether it says again what was said; two rounds of one number may be of two things. */
    private static boolean isRepeated(Clause clause, List<Clause> known) {
        boolean things = switch (clause.type()) {
            case INSPECTION_FREQUENCY, FOLLOWUP_FREQUENCY, REPORT_FREQUENCY, DRILL_FREQUENCY, TRAINING, STAFFING, SPARE_PARTS -> true;
            default -> false;
        };
        Span span = clause.terms().span();
        return !things || span == null || known.stream().filter(one -> one.type() == clause.type() && one.terms().span() != null)
                .anyMatch(one -> Likeness.of(one.terms().span().text(), span.text()) > SAME_THING);
    }

    private static boolean isLeftOut(Mark mark) {
        return switch (mark) {
            case SUPERSEDED, INTERNAL, ADVISORY -> true;
            case DUPLICATE, VAGUE, BLANK, AMBIGUOUS -> false;
        };
    }
}
