package org.yinuo.server.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. Messages are taken in one transaction and ticked off in another, and sent between the two: a
 * message whose sender died is sent again, under the same id, when its lease is over. Nothing is sent less than once.
 */
@Component
public class DeliverOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverOutbox.class);
    /** Waits after the first try, the second, …; after the last there is one more try. */
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6));
    private final OutboxRows rows;
    private final NoticeChannels channels;
    private final Deliveries deliveries;
    private final WriteMessage write;
    private final Clock clock;

    DeliverOutbox(OutboxRows rows, NoticeChannels channels, Deliveries deliveries, WriteMessage write, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.deliveries = deliveries;
        this.write = write;
        this.clock = clock;
    }

    /** How often a message is tried before it is given up. */
    public static int mostAttempts() {
        return WAITS.size() + 1;
    }

    /** Sends what is due now on one carrier, no more than so many; how many there were. Ends when each was sent or has failed. */
    public int deliver(Carrier carrier, int limit) {
        List<OutboxMessage> due = rows.claim(carrier, clock.instant(), limit);
        if (due.isEmpty()) {
            return 0;
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(due.size())) {
            List<Future<?>> tries = new ArrayList<>();
            due.forEach(message -> tries.add(hands.submit(() -> attempt(message))));
        }
        return due.size();
    }

    private void attempt(OutboxMessage message) {
        try {
            Optional<NoticeChannel> channel = channel(message);
            if (channel.isEmpty() && message.carrier() != Carrier.CONVERSATION) {
                rows.ended(message, "SKIPPED", clock.instant(), "no-channel");
                return;
            }
            Optional<Written> written = write.of(message);
            if (written.isEmpty()) {
                rows.ended(message, "SKIPPED", clock.instant(), "no-address");
                return;
            }
            if (channel.isPresent()) {
                deliveries.send(channel.get(), written.get());
            } else {
                deliveries.answer(written.get());
            }
            rows.sent(message, clock.instant());
        } catch (Undeliverable failed) {
            failed(message, failed);
        } catch (RuntimeException unforeseen) {
            LOG.warn("Message {} not sent: {}", message.messageId(), unforeseen.toString());
            failed(message, Undeliverable.forNow("unforeseen", unforeseen.getClass().getSimpleName()));
        }
    }

    private Optional<NoticeChannel> channel(OutboxMessage message) {
        return message.channelId() == null ? channels.carrying(message.carrier())
                : channels.toSend(message.channelId());
    }

    private void failed(OutboxMessage message, Undeliverable failed) {
        Instant now = clock.instant();
        String error = String.valueOf(failed.getMessage());
        if (failed.isForGood() || message.attempts() > WAITS.size()) {
            rows.ended(message, "FAILED", now, error);
        } else {
            rows.later(message, now.plus(WAITS.get(message.attempts() - 1)), error);
        }
    }
}
