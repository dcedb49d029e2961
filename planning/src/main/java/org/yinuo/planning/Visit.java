package org.yinuo.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Work at a place.
 *
 * @param id       one of a kind
 * @param duration on site
 * @param weight   how much a broken promise or leaving it out costs, against others; at least 1
 * @param load     of what the engineer carries; 0 unless capacity matters
 * @param pin      where it stays; null: anywhere
 */
public record Visit(String id, Place place, Window window, Duration duration, Needs needs, Wishes wishes, int weight, int load,
        @Nullable Pin pin) {

    /** @throws IllegalArgumentException when duration, weight or load are out of range */
    public Visit {
        if (duration.isNegative() || weight < 1 || load < 0) {
            throw new IllegalArgumentException("visit " + id + " must have a duration, a weight of at least 1 and no negative load");
        }
    }

    /** When the engineer may come. */
    public record Window(Instant earliest, @Nullable Instant promisedArrival) {
    }

    /** What the engineer must have: least level by skill, kinds of certificates. */
    public record Needs(Map<String, Integer> skills, Set<String> certificates) {
        public static final Needs NONE = new Needs(Map.of(), Set.of());

        public Needs {
            skills = Map.copyOf(skills);
            certificates = Set.copyOf(certificates);
        }
    }

    /** Who should come: the engineer who knows the unit, one who serves the area. */
    public record Wishes(@Nullable String engineer, @Nullable String territory) {
        public static final Wishes NONE = new Wishes(null, null);
    }

    /** Stays with this shift and begins at this very instant, whatever is before it, as when it is agreed with the customer. */
    public record Pin(String shift, Instant start) {
    }

    public Visit pinnedTo(String shift, Instant start) {
        return new Visit(id, place, window, duration, needs, wishes, weight, load, new Pin(shift, start));
    }
}
