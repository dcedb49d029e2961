package org.yinuo.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;

/** Reads the audit log: newest first for people, along the chain for those who check it. */
@Component
public class AuditTrail {

    private static final String WANTED = """
            select id, at, actor_id, actor, action, subject, detail, seal_number, previous_hash, hash from audit_entry
            where (:actor = '' or actor = :actor) and (:subject = '' or subject = :subject)
              and (:action = '' or action = :action or right(:action, 1) = '.' and action like :action || '%')
              and (cast(:from as timestamptz) is null or at >= :from) and (cast(:to as timestamptz) is null or at < :to)
            """;

    private static final String NEWEST_FIRST = WANTED + "and id < :before order by id desc limit :limit";

    private static final String ALONG_THE_CHAIN = WANTED + "and seal_number > :after order by seal_number limit :limit";

    private static final String NOT_YET_SEALED = WANTED + "and seal_number is null and id > :after order by id limit :limit";

    /** Jumps from one action to the next along the index, since there are few actions and many entries. */
    private static final String ACTIONS = """
            with recursive known (action) as (
                (select action from audit_entry order by action limit 1)
                union all
                select (select e.action from audit_entry e where e.action > known.action order by e.action limit 1)
                from known where known.action is not null)
            select action from known where action is not null""";

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry with its link in the chain.
     *
     * @param sealNumber   its place in the chain, null while it has none
     * @param previousHash the hash of the entry before it, empty for the first
     */
    public record Link(AuditEntry entry, @Nullable Long sealNumber, @Nullable String previousHash, @Nullable String hash) {

        static Link of(ResultSet row, int number) throws SQLException {
            return new Link(AuditEntry.of(row, number), Columns.numberOrNull(row, "seal_number"), row.getString("previous_hash"),
                    row.getString("hash"));
        }
    }

    public Page<AuditEntry> page(AuditQuestion question, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        List<AuditEntry> rows = wanted(NEWEST_FIRST, question).param("before", before == null ? Long.MAX_VALUE : before.number(0))
                .param("limit", limit + 1).query(AuditEntry::of).list();
        return Page.of(rows, limit, entry -> Cursor.at(entry.id()));
    }

    /** The sealed entries after a place in the chain, in its order. */
    public List<Link> sealedAfter(AuditQuestion question, long sealNumber, int limit) {
        return wanted(ALONG_THE_CHAIN, question).param("after", sealNumber).param("limit", limit).query(Link::of).list();
    }

    /** The entries that are to be sealed, in the order they were made. */
    public List<Link> unsealedAfter(AuditQuestion question, long id, int limit) {
        return wanted(NOT_YET_SEALED, question).param("after", id).param("limit", limit).query(Link::of).list();
    }

    /** Everything that was ever done, in alphabetical order. */
    public List<String> actions() {
        return jdbc.sql(ACTIONS).query(String.class).list();
    }

    private JdbcClient.StatementSpec wanted(String sql, AuditQuestion question) {
        return jdbc.sql(sql).param("actor", question.actor()).param("action", question.action()).param("subject", question.subject())
                .param("from", utc(question.fromInclusive())).param("to", utc(question.toExclusive()));
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : Columns.utc(instant);
    }
}
