package org.yinuo.server.shared;

import org.jspecify.annotations.Nullable;

/** Versions of things on the wire: {@code ETag: "3"} out, {@code If-Match: "3"} in. */
public final class ETags {

    private ETags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses an edit that names no version or another than the present one.
     *
     * @throws Refusal {@code if-match-missing} (428) or {@code stale-edit} (412)
     */
    public static void demand(@Nullable String ifMatch, int present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(Refusal.Kind.VERSION_MISSING, "if-match-missing");
        }
        honour(ifMatch, present);
    }

    /** Refuses an edit only when it names another version than the present one. */
    public static void honour(@Nullable String ifMatch, int present) {
        if (ifMatch != null && !ifMatch.isBlank() && !ifMatch.strip().equals("*") && expected(ifMatch) != present) {
            throw Refusal.stale();
        }
    }

    private static int expected(String ifMatch) {
        String bare = ifMatch.strip();
        bare = bare.startsWith("W/") ? bare.substring(2) : bare;
        if (!bare.matches("\"\\d{1,9}\"")) {
            throw Refusal.invalid("if-match-invalid");
        }
        return Integer.parseInt(bare.substring(1, bare.length() - 1));
    }
}
