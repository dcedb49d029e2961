package org.yinuo.server.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.CommitmentVersion.PinnedClause;
import org.yinuo.server.shared.JsonText;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The commitments and their versions. Versions are final, so each is read from the database once. */
@Component
public class Commitments {
    private static final String INSERT_VERSION = """
            insert into commitment_version (commitment_id, version, letter_id, approved_at, approved_by)
            select :commitment, coalesce(max(version), 0) + 1, :letter, :at, :by
            from commitment_version where commitment_id = :commitment
            returning id
            """;
    private static final String INSERT_CLAUSES = """
            insert into clause (commitment_version_id, ordinal, shape)
            select :version, row_number() over (order by ordinal), shape
            from letter_clause where letter_id = :letter and status = 'ACCEPTED'
            """;
    private static final String FIND_VERSION = """
            select v.id, v.commitment_id, c.title, v.version, v.letter_id, v.approved_at, v.approved_by
            from commitment_version v join commitment c on c.id = v.commitment_id
            where v.id = :id
            """;
    private final JdbcClient jdbc;
    private final ClauseJson json;
    private final Map<Long, CommitmentVersion> versions = new ConcurrentHashMap<>();

    Commitments(JdbcClient jdbc, ClauseJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The version with that id; refuses an unknown one. */
    public CommitmentVersion version(long versionId) {
        return versions.computeIfAbsent(versionId, this::load);
    }

    /** The newest version of a commitment, or the one with that number. */
    long versionId(long commitmentId, @org.jspecify.annotations.Nullable Integer number) {
        return jdbc.sql("""
                        select id from commitment_version
                        where commitment_id = :commitment and (cast(:number as integer) is null or version = :number)
                        order by version desc limit 1
                        """)
                .param("commitment", commitmentId).param("number", number)
                .query(Long.class).optional().orElseThrow(() -> Refusal.notFound("commitment-not-found"));
    }

    long create(String title, Instant at) {
        return jdbc.sql("insert into commitment (title, created_at) values (:title, :at) returning id")
                .param("title", title).param("at", Sql.at(at)).query(Long.class).single();
    }

    long require(long commitmentId) {
        return jdbc.sql("select id from commitment where id = :id for update").param("id", commitmentId)
                .query(Long.class).optional().orElseThrow(() -> Refusal.notFound("commitment-not-found"));
    }

    long addVersion(long commitmentId, long letterId, List<LetterClause> accepted, String by, Instant at) {
        long version = jdbc.sql(INSERT_VERSION).param("commitment", commitmentId).param("letter", letterId)
                .param("at", Sql.at(at)).param("by", by).query(Long.class).single();
        int written = jdbc.sql(INSERT_CLAUSES).param("version", version).param("letter", letterId).update();
        if (written != accepted.size()) {
            throw new IllegalStateException("expected " + accepted.size() + " clauses, wrote " + written);
        }
        return version;
    }

    private CommitmentVersion load(long id) {
        List<PinnedClause> clauses = jdbc.sql("select id, shape from clause where commitment_version_id = :id order by ordinal")
                .param("id", id)
                .query((row, n) -> new PinnedClause(row.getLong("id"), json.clause(new JsonText(row.getString("shape")))))
                .list();
        return jdbc.sql(FIND_VERSION).param("id", id).query((row, n) -> version(row, clauses)).optional()
                .orElseThrow(() -> Refusal.notFound("commitment-not-found"));
    }

    private static CommitmentVersion version(ResultSet row, List<PinnedClause> clauses) throws SQLException {
        return new CommitmentVersion(row.getLong("id"), row.getLong("commitment_id"), row.getString("title"),
                row.getInt("version"), row.getLong("letter_id"), Sql.instant(row, "approved_at"),
                row.getString("approved_by"), clauses);
    }
}
