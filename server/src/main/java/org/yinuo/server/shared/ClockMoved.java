package org.yinuo.server.shared;

import java.time.Instant;

/** Somebody set the clock of a demonstration forward. */
public record ClockMoved(Instant from, Instant to) {
}
