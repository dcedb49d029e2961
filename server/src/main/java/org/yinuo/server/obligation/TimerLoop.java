package org.yinuo.server.obligation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks for due timers four times a second, and without pause while there are more. Every node runs one. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class TimerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TimerLoop.class);
    private static final int BATCH = 500;
    private static final long IDLE_MILLIS = 250;
    private static final long DOWN_MILLIS = 1_000;
    private final FireTimers timers;
    private volatile @Nullable CountDownLatch stopping;
    private @Nullable Thread thread;

    TimerLoop(FireTimers timers) {
        this.timers = timers;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        thread = Thread.ofPlatform().name("obligation-timers").start(() -> run(stop));
    }

    @Override
    public void stop() {
        CountDownLatch stop = stopping;
        Thread running = thread;
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
        long wait = 0;
        boolean wasDown = false;
        try {
            while (!stop.await(wait, TimeUnit.MILLISECONDS)) {
                try {
                    wait = timers.fireDue(BATCH) == BATCH ? 0 : IDLE_MILLIS;
                    wasDown = false;
                } catch (RuntimeException down) {
                    if (!wasDown) {
                        LOG.warn("Timers wait for the database: {}", down.getMessage());
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
