package org.yinuo.server.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be set and then goes on as its base does; for demonstrations and tests. */
public final class MovableClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead;

    private MovableClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /** A clock that shows {@code start} now. */
    public static MovableClock startingAt(Instant start, Clock base) {
        return new MovableClock(base, new AtomicReference<>(Duration.between(base.instant(), start)));
    }

    /** Shows {@code at} from now on. */
    public void moveTo(Instant at) {
        ahead.set(Duration.between(base.instant(), at));
    }

    public void moveBy(Duration duration) {
        ahead.updateAndGet(duration::plus);
    }

    /** Lets the act move it at will; afterwards it shows what it would show had it never been moved. */
    public void meanwhile(Runnable act) {
        Duration before = ahead.get();
        try {
            act.run();
        } finally {
            ahead.set(before);
        }
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), ahead);
    }
}
