package org.yinuo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What was used so far.
 *
 * @param server   seconds of processor time of the server
 * @param postgres seconds of processor time of PostgreSQL
 * @param wal      bytes of write-ahead log
 */
record Used(double server, double postgres, long wal) {

    static Used by(Server server) throws IOException, SQLException {
        try (Connection database = server.database(); Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select cast(pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as bigint)")) {
            row.next();
            return new Used(server.cpuSeconds(), server.postgresCpuSeconds(), row.getLong(1));
        }
    }

    Used since(Used before) {
        return new Used(server - before.server, postgres - before.postgres, wal - before.wal);
    }
}
