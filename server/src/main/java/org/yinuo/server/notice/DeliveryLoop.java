package org.yinuo.server.notice;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.BackgroundLoop;

/** Empties the outbox every second, each carrier on a thread of its own, so that a slow gateway delays no mail. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class DeliveryLoop extends BackgroundLoop {
    private static final int BATCH = 20;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private final DeliverOutbox outbox;

    DeliveryLoop(DeliverOutbox outbox) {
        super(IDLE, Duration.ofSeconds(5), Duration.ofSeconds(2));
        this.outbox = outbox;
    }

    @Override
    protected void begin() {
        for (Carrier carrier : Carrier.values()) {
            work("outbox-" + carrier, IDLE, () -> outbox.deliver(carrier, BATCH) == BATCH);
        }
    }
}
