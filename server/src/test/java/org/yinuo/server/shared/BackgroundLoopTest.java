package org.yinuo.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    @Test
    void takesTurnsWithoutRestWhileThereIsMore() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(5);
        CountDownLatch done = new CountDownLatch(1);
        BackgroundLoop loop = loop(NEVER, NEVER, () -> {
            if (left.decrementAndGet() == 0) {
                done.countDown();
            }
            return left.get() > 0;
        });

        loop.start();

        assertThat(done.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        loop.stop();
        assertThat(left).hasValue(0);
    }

    @Test
    void goesOnAfterATurnThatFailed() throws InterruptedException {
        BlockingQueue<String> turns = new LinkedBlockingQueue<>();
        AtomicBoolean failed = new AtomicBoolean();
        BackgroundLoop loop = loop(NEVER, Duration.ZERO, () -> {
            if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("the database is away");
            }
            turns.add("taken");
            return false;
        });

        loop.start();

        assertThat(turns.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("taken");
        loop.stop();
    }

    @Test
    void stoppingLetsTheLastTurnFinish() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        BackgroundLoop loop = loop(NEVER, NEVER, () -> {
            begun.countDown();
            await(mayEnd);
            ended.set(true);
            return true;
        });
        loop.start();
        assertThat(begun.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        Thread stopping = Thread.ofVirtual().start(loop::stop);
        mayEnd.countDown();

        assertThat(stopping.join(DEADLINE)).isTrue();
        assertThat(ended).isTrue();
        assertThat(loop.isRunning()).isFalse();
    }

    private static BackgroundLoop loop(Duration idle, Duration down, BackgroundLoop.Turn turn) {
        return new BackgroundLoop(idle, down, DEADLINE) {
            @Override
            protected void begin() {
                work("tested", Duration.ZERO, turn);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
