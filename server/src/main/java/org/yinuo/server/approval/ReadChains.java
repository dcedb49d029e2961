package org.yinuo.server.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Role;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Sql;

/** Chains as one reads them: who would decide today, what runs, and what was in use before. */
@Component
public class ReadChains {
    private static final String SAID = """
            select id, created_at, created_by, retired_at from approval_chain where purpose = :purpose order by id""";
    private static final String STEPS = "select turn, role, user_id, hours from approval_chain_step where chain_id = :chain order by turn, n";
    private static final String VERSION = "select count(*) + count(retired_at) from approval_chain where purpose = :purpose";
    private static final String RUNNING = "select count(*) from approval where purpose = :purpose and state = 'PENDING'";
    private final JdbcClient jdbc;
    private final Users users;
    private final Delegates delegates;

    ReadChains(JdbcClient jdbc, Users users, Delegates delegates) {
        this.jdbc = jdbc;
        this.users = users;
        this.delegates = delegates;
    }

    private record Said(long id, Instant since, String by, @Nullable Instant until) {
    }

    /** Grows with every replacement and every return to the house's own steps. */
    int version(Purpose purpose) {
        return jdbc.sql(VERSION).param("purpose", purpose.name()).query(Integer.class).single();
    }

    Chain chain(Purpose purpose, List<ChainStep> steps) {
        Optional<Said> inUse = said(purpose).stream().filter(said -> said.until == null).findFirst();
        long running = jdbc.sql(RUNNING).param("purpose", purpose.name()).query(Long.class).single();
        return new Chain(purpose, version(purpose), inUse.map(Said::since).orElse(null), inUse.map(Said::by).orElse(null), shown(steps), running);
    }

    /** What was in use and what is, newest first; the house's own first steps are not among it. */
    public List<Chain.Past> history(Purpose purpose) {
        List<Chain.Past> history = new ArrayList<>();
        for (Said said : said(purpose)) {
            List<ChainStep> steps = jdbc.sql(STEPS).param("chain", said.id).query(ApprovalChains::step).list();
            history.addFirst(new Chain.Past(history.size() + 1, said.since, said.until, said.by, shown(steps)));
        }
        return history;
    }

    private List<Said> said(Purpose purpose) {
        return jdbc.sql(SAID).param("purpose", purpose.name()).query((row, n) -> new Said(row.getLong("id"), Sql.instant(row, "created_at"),
                row.getString("created_by"), row.getObject("retired_at") == null ? null : Sql.instant(row, "retired_at"))).list();
    }

    private List<Chain.Step> shown(List<ChainStep> steps) {
        return steps.stream().map(step -> step.role() == null ? byPerson(step, step.userId()) : byRole(step, step.role())).toList();
    }

    private Chain.Step byRole(ChainStep step, Role role) {
        return new Chain.Step(step.turn(), role, null, null, step.hours(), users.holding(role).isEmpty(), List.of());
    }

    private Chain.Step byPerson(ChainStep step, @Nullable Long userId) {
        Optional<User> person = userId == null ? Optional.empty() : users.find(userId);
        List<String> standIns = userId == null ? List.of() : delegates.standInsOf(userId);
        boolean nobody = standIns.isEmpty() && person.filter(User::enabled).isEmpty();
        return new Chain.Step(step.turn(), null, userId, person.map(User::displayName).orElse(null), step.hours(), nobody, standIns);
    }
}
