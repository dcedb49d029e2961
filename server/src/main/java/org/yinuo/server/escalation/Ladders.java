package org.yinuo.server.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ladders: the house's own, and those of single clauses. */
@Component
public class Ladders {
    private static final TypeReference<List<Ladder.Step>> STEPS = new TypeReference<>() {
    };
    private static final String CURRENT = """
            select distinct on (coalesce(clause_id, 0)) edition, clause_id, steps, quiet_from, quiet_to
            from escalation_ladder %s order by coalesce(clause_id, 0), edition desc
            """;
    private static final String SET = """
            insert into escalation_ladder (clause_id, steps, quiet_from, quiet_to, earliest_percent, since, set_by)
            values (:clause, cast(:steps as jsonb), :from, :to, :earliest, :at, :by)
            """;
    private static final String LOOK_AGAIN = "update escalation_clock set next_at = :at where next_at > :at";
    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Users users;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Ladders(JdbcClient jdbc, Commitments commitments, Users users, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A ladder in force.
     *
     * @param own     whether it was set for this very place; the one above it holds otherwise
     * @param edition to be named by whoever changes it; 0 before anybody has
     */
    public record InForce(Ladder ladder, boolean own, int edition) {
    }

    private record Row(int edition, long clauseId, @Nullable Ladder ladder) {
    }

    /** All ladders at one instant. */
    record All(Ladder house, Map<Long, Ladder> ofClauses) {
        Ladder of(@Nullable Long clauseId) {
            return clauseId == null ? house : ofClauses.getOrDefault(clauseId, house);
        }
    }

    All all() {
        Map<Long, Ladder> ofClauses = new HashMap<>();
        Ladder house = Ladder.HOUSE_DEFAULT;
        for (Row row : jdbc.sql(CURRENT.formatted("")).query(this::row).list()) {
            if (row.ladder() != null && row.clauseId() == 0) {
                house = row.ladder();
            } else if (row.ladder() != null) {
                ofClauses.put(row.clauseId(), row.ladder());
            }
        }
        return new All(house, ofClauses);
    }

    /** The house's own ladder. */
    public InForce house() {
        return current(null).map(row -> inForce(row, Ladder.HOUSE_DEFAULT)).orElse(new InForce(Ladder.HOUSE_DEFAULT, false, 0));
    }

    /** The ladder of a clause; refuses a clause the version does not have. */
    public InForce ofClause(long versionId, long clauseId) {
        require(versionId, clauseId);
        Ladder house = house().ladder();
        return current(clauseId).map(row -> inForce(row, house)).orElse(new InForce(house, false, 0));
    }

    private static InForce inForce(Row row, Ladder otherwise) {
        return new InForce(row.ladder() == null ? otherwise : row.ladder(), row.ladder() != null, row.edition());
    }

    /** Sets the house's own ladder. */
    @Transactional
    public InForce setHouse(@Nullable String ifMatch, Ladder ladder) {
        hold();
        set(null, house().edition(), ifMatch, ladder);
        return house();
    }

    /** Sets the ladder of a clause; null goes back to the house's own. */
    @Transactional
    public InForce setClause(long versionId, long clauseId, @Nullable String ifMatch, @Nullable Ladder ladder) {
        hold();
        set(clauseId, ofClause(versionId, clauseId).edition(), ifMatch, ladder);
        return ofClause(versionId, clauseId);
    }

    /** Before the edition is read: of two who change the same one, the second is told. */
    private void hold() {
        jdbc.sql("lock table escalation_ladder in share row exclusive mode").update();
    }

    private void set(@Nullable Long clauseId, int edition, @Nullable String ifMatch, @Nullable Ladder ladder) {
        ETags.demand(ifMatch, edition);
        if (ladder != null) {
            ladder.steps().forEach(this::requireUsers);
        }
        String steps = ladder == null ? null : json.writeValueAsString(ladder.steps());
        jdbc.sql(SET).param("clause", clauseId).param("steps", steps).param("from", ladder == null ? null : ladder.quietFrom())
                .param("to", ladder == null ? null : ladder.quietTo()).param("earliest", ladder == null ? 100 : ladder.earliestPercent())
                .param("at", Sql.at(clock.instant())).param("by", Actor.current().displayName()).update();
        jdbc.sql(LOOK_AGAIN).param("at", Sql.at(clock.instant())).update();
        audit.record("escalation.ladder-set", clauseId == null ? "house" : "clause:" + clauseId, steps == null ? "" : steps);
    }

    private void requireUsers(Ladder.Step step) {
        boolean known = step.users().stream().allMatch(id -> users.colleague(id).isPresent())
                && (step.assignTo() == null || users.colleague(step.assignTo()).isPresent());
        if (!known) {
            throw Refusal.invalid("user-unknown").at("steps");
        }
    }

    private void require(long versionId, long clauseId) {
        if (commitments.version(versionId).clause(clauseId).isEmpty()) {
            throw Refusal.notFound("clause-not-found");
        }
    }

    private Optional<Row> current(@Nullable Long clauseId) {
        return jdbc.sql(CURRENT.formatted("where clause_id is not distinct from cast(:clause as bigint)")).param("clause", clauseId)
                .query(this::row).optional();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        String steps = row.getString("steps");
        return new Row(row.getInt("edition"), row.getLong("clause_id"), steps == null ? null : new Ladder(json.readValue(steps, STEPS),
                row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class)));
    }
}
