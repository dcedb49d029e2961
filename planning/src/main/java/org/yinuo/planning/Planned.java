package org.yinuo.planning;

import java.time.Instant;

/** A visit as it stands in the plan so far. */
public record Planned(String visit, String shift, Instant start) {
}
