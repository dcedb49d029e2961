package org.yinuo.core.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Terms;

/** Marks a promise that the letter has made before. */
final class Repeats {
    private record Key(Class<?> kind, Object limit, Object severity, Object channel, Clause own, String rest) {
    }

    private Repeats() {
    }

    static List<ReadClause> marked(List<ReadClause> read) {
        Set<Key> seen = new HashSet<>();
        List<ReadClause> marked = new ArrayList<>();
        for (ReadClause one : read) {
            Clause clause = one.clause();
            boolean numbered = clause.terms().limit().value() != null;
            boolean again = !seen.add(key(clause)) && numbered;
            marked.add(again ? new ReadClause(clause.with(clause.terms().mark(Mark.DUPLICATE)), one.rules()) : one);
        }
        return marked;
    }

    private static Key key(Clause clause) {
        Terms terms = clause.terms();
        return new Key(clause.getClass(), terms.limit(), terms.severity(), terms.channel(), clause.with(Terms.EMPTY),
                terms.calendar() + "|" + terms.appliesTo() + "|" + terms.condition());
    }
}
