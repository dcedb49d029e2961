package org.yinuo.core.commitment;

/** How the value binds. */
public enum Comparison implements Word {
    /** At least the value. */
    MIN("min"),
    /** At most the value. */
    MAX("max"),
    /** Exactly the value. */
    EQ("eq");

    private final String word;

    Comparison(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
