package org.yinuo.server.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work done behind the requests: threads that take turn after turn while there is more to do, rest when there is not, and rest
 * longer while the database or a gateway does not answer. A failure is logged when it begins, not at every turn. What a turn did
 * not finish stands in its rows, so stopping loses nothing.
 */
public abstract class BackgroundLoop implements SmartLifecycle {
    /** One turn. */
    @FunctionalInterface
    public interface Turn {
        /** Whether the next turn should follow at once. */
        boolean take();
    }

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Duration idle;
    private final Duration down;
    private final Duration patience;
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable CountDownLatch stopping;

    /**
     * @param idle rest after a turn that found nothing more
     * @param down rest after a turn that failed
     * @param patience how long stopping waits for each thread's last turn
     */
    protected BackgroundLoop(Duration idle, Duration down, Duration patience) {
        this.idle = idle;
        this.down = down;
        this.patience = patience;
    }

    /** Starts the threads, each by {@link #work}. */
    protected abstract void begin();

    /** Starts one thread that takes its first turn after {@code rest}. To be called from {@link #begin}. */
    protected final void work(String name, Duration rest, Turn turn) {
        CountDownLatch stop = stopping;
        if (stop == null) {
            throw new IllegalStateException("Threads start with their loop");
        }
        threads.add(Thread.ofPlatform().name(name).start(() -> run(stop, rest, turn)));
    }

    @Override
    public final void start() {
        stopping = new CountDownLatch(1);
        begin();
    }

    @Override
    public final void stop() {
        CountDownLatch stop = stopping;
        stopping = null;
        if (stop == null) {
            return;
        }
        stop.countDown();
        try {
            for (Thread thread : threads) {
                thread.join(patience);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public final boolean isRunning() {
        return stopping != null;
    }

    private void run(CountDownLatch stop, Duration first, Turn turn) {
        Duration rest = first;
        boolean wasDown = false;
        try {
            while (!stop.await(rest.toNanos(), TimeUnit.NANOSECONDS)) {
                try {
                    rest = turn.take() ? Duration.ZERO : idle;
                    wasDown = false;
                } catch (RuntimeException failed) {
                    if (!wasDown) {
                        log.warn("Work waits: {}", failed.toString());
                    }
                    wasDown = true;
                    rest = down;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
