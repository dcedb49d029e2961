package org.yinuo.server.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains audit entries: each carries the hash of the one sealed before it, so that a changed, removed or inserted
 * entry breaks every later link. One node seals at a time.
 */
@Component
public class AuditSeal {

    private static final int BATCH = 1000;

    private static final String BECOME_SEALER = "select pg_try_advisory_xact_lock(hashtext('yinuo audit seal'))";

    private static final String COLUMNS = """
            select id, at, actor_id, actor, action, subject, detail, seal_number, previous_hash, hash from audit_entry
            """;

    private static final String LAST_SEALED = """
            select seal_number, hash from audit_entry where seal_number is not null order by seal_number desc limit 1""";

    private static final String SEAL = """
            update audit_entry set seal_number = ?, previous_hash = ?, hash = ? where id = ?""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    AuditSeal(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
    }

    private record Link(long number, String hash) {

        static final Link FIRST = new Link(0, "");
    }

    private record Sealed(AuditEntry entry, Link link, String previousHash) {

        boolean fitsAfter(Link last) {
            return link.number() == last.number() + 1 && previousHash.equals(last.hash()) && link.hash().equals(entry.hashAfter(last.hash()));
        }
    }

    /** Seals what has been committed since; returns how many entries that was. */
    @Scheduled(initialDelayString = "${yinuo.audit.seal-every:PT5S}", fixedDelayString = "${yinuo.audit.seal-every:PT5S}")
    public int seal() {
        int all = 0;
        for (int sealed = BATCH; sealed == BATCH; all += sealed) {
            Integer count = transaction.execute(status -> sealBatch());
            sealed = count == null ? 0 : count;
        }
        return all;
    }

    /** The seal number of the first entry that does not fit the chain, or empty when the whole chain holds. */
    public Optional<Long> firstBroken() {
        return Optional.ofNullable(verify().firstBroken());
    }

    /**
     * What computing the whole chain again found. A chain that was cut at its end holds; only a {@code head} kept elsewhere shows that.
     *
     * @param firstBroken the seal number of the first entry that does not fit, null when all do
     * @param brokenAt    that entry as it reads now
     * @param checked     how many entries fit
     * @param unsealed    how many are not part of the chain yet
     * @param head        the hash of the last entry that fits
     */
    public record Verdict(boolean holds, @Nullable Long firstBroken, @Nullable AuditEntry brokenAt, long checked, long unsealed, String head) {}

    public Verdict verify() {
        long unsealed = jdbc.sql("select count(*) from audit_entry where seal_number is null").query(Long.class).single();
        Link last = Link.FIRST;
        while (true) {
            List<Sealed> batch = jdbc.sql(COLUMNS + "where seal_number > :last order by seal_number limit " + BATCH)
                    .param("last", last.number()).query((row, number) -> new Sealed(AuditEntry.of(row, number),
                            new Link(row.getLong("seal_number"), row.getString("hash")), row.getString("previous_hash")))
                    .list();
            for (Sealed sealed : batch) {
                if (!sealed.fitsAfter(last)) {
                    return new Verdict(false, sealed.link().number(), sealed.entry(), last.number(), unsealed, last.hash());
                }
                last = sealed.link();
            }
            if (batch.size() < BATCH) {
                return new Verdict(true, null, null, last.number(), unsealed, last.hash());
            }
        }
    }

    private int sealBatch() {
        if (!jdbc.sql(BECOME_SEALER).query(Boolean.class).single()) {
            return 0;
        }
        List<AuditEntry> open = jdbc.sql(COLUMNS + "where seal_number is null order by id limit " + BATCH)
                .query(AuditEntry::of).list();
        Link last = jdbc.sql(LAST_SEALED)
                .query((row, number) -> new Link(row.getLong("seal_number"), row.getString("hash")))
                .optional().orElse(Link.FIRST);
        List<Sealed> sealed = new ArrayList<>();
        for (AuditEntry entry : open) {
            Link link = new Link(last.number() + 1, entry.hashAfter(last.hash()));
            sealed.add(new Sealed(entry, link, last.hash()));
            last = link;
        }
        batches.batchUpdate(SEAL, sealed, BATCH, (statement, row) -> {
            statement.setLong(1, row.link().number());
            statement.setString(2, row.previousHash());
            statement.setString(3, row.link().hash());
            statement.setLong(4, row.entry().id());
        });
        return sealed.size();
    }
}
