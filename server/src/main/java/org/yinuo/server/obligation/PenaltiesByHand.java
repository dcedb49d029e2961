package org.yinuo.server.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.penalty.ByHand;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The penalty clauses a breach may fall under that due times and the contract price do not reckon: somebody states what they come to. */
@Component
public class PenaltiesByHand {
    private static final String STATED = """
            select distinct on (breach_id, clause_id) breach_id, clause_id, amount, currency from stated_penalty
            where breach_id = any(:breaches) order by breach_id, clause_id, id desc
            """;
    private static final String STATE = """
            insert into stated_penalty (breach_id, clause_id, amount, currency, stated_at, actor_id, actor)
            values (:breach, :clause, :amount, :currency, :at, :actorId, :actor)
            """;
    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final SubjectSeverities severities;
    private final Clock clock;

    PenaltiesByHand(JdbcClient jdbc, Commitments commitments, SubjectSeverities severities, Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.severities = severities;
        this.clock = clock;
    }

    /**
     * A clause under which something may be owed for a breach.
     *
     * @param text   the letter's words for what was missed and what it costs
     * @param why    why it does not reckon itself; null where it speaks of nothing that is kept or missed here, for example a stop of production
     * @param stated what was stated last; null while nobody has said anything
     */
    public record Clause(long clauseId, @Nullable String text, @Nullable ByHand why, @Nullable Money stated) {
        /** Whether the letter sets a penalty for what was missed and nobody has said what it comes to. */
        public boolean unstated() {
            return why != null && stated == null;
        }
    }

    private record Key(long breachId, long clauseId) {
    }

    private record Stated(Key key, Money amount) {
        static Stated of(ResultSet row, int n) throws SQLException {
            return new Stated(new Key(row.getLong("breach_id"), row.getLong("clause_id")), new Money(row.getBigDecimal("amount"), row.getString("currency")));
        }
    }

    /** The clauses for each broken promise, by obligation; empty under the house default. */
    public Map<Long, List<Clause>> of(Collection<ClockView> broken) {
        Map<Subject, Severity> severe = severities.of(broken.stream().map(ClockView::subject).distinct().toList());
        Map<Key, Money> stated = jdbc.sql(STATED).param("breaches", broken.stream().map(PenaltiesByHand::breach).toArray(Long[]::new))
                .query(Stated::of).list().stream().collect(Collectors.toMap(Stated::key, Stated::amount));
        Map<Long, List<Clause>> clauses = new HashMap<>();
        for (ClockView each : broken) {
            if (each.commitmentVersionId() != null) {
                clauses.put(each.obligationId(), commitments.version(each.commitmentVersionId()).clauses().stream()
                        .flatMap(pinned -> byHand(pinned, each, severe.getOrDefault(each.subject(), Severity.ANY)).stream())
                        .map(found -> found.apply(stated)).toList());
            }
        }
        return clauses;
    }

    private static Optional<Function<Map<Key, Money>, Clause>> byHand(CommitmentVersion.PinnedClause pinned, ClockView broken, Severity severity) {
        if (!(pinned.clause() instanceof Penalty penalty) || !isMoney(penalty)) {
            return Optional.empty();
        }
        boolean prices = AgreedPenalties.prices(penalty, broken.kind(), severity);
        if (prices && AgreedPenalties.rate(penalty, broken.kind()).isPresent() || !prices && !penalty.covers().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(stated -> new Clause(pinned.id(), words(penalty),
                prices ? ByHand.why(penalty).orElse(ByHand.FIGURE) : null, stated.get(new Key(breach(broken), pinned.id()))));
    }

    /** What was missed stands before the sum, often in another part of the sentence. */
    private static @Nullable String words(Penalty penalty) {
        Span span = penalty.terms().span();
        if (span == null) {
            return penalty.terms().note();
        }
        String breach = penalty.breach();
        return breach == null || span.text().startsWith(breach) ? span.text() : breach + "：" + span.text();
    }

    private static boolean isMoney(Penalty penalty) {
        Unit unit = penalty.terms().limit().unit();
        return penalty.terms().limit().value() != null && (unit == Unit.PERCENT || unit == Unit.YUAN) && !"customer".equals(penalty.party());
    }

    private static long breach(ClockView broken) {
        return Objects.requireNonNull(broken.breach()).id();
    }

    /** What a clause comes to for a breach; said again it replaces what was said before. Whoever calls holds the breach. */
    public void state(ClockView broken, long clauseId, Money amount, String currency) {
        if (of(List.of(broken)).getOrDefault(broken.obligationId(), List.of()).stream().noneMatch(each -> each.clauseId() == clauseId)) {
            throw Refusal.conflict("penalty-not-by-hand").at("clauseId");
        }
        if (amount.amount().signum() < 0 || !amount.currency().equals(currency)) {
            throw Refusal.invalid("penalty-amount-invalid").at("amount");
        }
        Actor actor = Actor.current();
        jdbc.sql(STATE).param("breach", breach(broken)).param("clause", clauseId).param("amount", amount.amount()).param("currency", currency)
                .param("at", Sql.at(clock.instant())).param("actorId", actor.id()).param("actor", actor.displayName()).update();
    }
}
