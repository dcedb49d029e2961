package org.yinuo.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How large a run is.
 *
 * @param seconds of each measurement; 0 for the benchmark's own
 * @param count   of things; 0 for the benchmark's own
 */
record Options(int seconds, int count) {

    /** @throws IllegalArgumentException with one line for the person */
    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Options options = new Options(0, 0);
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            options = switch (name) {
                case "--seconds" -> new Options(number(name, rest, 600), options.count);
                case "--count" -> new Options(options.seconds, number(name, rest, 2_000_000));
                default -> throw new IllegalArgumentException("There is no option " + name + ".");
            };
        }
        return options;
    }

    int secondsOr(int own) {
        return seconds == 0 ? own : seconds;
    }

    int countOr(int own) {
        return count == 0 ? own : count;
    }

    private static int number(String name, Deque<String> rest, int most) {
        String value = rest.isEmpty() ? "" : rest.removeFirst();
        if (!value.matches("[1-9]\\d{0,6}") || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(name + " takes a number from 1 to " + most + ".");
        }
        return Integer.parseInt(value);
    }
}
