package org.yinuo.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How large a run is.
 *
 * @param seconds of each measurement; 0 for the benchmark's own
 * @param count   of things; 0 for the benchmark's own
 * @param running promises that run meanwhile; 0 for the benchmark's own
 * @param quick   everything much smaller
 */
record Options(int seconds, int count, int running, boolean quick) {

    /** @throws IllegalArgumentException with one line for the person */
    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Options options = new Options(0, 0, 0, false);
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            options = switch (name) {
                case "--seconds" -> new Options(number(name, rest, 600), options.count, options.running, options.quick);
                case "--count" -> new Options(options.seconds, number(name, rest, 2_000_000), options.running, options.quick);
                case "--running" -> new Options(options.seconds, options.count, number(name, rest, 5_000_000), options.quick);
                case "--quick" -> new Options(options.seconds, options.count, options.running, true);
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

    private static int number(String name, Deque<String> rest, int most) {
        String value = rest.isEmpty() ? "" : rest.removeFirst();
        if (!value.matches("[1-9]\\d{0,6}") || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(name + " takes a number from 1 to " + most + ".");
        }
        return Integer.parseInt(value);
    }
}
