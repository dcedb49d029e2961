package org.yinuo.papers;

import java.util.Locale;

/**
 * How a promise stands on the day of printing. Each state has a word in the bundles, a shape that survives a black
 * and white copier, and a colour of its own: red is a broken promise and nothing else.
 */
public enum PromiseState {
    /** Carried out in time. */
    KEPT("✓"),
    /** The clock runs. */
    RUNNING("○"),
    /** The clock runs and the warning has been given. */
    DUE_SOON("▲"),
    /** The clock stands still. */
    PAUSED("▍▍"),
    /** Due passed, still owed. */
    BROKEN("×"),
    /** Carried out, too late. */
    KEPT_LATE("⊗"),
    /** Due passed, never carried out, no longer owed. */
    MISSED("■"),
    /** The breach was let go. */
    WAIVED("◇"),
    /** No longer owed. */
    VOIDED("⊘");

    private final String icon;

    PromiseState(String icon) {
        this.icon = icon;
    }

    /** One or two characters the printed font has. */
    public String icon() {
        return icon;
    }

    /** The style class and the last part of the bundle key, such as {@code due-soon}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
