package org.yinuo.core.letter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.grammar.ActionKind;
import org.yinuo.core.letter.grammar.Deadline;

/** A rule for one kind of promise with a time. */
abstract class DeadlineRule implements Rule {
    private final Set<ActionKind> kinds;

    DeadlineRule(ActionKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    @Override
    public List<Finding> read(Sentence sentence) {
        List<Finding> found = new ArrayList<>();
        for (Deadline deadline : sentence.deadlines()) {
            if (kinds.contains(deadline.kind()) && takes(sentence, deadline)) {
                Clause clause = clause(sentence, deadline, DeadlineTerms.of(sentence, deadline));
                List<String> regions = Regions.of(sentence, deadline);
                if (regions.isEmpty()) {
                    found.add(sentence.found(clause, deadline.startInclusive(), deadline.endExclusive()));
                }
                for (String region : regions) {
                    found.add(sentence.found(clause.with(clause.terms().appliesTo(region)), deadline.startInclusive(), deadline.endExclusive()));
                }
            }
        }
        return found;
    }

    /** Whether the deadline is this rule's. */
    boolean takes(Sentence sentence, Deadline deadline) {
        return !deadline.failed() && !sentence.isAboutComplaints();
    }

    abstract Clause clause(Sentence sentence, Deadline deadline, Terms terms);
}
