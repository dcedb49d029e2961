package org.yinuo.core.commitment;

/** Reasons why a clause is not simply enforceable. */
public enum Mark implements Word {
    /** At once, promptly: no number a machine could check. */
    VAGUE("vague"),
    /** A blank of the template: to be asked for, not guessed. */
    BLANK("blank"),
    /** Promised elsewhere in the same letter. */
    DUPLICATE("duplicate"),
    /** Valid only for earlier cases. */
    SUPERSEDED("superseded"),
    /** Binds the provider's own staff, not owed to the customer. */
    INTERNAL("internal"),
    /** Advice. */
    ADVISORY("advisory"),
    /** Needs a person's reading. */
    AMBIGUOUS("ambiguous");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
