package org.yinuo.server.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Role;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The steps each purpose takes. A chain is replaced, never edited: what runs keeps the steps it began with. */
@Component
public class ApprovalChains {
    private static final String IN_USE = """
            select s.turn, s.role, s.user_id, s.hours
            from approval_chain c join approval_chain_step s on s.chain_id = c.id
            where c.purpose = :purpose and c.retired_at is null order by s.turn, s.n
            """;
    private static final String RETIRE = "update approval_chain set retired_at = :at where purpose = :purpose and retired_at is null";
    private static final String ADD = "insert into approval_chain (purpose, created_at, created_by) values (:purpose, :at, :by) returning id";
    private static final String ADD_STEP = """
            insert into approval_chain_step (chain_id, n, turn, role, user_id, hours) values (:chain, :n, :turn, :role, :user, :hours)""";
    private final JdbcClient jdbc;
    private final ChainRules rules;
    private final ReadChains read;
    private final Audit audit;
    private final Clock clock;

    ApprovalChains(JdbcClient jdbc, ChainRules rules, ReadChains read, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.read = read;
        this.audit = audit;
        this.clock = clock;
    }

    /** The steps in use, the house's own where nobody said otherwise. */
    public List<ChainStep> of(Purpose purpose) {
        List<ChainStep> said = jdbc.sql(IN_USE).param("purpose", purpose.name()).query(ApprovalChains::step).list();
        return said.isEmpty() ? purpose.houseSteps() : said;
    }

    /** The same for what this person asks; refuses {@code approval-nobody-else} where only he could decide a step. */
    List<ChainStep> of(Purpose purpose, long asker) {
        List<ChainStep> steps = of(purpose);
        rules.requireOthers(steps, asker);
        return steps;
    }

    /** Every purpose with its steps. */
    public List<Chain> all() {
        return Arrays.stream(Purpose.values()).map(this::show).toList();
    }

    public Chain show(Purpose purpose) {
        return read.chain(purpose, of(purpose));
    }

    /** Lets new approvals of the purpose take these steps. */
    @Transactional
    public void replace(Purpose purpose, List<ChainStep> steps, @Nullable String ifMatch) {
        rules.check(steps);
        retire(purpose, ifMatch);
        long chain = jdbc.sql(ADD).param("purpose", purpose.name()).param("at", Sql.at(clock.instant()))
                .param("by", Actor.current().displayName()).query(Long.class).single();
        for (int n = 0; n < steps.size(); n++) {
            add(chain, n, steps.get(n));
        }
        audit.record("approval.chain-replaced", "approval-chain:" + chain, purpose.name());
    }

    /**
     * Lets new approvals of the purpose take the house's first steps again.
     *
     * @throws Refusal {@code chain-is-the-houses} when they do
     */
    @Transactional
    public void reset(Purpose purpose, @Nullable String ifMatch) {
        if (retire(purpose, ifMatch) == 0) {
            throw Refusal.conflict("chain-is-the-houses");
        }
        audit.record("approval.chain-reset", "approval-chain", purpose.name());
    }

    private int retire(Purpose purpose, @Nullable String ifMatch) {
        // Two administrators at once: the second waits here and then sees that he builds on an older version.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('approval chain ' || :purpose))").param("purpose", purpose.name())
                .query((row, n) -> n).list();
        ETags.demand(ifMatch, read.version(purpose));
        return jdbc.sql(RETIRE).param("at", Sql.at(clock.instant())).param("purpose", purpose.name()).update();
    }

    private void add(long chain, int n, ChainStep step) {
        jdbc.sql(ADD_STEP).param("chain", chain).param("n", n).param("turn", step.turn()).param("role", step.role() == null ? null : step.role().name())
                .param("user", step.userId()).param("hours", step.hours()).update();
    }

    static ChainStep step(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new ChainStep(row.getInt("turn"), role == null ? null : Role.valueOf(role), row.getObject("user_id", Long.class), row.getInt("hours"));
    }
}
