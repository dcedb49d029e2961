package org.yinuo.server.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells open pages which things changed: {@code request:12}, {@code queue}, {@code contract:4}. */
@Component
public class Changes {

    private final ChangeFeed feed;

    Changes(ChangeFeed feed) {
        this.feed = feed;
    }

    /** Notes the topics; they are told after the transaction commits, and not at all if it rolls back. */
    public void touch(String... topics) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            feed.publish(List.of(topics));
            return;
        }
        touchedInThisTransaction().addAll(List.of(topics));
    }

    private Set<String> touchedInThisTransaction() {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Touched touched) {
                return touched.topics;
            }
        }
        Touched touched = new Touched(feed);
        TransactionSynchronizationManager.registerSynchronization(touched);
        return touched.topics;
    }

    private record Touched(ChangeFeed feed, Set<String> topics) implements TransactionSynchronization {

        Touched(ChangeFeed feed) {
            this(feed, new LinkedHashSet<>());
        }

        @Override
        public void afterCommit() {
            feed.publish(topics);
        }
    }
}
