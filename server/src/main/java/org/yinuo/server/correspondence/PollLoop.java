package org.yinuo.server.correspondence;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads mailboxes as their turn comes, on a thread of its own. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class PollLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final long IDLE_MILLIS = 5_000;
    private final PollMailboxes mailboxes;
    private volatile @Nullable CountDownLatch stopping;
    private @Nullable Thread worker;

    PollLoop(PollMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        worker = Thread.ofVirtual().name("mailboxes").start(() -> run(stop));
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
            running.join(2_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }

    private void run(CountDownLatch stop) {
        boolean wasDown = false;
        boolean more = false;
        try {
            while (!stop.await(more ? 0 : IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    more = mailboxes.poll();
                    wasDown = false;
                } catch (RuntimeException failed) {
                    if (!wasDown) {
                        LOG.warn("Mailboxes wait: {}", failed.toString());
                    }
                    wasDown = true;
                    more = false;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
