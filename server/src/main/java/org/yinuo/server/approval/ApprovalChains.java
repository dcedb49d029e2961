package org.yinuo.server.approval;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The steps each purpose takes. A chain is replaced, never edited: what runs keeps the steps it began with. */
@Component
public class ApprovalChains {
    private static final int MOST_STEPS = 20;
    private static final String IN_USE = """
            select s.turn, s.role, s.user_id, s.hours
            from approval_chain c join approval_chain_step s on s.chain_id = c.id
            where c.purpose = :purpose and c.retired_at is null order by s.turn, s.n
            """;
    private final JdbcClient jdbc;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    ApprovalChains(JdbcClient jdbc, Users users, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** The steps in use, the house's own where nobody said otherwise. */
    public List<ChainStep> of(Purpose purpose) {
        List<ChainStep> said = jdbc.sql(IN_USE).param("purpose", purpose.name()).query((row, n) -> new ChainStep(row.getInt("turn"),
                role(row.getString("role")), row.getObject("user_id", Long.class), row.getInt("hours"))).list();
        return said.isEmpty() ? purpose.houseSteps() : said;
    }

    /** Every purpose with its steps. */
    public Map<Purpose, List<ChainStep>> all() {
        Map<Purpose, List<ChainStep>> all = new LinkedHashMap<>();
        Arrays.stream(Purpose.values()).forEach(purpose -> all.put(purpose, of(purpose)));
        return all;
    }

    /** Lets new approvals of the purpose take these steps. */
    @Transactional
    public void replace(Purpose purpose, List<ChainStep> steps) {
        check(steps);
        jdbc.sql("update approval_chain set retired_at = :at where purpose = :purpose and retired_at is null")
                .param("at", Sql.at(clock.instant())).param("purpose", purpose.name()).update();
        long chain = jdbc.sql("insert into approval_chain (purpose, created_at, created_by) values (:purpose, :at, :by) returning id")
                .param("purpose", purpose.name()).param("at", Sql.at(clock.instant())).param("by", Actor.current().displayName())
                .query(Long.class).single();
        for (int n = 0; n < steps.size(); n++) {
            add(chain, n, steps.get(n));
        }
        audit.record("approval.chain-replaced", "approval-chain:" + chain, purpose.name());
    }

    private void add(long chain, int n, ChainStep step) {
        jdbc.sql("insert into approval_chain_step (chain_id, n, turn, role, user_id, hours) values (:chain, :n, :turn, :role, :user, :hours)")
                .param("chain", chain).param("n", n).param("turn", step.turn()).param("role", step.role() == null ? null : step.role().name())
                .param("user", step.userId()).param("hours", step.hours()).update();
    }

    private void check(List<ChainStep> steps) {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw Refusal.invalid("chain-length", MOST_STEPS).at("steps");
        }
        for (ChainStep step : steps) {
            if ((step.role() == null) == (step.userId() == null)) {
                throw Refusal.invalid("chain-step-who").at("steps");
            }
            if (step.userId() != null && users.colleague(step.userId()).isEmpty()) {
                throw Refusal.invalid("user-unknown").at("steps");
            }
        }
    }

    private static @Nullable Role role(@Nullable String stored) {
        return stored == null ? null : Role.valueOf(stored);
    }
}
