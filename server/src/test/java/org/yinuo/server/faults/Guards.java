package org.yinuo.server.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yinuo.server.identity.Role;
import org.yinuo.server.testing.Cast;

/** Who may pass which door, as {@code doors.txt} says. */
final class Guards {
    private Guards() {
    }

    /** Whether somebody may pass a door with this guard. */
    static boolean allow(String guard, Cast who) {
        return switch (guard) {
            case "open", "self" -> true;
            case "known" -> who != Cast.CUSTOMER;
            case "admin" -> who == Cast.ADMIN;
            default -> {
                Role role = Role.valueOf(who.actor().roles().iterator().next());
                Set<String> permissions = Role.permissions(List.of(role));
                yield Arrays.stream(guard.split("\\|")).anyMatch(permissions::contains);
            }
        };
    }

    /** The guard of each door. */
    static Map<Door, String> ofDoors() throws IOException {
        Map<Door, String> guards = new TreeMap<>();
        for (String line : table()) {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length - 1; i++) {
                guards.put(new Door(words[words.length - 1], words[i]), words[0]);
            }
        }
        return guards;
    }

    private static List<String> table() throws IOException {
        try (InputStream in = Guards.class.getResourceAsStream("doors.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        }
    }
}
