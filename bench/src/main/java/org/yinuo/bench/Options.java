package org.yinuo.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a run is.
 *
 * @param seconds of each measurement; 0 for the benchmark's own
 * @param count   of things; 0 for the benchmark's own
 * @param running promises that run meanwhile; 0 for the benchmark's own
 * @param quick   everything much smaller
 * @param files   a folder of public instances; null for the benchmark's own
 */
record Options(int seconds, int count, int running, boolean quick, @Nullable Path files) {

    /** @throws IllegalArgumentException with one line for the person */
    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Options options = new Options(0, 0, 0, false, null);
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            options = switch (name) {
                case "--seconds" -> new Options(number(name, rest, 600), options.count, options.running, options.quick, options.files);
                case "--count" -> new Options(options.seconds, number(name, rest, 2_000_000), options.running, options.quick,
                        options.files);
                case "--running" -> new Options(options.seconds, options.count, number(name, rest, 5_000_000), options.quick,
                        options.files);
                case "--quick" -> new Options(options.seconds, options.count, options.running, true, options.files);
                case "--files" -> new Options(options.seconds, options.count, options.running, options.quick, folder(name, rest));
                default -> throw new IllegalArgumentException("There is no option " + name + ".");
            };
        }
        return options;
    }

    int secondsOr(int own, int quickly) {
        return or(seconds, own, quickly);
    }

    int countOr(int own, int quickly) {
        return or(count, own, quickly);
    }

    int runningOr(int own, int quickly) {
        return or(running, own, quickly);
    }

    private int or(int given, int own, int quickly) {
        return given != 0 ? given : quick ? quickly : own;
    }

    private static Path folder(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(name + " takes a folder.");
        }
        return Path.of(rest.removeFirst());
    }

    private static int number(String name, Deque<String> rest, int most) {
        String value = rest.isEmpty() ? "" : rest.removeFirst();
        if (!value.matches("[1-9]\\d{0,6}") || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(name + " takes a number from 1 to " + most + ".");
        }
        return Integer.parseInt(value);
    }
}
