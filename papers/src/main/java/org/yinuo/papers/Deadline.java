package org.yinuo.papers;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.yinuo.papers.LetterRefused.Reason;

/** Runs a parser that might never come back, on a thread of its own with room for deep nesting. */
final class Deadline {

    private static final long STACK_BYTES = 16L * 1024 * 1024;

    private Deadline() {
    }

    /** The result, or the parser's own unchecked exception or error; {@code letter-damaged} when the time is up. */
    static <T> T within(Duration time, Supplier<T> parser) {
        FutureTask<T> task = new FutureTask<>(parser::get);
        Thread worker = new Thread(null, task, "letter-parser", STACK_BYTES);
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        } catch (TimeoutException tooLong) {
            task.cancel(true);
            throw new LetterRefused(Reason.DAMAGED, tooLong);
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new LetterRefused(Reason.DAMAGED, stopped);
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        switch (cause) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        }
    }
}
