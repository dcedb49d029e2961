package org.yinuo.server.routing;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/** The rules in force. They are replaced as a whole, and every edition is kept. */
@Component
public class RoutingRules {
    private static final String CURRENT = "select edition, rules from routing_rules order by edition desc limit 1";
    private static final String SET = "insert into routing_rules (rules, since, set_by) values (cast(:rules as jsonb), :at, :by)";
    private final JdbcClient jdbc;
    private final Departments departments;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    RoutingRules(JdbcClient jdbc, Departments departments, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The rules in force.
     *
     * @param edition to be named by whoever changes them; 0 before anybody has
     */
    public record InForce(RuleSet set, int edition) {
    }

    /** The rules in force now. */
    public InForce current() {
        return jdbc.sql(CURRENT).query((row, n) -> new InForce(json.readValue(row.getString("rules"), RuleSet.class), row.getInt("edition"))).optional()
                .orElse(new InForce(RuleSet.NONE, 0));
    }

    /** Sets rules for the requests that come in from now on. */
    @Transactional
    public InForce set(@Nullable String ifMatch, RuleSet rules) {
        // Before the edition is read: of two who change it, the second is told.
        jdbc.sql("lock table routing_rules in share row exclusive mode").update();
        ETags.demand(ifMatch, current().edition());
        requireOpen(rules);
        String written = json.writeValueAsString(rules);
        jdbc.sql(SET).param("rules", written).param("at", Sql.at(clock.instant())).param("by", Actor.current().displayName()).update();
        audit.record("routing.rules-set", "routing-rules", written);
        return current();
    }

    private void requireOpen(RuleSet rules) {
        rules.departments().forEach(id -> {
            if (departments.all().stream().noneMatch(each -> each.id() == id)) {
                throw Refusal.invalid("rule-department-unknown", id).at("rules");
            }
        });
    }
}
