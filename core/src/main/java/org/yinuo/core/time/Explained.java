package org.yinuo.core.time;

import java.time.Instant;

/// A stretch of an explanation, half-open.
public record Explained(Instant from, Instant to, Kind kind) {}
