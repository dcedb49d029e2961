package org.yinuo.server.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes that nobody in the transaction reads back, sent together in its last round trip before the commit. They belong to
 * the transaction like any other: when one fails, nothing is committed.
 */
@Component
public class LastWrites {
    private static final int MOST_AT_ONCE = 50;
    private final JdbcTemplate jdbc;

    LastWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an SQL statement with its {@code ?} parameters; outside a transaction it is carried out at once. */
    public void add(String sql, Object... parameters) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            jdbc.update(sql, parameters);
            return;
        }
        Pending pending = pending();
        pending.statements.add(sql);
        Collections.addAll(pending.parameters, parameters);
        if (pending.statements.size() == MOST_AT_ONCE) {
            pending.send();
        }
    }

    private Pending pending() {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending(jdbc, new ArrayList<>(), new ArrayList<>());
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private record Pending(JdbcTemplate jdbc, List<String> statements, List<Object> parameters) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!statements.isEmpty()) {
                send();
            }
        }

        private void send() {
            jdbc.update(String.join(";\n", statements), parameters.toArray());
            statements.clear();
            parameters.clear();
        }
    }
}
