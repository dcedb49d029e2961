package org.yinuo.core.commitment;

/** How badly the customer is hit. The letter's own word stays in {@link Terms#level}. */
public enum Severity implements Word {
    /** Business stopped, system down. */
    CRITICAL("critical"),
    /** Important, restricted function. */
    MAJOR("major"),
    /** Ordinary, slight. */
    MINOR("minor"),
    /** The letter names no level. */
    ANY("any");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
