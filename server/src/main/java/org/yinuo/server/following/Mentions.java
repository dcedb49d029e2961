package org.yinuo.server.following;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yinuo.server.identity.User;

/** Finds who is named with @ in a text, by display name or user name; of names that begin alike the longest counts. */
final class Mentions {
    private Mentions() {
    }

    static List<User> in(String text, List<User> colleagues) {
        List<User> byLength = colleagues.stream().sorted(Comparator.comparingInt((User user) -> user.displayName().length()).reversed()).toList();
        List<User> named = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            String rest = text.substring(at + 1);
            byLength.stream().filter(user -> rest.startsWith(user.displayName()) || isWord(rest, user.username())).findFirst()
                    .filter(user -> !named.contains(user)).ifPresent(named::add);
        }
        return named;
    }

    private static boolean isWord(String rest, String name) {
        return rest.startsWith(name) && (rest.length() == name.length() || !Character.isLetterOrDigit(rest.charAt(name.length())));
    }
}
