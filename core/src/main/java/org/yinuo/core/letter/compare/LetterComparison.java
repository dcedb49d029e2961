package org.yinuo.core.letter.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Mark;

/**
 * Sets demands against offers. A demand is answered by the offers of its kind that fit its level, channel and object most
 * closely ({@link Fit}); of several that fit equally the weakest counts, as the customer will hold the vendor to it only
 * where it holds everywhere. What is repeated, superseded, internal or mere advice is compared with nothing.
 */
public final class LetterComparison {
    private LetterComparison() {
    }

    /** The deviation table. */
    public static DeviationTable compare(List<? extends Clause> demands, List<? extends Clause> offers) {
        List<Clause> offered = counting(offers);
        Set<Clause> asked = new HashSet<>();
        List<Deviation> rows = new ArrayList<>();
        for (Clause demand : counting(demands)) {
            List<Clause> fitting = Fit.best(demand, offered, asked);
            rows.add(row(rows.size() + 1, demand, fitting));
        }
        return new DeviationTable(rows, offered.stream().filter(offer -> !asked.contains(offer)).toList());
    }

    private static Deviation row(int number, Clause demand, List<Clause> fitting) {
        return fitting.stream().map(offer -> {
            Judgement.Judged judged = Judgement.of(demand, offer);
            boolean answered = judged.verdict() != Verdict.MISSING;
            return new Deviation(number, demand, answered ? offer : null, judged.verdict(), judged.reason());
        }).max(Comparator.comparing(Deviation::verdict)).orElseGet(() -> new Deviation(number, demand, null, Verdict.MISSING, Reasons.missing(demand)));
    }

    private static List<Clause> counting(List<? extends Clause> clauses) {
        return clauses.stream().filter(clause -> clause.terms().marks().stream().noneMatch(LetterComparison::counts))
                .map(Clause.class::cast).toList();
    }

    private static boolean counts(Mark mark) {
        return switch (mark) {
            case DUPLICATE, SUPERSEDED, INTERNAL, ADVISORY -> true;
            case VAGUE, BLANK, AMBIGUOUS -> false;
        };
    }
}
