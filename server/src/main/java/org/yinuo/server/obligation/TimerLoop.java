package org.yinuo.server.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks for due timers eight times a second, and without pause while there are more. Every node runs two workers, so that one
 * prepares a batch while PostgreSQL writes the other's.
 */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class TimerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TimerLoop.class);
    private static final int BATCH = 2_000;
    private static final int WORKERS = 2;
    private static final long IDLE_MILLIS = 250;
    private static final long DOWN_MILLIS = 1_000;
    private final FireTimers timers;
    private volatile @Nullable CountDownLatch stopping;
    private final List<Thread> workers = new ArrayList<>();

    TimerLoop(FireTimers timers) {
        this.timers = timers;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        for (int i = 0; i < WORKERS; i++) {
            long begin = i * IDLE_MILLIS / WORKERS;
            workers.add(Thread.ofPlatform().name("obligation-timers-" + i).start(() -> run(stop, begin)));
        }
    }

    @Override
    public void stop() {
        CountDownLatch stop = stopping;
        stopping = null;
        if (stop == null) {
            return;
        }
        stop.countDown();
        try {
            for (Thread worker : workers) {
                worker.join(10_000);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }

    private void run(CountDownLatch stop, long begin) {
        long wait = begin;
        boolean wasDown = false;
        try {
            while (!stop.await(wait, TimeUnit.MILLISECONDS)) {
                try {
                    wait = timers.fireDue(BATCH) >= FireTimers.HAND_OVERS ? 0 : IDLE_MILLIS;
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
