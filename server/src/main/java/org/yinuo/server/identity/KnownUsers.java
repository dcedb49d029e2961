package org.yinuo.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for a few seconds who a session or a token belongs to, so that a busy client costs no query each time.
 * A change on this node is seen at once, one on another node within {@link #REMEMBERED}.
 */
@Component
class KnownUsers {

    static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;

    KnownUsers(Clock clock) {
        this.clock = clock;
    }

    private record Known(Optional<User> user, Instant until) {}

    Optional<User> find(String key, Supplier<Optional<User>> search) {
        Instant now = clock.instant();
        Known remembered = known.get(key);
        if (remembered != null && now.isBefore(remembered.until)) {
            return remembered.user;
        }
        Optional<User> found = search.get();
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresent(user -> known.put(key, new Known(found, now.plus(REMEMBERED))));
        return found;
    }

    /** Forgets everyone, now and again when the running transaction commits. */
    void forget() {
        known.clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.clear();
                }
            });
        }
    }
}
