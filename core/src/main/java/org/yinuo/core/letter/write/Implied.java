package org.yinuo.core.letter.write;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.commitment.WarrantyStart;
import org.yinuo.core.commitment.WarrantyTerm;

/** What clauses say beside themselves: a warranty counted from an event says when the warranty starts. */
public final class Implied {
    private Implied() {
    }

    /** The clauses with what they imply. */
    public static Set<ReadableClause> with(List<? extends Clause> clauses) {
        Set<ReadableClause> all = new LinkedHashSet<>(ReadableClause.of(clauses));
        for (Clause clause : clauses) {
            if (clause instanceof WarrantyTerm && clause.terms().fromEvent() != null) {
                all.add(ReadableClause.of(new WarrantyStart(Terms.EMPTY)));
            }
        }
        return all;
    }
}
