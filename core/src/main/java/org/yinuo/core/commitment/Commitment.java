package org.yinuo.core.commitment;

import java.util.List;

/** The clauses of one letter, in the order of the letter. */
public record Commitment(List<Clause> clauses) {
    /** Copies the list. */
    public Commitment {
        clauses = List.copyOf(clauses);
    }

    /** The clauses of one kind. */
    public <C extends Clause> List<C> of(Class<C> kind) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * The clauses that can be held against the provider by number: no duplicates, nothing internal, advisory,
     * superseded, ambiguous, blank or vague, and with a value.
     */
    public List<Clause> enforceable() {
        return clauses.stream().filter(Commitment::enforceable).toList();
    }

    private static boolean enforceable(Clause clause) {
        return clause.terms().marks().isEmpty() && clause.terms().limit().value() != null;
    }
}
