package org.yinuo.server.shared;

/** Patterns for SQL {@code like}. */
public final class Likes {

    private Likes() {}

    /** Matches what contains the words literally: {@code %} and {@code _} of the caller mean themselves. */
    public static String contains(String words) {
        return "%" + escaped(words) + "%";
    }

    public static String startsWith(String words) {
        return escaped(words) + "%";
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
