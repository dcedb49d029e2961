package org.yinuo.server.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an act was noted where it happened.
 *
 * @param key        the phone's own name of the act; null when it came without one
 * @param occurredAt when it happened by the clock at hand; null for now
 * @param phoneNow   what that clock says while the act is being sent; null when it is not known
 */
public record Noted(@Nullable String key, @Nullable Instant occurredAt, @Nullable Instant phoneNow) {
    /** Noted here and now. */
    public static final Noted NOW = new Noted(null, null, null);

    /** Noted afterwards, by a clock that is right. */
    public static Noted at(@Nullable Instant occurredAt) {
        return new Noted(null, occurredAt, null);
    }
}
