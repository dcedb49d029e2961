package org.yinuo.server.notice;

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

/** Empties the outbox every second, each carrier on a thread of its own, so that a slow gateway delays no mail. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class DeliveryLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final int BATCH = 20;
    private static final long IDLE_MILLIS = 1_000;
    private static final long DOWN_MILLIS = 5_000;
    private final DeliverOutbox outbox;
    private final List<Thread> workers = new ArrayList<>();
    private volatile @Nullable CountDownLatch stopping;

    DeliveryLoop(DeliverOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        for (Carrier carrier : Carrier.values()) {
            workers.add(Thread.ofVirtual().name("outbox-" + carrier).start(() -> run(carrier, stop)));
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
                worker.join(2_000);
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

    private void run(Carrier carrier, CountDownLatch stop) {
        long wait = IDLE_MILLIS;
        boolean wasDown = false;
        try {
            while (!stop.await(wait, TimeUnit.MILLISECONDS)) {
                try {
                    wait = outbox.deliver(carrier, BATCH) == BATCH ? 0 : IDLE_MILLIS;
                    wasDown = false;
                } catch (RuntimeException failed) {
                    if (!wasDown) {
                        LOG.warn("Messages wait: {}", failed.toString());
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
