package org.yinuo.server.cannedreply;

/**
 * A reply to use often.
 */
public record CannedReply(long id, Draft draft, int version) {
    /**
     * Its words.
     *
     * @param shortcut what is typed after {@code /} to find it
     */
    public record Draft(String shortcut, Words zh, Words en) {
        Words in(String language) {
            return language.startsWith("zh") ? zh : en;
        }
    }

    /** In one language. */
    public record Words(String title, String text) {
    }
}
