package org.yinuo.server.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yinuo.server.testing.YinuoTest;

@YinuoTest
class IdempotencyTest {

    @Autowired
    private Idempotency idempotency;

    private final AtomicInteger done = new AtomicInteger();

    @Autowired
    private ForgetOldKeys forget;

    @Autowired
    private MovableClock clock;

    record Order(String what) {}

    record Receipt(int number) {}

    @Test
    void answersARepeatedRequestFromMemory() {
        Receipt first = order("k1", "pump");
        Receipt second = order("k1", "pump");

        assertThat(second).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void forgetsAKeyAfterAWeekAndNotBefore() {
        order("k1", "pump");

        clock.moveTo(clock.instant().plus(Duration.ofDays(7)));
        assertThat(forget.forget()).isZero();
        clock.moveTo(clock.instant().plusSeconds(1));
        assertThat(forget.forget()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatComesWithAnotherBody() {
        order("k1", "pump");

        assertThatThrownBy(() -> order("k1", "valve")).hasMessage("idempotency-key-reused");
        assertThat(done).hasValue(1);
    }

    @Test
    void forgetsTheKeyOfAnActThatFailed() {
        assertThatThrownBy(() -> idempotency.once("k1", "agent", "order", new Order("pump"), Receipt.class, () -> {
            throw Refusal.invalid("bad-cursor");
        })).hasMessage("bad-cursor");

        assertThat(order("k1", "pump").number()).isEqualTo(1);
    }

    @Test
    void doesOnceWhatIsAskedTwentyTimesAtOnce() throws Exception {
        Callable<Receipt> ask = () -> order("k1", "pump");
        List<Future<Receipt>> answers;
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = askers.invokeAll(IntStream.range(0, 20).mapToObj(i -> ask).toList());
        }

        for (Future<Receipt> answer : answers) {
            assertThat(answer.get()).isEqualTo(new Receipt(1));
        }
        assertThat(done).hasValue(1);
    }

    private Receipt order(String key, String what) {
        return idempotency.once(key, "agent", "order", new Order(what), Receipt.class,
                () -> new Receipt(done.incrementAndGet()));
    }
}
