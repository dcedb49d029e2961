package org.yinuo.core.commitment;

/** How a promise is fulfilled. */
public enum Channel implements Word {
    /** By telephone. */
    PHONE("phone"),
    /** By e-mail, web, remote session or telemetry. */
    REMOTE("remote"),
    /** In person at the customer's site. */
    ONSITE("onsite"),
    /** Not said. */
    ANY("any");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
