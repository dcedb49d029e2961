package org.yinuo.server.launch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of the server.
 *
 * @param port        where the web page answers; 0 picks a free one
 * @param host        the address to listen on
 * @param data        where everything is kept
 * @param databaseUrl JDBC address of a PostgreSQL to use instead of the embedded one
 * @param demo        whether the demo company is loaded
 * @param clock       the instant the server's clock is moved to at the start
 */
public record Options(
        int port, String host, Path data, @Nullable String databaseUrl, boolean demo, @Nullable Instant clock) {

    /**
     * Reads the arguments strictly.
     *
     * @throws CannotStart with one line for the person when an argument is unknown or has no sense
     */
    public static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Options options = new Options(8080, "127.0.0.1", Path.of(System.getProperty("user.home"), ".yinuo"), null,
                false, null);
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            options = switch (name) {
                case "--port" -> options.withPort(value(name, rest));
                case "--host" -> options.withHost(value(name, rest));
                case "--data" -> options.withData(value(name, rest));
                case "--database-url" -> options.withDatabaseUrl(value(name, rest));
                case "--demo" -> options.withDemo();
                case "--clock" -> options.withClock(value(name, rest));
                default -> throw new CannotStart("Unknown option " + name + "; ./yinuo --help lists them.");
            };
        }
        return options;
    }

    private Options withPort(String value) {
        int number;
        try {
            number = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            number = -1;
        }
        if (number < 0 || number > 65535) {
            throw new CannotStart("--port takes a number from 0 to 65535, not " + value + ".");
        }
        return new Options(number, host, data, databaseUrl, demo, clock);
    }

    private Options withHost(String value) {
        return new Options(port, value, data, databaseUrl, demo, clock);
    }

    private Options withData(String value) {
        return new Options(port, host, Path.of(value), databaseUrl, demo, clock);
    }

    private Options withDatabaseUrl(String value) {
        if (!value.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("--database-url takes jdbc:postgresql://HOST/DATABASE?user=…&password=…, not " + value + ".");
        }
        return new Options(port, host, data, value, demo, clock);
    }

    private Options withDemo() {
        return new Options(port, host, data, databaseUrl, true, clock);
    }

    private Options withClock(String value) {
        try {
            return new Options(port, host, data, databaseUrl, demo, Instant.parse(value));
        } catch (DateTimeParseException e) {
            throw new CannotStart("--clock takes an instant such as 2026-04-03T10:00:00Z, not " + value + ".");
        }
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty() || rest.getFirst().startsWith("--") || rest.getFirst().isBlank()) {
            throw new CannotStart(name + " needs a value.");
        }
        return rest.removeFirst();
    }
}
