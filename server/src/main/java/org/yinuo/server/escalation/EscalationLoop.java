package org.yinuo.server.escalation;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.BackgroundLoop;

/** Climbs ladders twice a second, and without pause while there is more, on a thread of its own behind the timers. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class EscalationLoop extends BackgroundLoop {
    private static final int BATCH = 2_000;
    private static final int ACTS = 500;
    private static final Duration IDLE = Duration.ofMillis(500);
    private final ClimbLadders ladders;
    private final CarryOutActs acts;

    EscalationLoop(ClimbLadders ladders, CarryOutActs acts) {
        super(IDLE, Duration.ofSeconds(1), Duration.ofSeconds(10));
        this.ladders = ladders;
        this.acts = acts;
    }

    @Override
    protected void begin() {
        work("escalation", IDLE, this::climb);
    }

    private boolean climb() {
        int climbed = ladders.climb(BATCH);
        acts.carryOut(ACTS);
        return climbed == BATCH;
    }
}
