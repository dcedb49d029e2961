package org.yinuo.server.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Shows commitments and their versions. */
@Component
public class CommitmentShelf {
    private static final String LIST = """
            select c.id, c.title, max(v.version) as latest, count(distinct k.id) as contracts
            from commitment c join commitment_version v on v.commitment_id = c.id
                left join contract k on k.commitment_version_id = v.id
            group by c.id, c.title order by c.id desc limit 500
            """;
    private static final String VERSIONS = """
            select v.id, v.version, v.letter_id, v.approved_at, v.approved_by,
                (select count(*) from clause x where x.commitment_version_id = v.id) as clauses
            from commitment_version v where v.commitment_id = :id order by v.version
            """;
    private final JdbcClient jdbc;
    private final Commitments commitments;

    CommitmentShelf(JdbcClient jdbc, Commitments commitments) {
        this.jdbc = jdbc;
        this.commitments = commitments;
    }

    /** A commitment in the list. */
    public record Row(long id, String title, int latestVersion, long contracts) {
    }

    /** A version of a commitment. */
    public record VersionRow(long id, int version, long letterId, Instant approvedAt, String approvedBy, long clauseCount) {
    }

    /** A commitment. */
    public record View(long id, String title, List<VersionRow> versions) {
    }

    /** A clause under its id, in the written shape. */
    public record ClauseView(long id, Map<String, ?> clause) {
    }

    /** One version with its clauses. */
    public record VersionView(long id, long commitmentId, String title, int version, long letterId, List<ClauseView> clauses) {
    }

    /** All commitments, newest first. */
    public List<Row> list() {
        return jdbc.sql(LIST).query((row, n) -> new Row(row.getLong("id"), row.getString("title"), row.getInt("latest"),
                row.getLong("contracts"))).list();
    }

    /** One commitment; refuses an unknown one. */
    public View view(long id) {
        String title = jdbc.sql("select title from commitment where id = :id").param("id", id).query(String.class).optional()
                .orElseThrow(() -> Refusal.notFound("commitment-not-found"));
        return new View(id, title, jdbc.sql(VERSIONS).param("id", id)
                .query((row, n) -> new VersionRow(row.getLong("id"), row.getInt("version"), row.getLong("letter_id"),
                        Sql.instant(row, "approved_at"), row.getString("approved_by"), row.getLong("clauses"))).list());
    }

    /** One version by its number. */
    public VersionView version(long commitmentId, int number) {
        return view(commitments.version(commitments.versionId(commitmentId, number)));
    }

    /** A version as it is shown. */
    public VersionView view(CommitmentVersion version) {
        return new VersionView(version.id(), version.commitmentId(), version.title(), version.version(), version.letterId(),
                version.clauses().stream().map(pinned -> new ClauseView(pinned.id(), ClauseShape.write(pinned.clause()))).toList());
    }
}
