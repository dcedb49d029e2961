package org.yinuo.server.contract;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.yinuo.server.shared.Refusal;

/**
 * Where letters are read and written: on threads of their own, because a long letter keeps a processor busy and request
 * threads never give theirs up in between.
 */
final class ReadingRoom {
    private static final int SEATS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final long PATIENCE_SECONDS = 60;
    private static final ExecutorService READERS = Executors.newFixedThreadPool(SEATS,
            Thread.ofPlatform().daemon().name("letter-reader-", 1).factory());

    private ReadingRoom() {
    }

    /**
     * Does the work there and waits for it.
     *
     * @throws Refusal {@code letter-takes-too-long} when it is not done within a minute
     */
    static <T> T in(Supplier<T> work) {
        Future<T> done = READERS.submit(work::get);
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            done.cancel(true);
            throw Refusal.invalid("letter-takes-too-long");
        } catch (InterruptedException stopped) {
            done.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
