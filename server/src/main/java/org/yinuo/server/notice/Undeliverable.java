package org.yinuo.server.notice;

import java.util.Locale;

/** A message that did not get through. */
public final class Undeliverable extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 300;
    private final boolean forGood;

    private Undeliverable(String code, String detail, boolean forGood) {
        super(detail.isBlank() ? code : code + ": " + tidy(detail), null, false, false);
        this.forGood = forGood;
    }

    /** Trying again is of no use. */
    public static Undeliverable forGood(String code, String detail) {
        return new Undeliverable(code, detail, true);
    }

    /** Trying again may help. */
    public static Undeliverable forNow(String code, String detail) {
        return new Undeliverable(code, detail, false);
    }

    /** Whether trying again is of no use. */
    public boolean isForGood() {
        return forGood;
    }

    private static String tidy(String detail) {
        String line = detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        // Addresses may carry a key, and nothing of it shall stand in the list of failures.
        String bare = line.replaceAll("(?i)https?://\\S+", "…");
        return bare.length() <= LONGEST ? bare : String.format(Locale.ROOT, "%." + LONGEST + "s…", bare);
    }
}
