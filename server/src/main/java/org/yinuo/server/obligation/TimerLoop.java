package org.yinuo.server.obligation;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.BackgroundLoop;

/**
 * Asks for due timers eight times a second, and without pause while there are more. Every node runs two workers, so that one
 * prepares a batch while PostgreSQL writes the other's.
 */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class TimerLoop extends BackgroundLoop {
    private static final int BATCH = 2_000;
    private static final int WORKERS = 2;
    private static final Duration IDLE = Duration.ofMillis(250);
    private final FireTimers timers;

    TimerLoop(FireTimers timers) {
        super(IDLE, Duration.ofSeconds(1), Duration.ofSeconds(10));
        this.timers = timers;
    }

    @Override
    protected void begin() {
        for (int i = 0; i < WORKERS; i++) {
            work("obligation-timers-" + i, IDLE.multipliedBy(i).dividedBy(WORKERS),
                    () -> timers.fireDue(BATCH) >= FireTimers.HAND_OVERS);
        }
    }
}
