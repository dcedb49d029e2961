package org.yinuo.server.shared.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.yinuo.server.shared.Refusal;

/** What a failure of the database means to the caller. */
final class DatabaseRefusal {

    private DatabaseRefusal() {}

    /** The refusal, or null when the failure has nothing to do with the database or is our own mistake. */
    static @Nullable Refusal of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof DataAccessResourceFailureException) {
                return unavailable();
            }
            if (cause instanceof SQLException sql) {
                // Without a state it is the pool that speaks, of a connection that died under a transaction.
                return sql.getSQLState() == null ? unavailable() : ofState(sql.getSQLState());
            }
        }
        return null;
    }

    private static @Nullable Refusal ofState(String state) {
        // Class 08: connection; 53: too few resources; 57P: shut down or starting; 25006: a standby.
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.equals("25006")) {
            return unavailable();
        }
        // 22021: a character that text cannot hold, such as NUL; 22003: a number out of range.
        if (state.equals("22021") || state.equals("22P05")) {
            return Refusal.invalid("text-unusable");
        }
        if (state.equals("22003") || state.equals("22008") || state.equals("22P03")) {
            return Refusal.invalid("value-out-of-range");
        }
        // 40001 and 40P01: two changes met; 23505: the same thing was made at the same time.
        if (state.equals("40001") || state.equals("40P01") || state.equals("23505")) {
            return Refusal.conflict("changed-meanwhile");
        }
        return null;
    }

    private static Refusal unavailable() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "database-unavailable");
    }
}
