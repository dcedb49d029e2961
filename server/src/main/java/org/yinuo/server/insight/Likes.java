package org.yinuo.server.insight;

/** Words as patterns for {@code ilike}. */
final class Likes {
    private Likes() {
    }

    /** A pattern that finds the words anywhere; the words' own wildcards mean themselves. */
    static String contains(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
