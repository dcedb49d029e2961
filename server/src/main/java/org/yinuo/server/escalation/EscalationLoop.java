package org.yinuo.server.escalation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Climbs ladders twice a second, and without pause while there is more, on a thread of its own behind the timers. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class EscalationLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationLoop.class);
    private static final int BATCH = 500;
    private static final long IDLE_MILLIS = 500;
    private static final long DOWN_MILLIS = 1_000;
    private final ClimbLadders ladders;
    private final CarryOutActs acts;
    private volatile @Nullable CountDownLatch stopping;
    private @Nullable Thread worker;

    EscalationLoop(ClimbLadders ladders, CarryOutActs acts) {
        this.ladders = ladders;
        this.acts = acts;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        worker = Thread.ofPlatform().name("escalation").start(() -> run(stop));
    }

    @Override
    public void stop() {
        CountDownLatch stop = stopping;
        Thread running = worker;
        stopping = null;
        if (stop == null || running == null) {
            return;
        }
        stop.countDown();
        try {
            running.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }

    private void run(CountDownLatch stop) {
        long wait = IDLE_MILLIS;
        boolean wasDown = false;
        try {
            while (!stop.await(wait, TimeUnit.MILLISECONDS)) {
                try {
                    int climbed = ladders.climb(BATCH);
                    acts.carryOut(BATCH);
                    wait = climbed == BATCH ? 0 : IDLE_MILLIS;
                    wasDown = false;
                } catch (RuntimeException failed) {
                    if (!wasDown) {
                        LOG.warn("Escalation waits: {}", failed.toString());
                    }
                    wasDown = true;
                    wait = DOWN_MILLIS;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
