package org.yinuo.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.yinuo.server.shared.Sha256;

/**
 * One deed written down.
 *
 * @param sealed whether it is part of the hash chain by now
 */
public record AuditEntry(long id, Instant at, long actorId, String actor, String action, String subject, String detail,
        boolean sealed) {

    /** The link of the chain for this entry: SHA-256 over the one before and everything said here. */
    String hashAfter(String previousHash) {
        return Sha256.hex(String.join("\u001f", previousHash, Long.toString(id), at.toString(), Long.toString(actorId),
                actor, action, subject, detail));
    }

    static AuditEntry of(ResultSet row, int number) throws SQLException {
        return new AuditEntry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("actor_id"), row.getString("actor"), row.getString("action"), row.getString("subject"),
                row.getString("detail"), row.getObject("seal_number") != null);
    }
}
