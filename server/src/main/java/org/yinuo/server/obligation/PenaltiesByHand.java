package org.yinuo.server.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Span;
import org.yinuo.core.commitment.Unit;
import org.yinuo.core.obligation.ObligationKind;
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
    private static final String RECKONED = "select breach_id, clause_id from penalty where breach_id = any(:breaches)";
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
     * @param why    why it does not reckon itself; null where the letter does not plainly set it for this breach: a stop of production, another severity,
     *               a breach from before its clause was reckoned
     * @param stated what was stated last; null while nobody has said anything
     */
    public record Clause(long clauseId, @Nullable String text, @Nullable ByHand why, @Nullable Money stated) {
        /** Whether the letter sets a penalty for what was missed and nobody has said what it comes to. */
        public boolean unstated() {
            return why != null && stated == null;
        }
    }

    private record Key(long breachId, long clauseId) {
        static Key of(ResultSet row, int n) throws SQLException {
            return new Key(row.getLong("breach_id"), row.getLong("clause_id"));
        }
    }

    /** What the clauses of a version are judged by; breaches have few of these between them. */
    private record Missed(long commitmentVersionId, ObligationKind kind, @Nullable Severity severity) {
    }

    /** A clause that may be owed; {@code reckons} where a breach recorded today would carry its rate. */
    private record Judged(long clauseId, @Nullable String text, @Nullable ByHand why, boolean reckons) {
    }

    /** The clauses for each broken promise, by obligation; empty under the house default. */
    public Map<Long, List<Clause>> of(Collection<ClockView> broken) {
        Long[] breaches = broken.stream().map(PenaltiesByHand::breach).toArray(Long[]::new);
        Map<Subject, Severity> severe = severities.of(broken.stream().map(ClockView::subject).distinct().toList());
        Map<Key, Money> stated = new HashMap<>();
        jdbc.sql(STATED).param("breaches", breaches).query(row -> {
            stated.put(Key.of(row, 0), new Money(row.getBigDecimal("amount"), row.getString("currency")));
        });
        Set<Key> reckoned = Set.copyOf(jdbc.sql(RECKONED).param("breaches", breaches).query(Key::of).list());
        Map<Missed, List<Judged>> judged = new HashMap<>();
        Map<Long, List<Clause>> clauses = new HashMap<>();
        for (ClockView each : broken) {
            if (each.commitmentVersionId() != null) {
                Missed missed = new Missed(each.commitmentVersionId(), each.kind(), AgreedPenalties.severity(each.subject(), severe));
                clauses.put(each.obligationId(), judged.computeIfAbsent(missed, this::judge).stream()
                        .filter(clause -> !clause.reckons() || !reckoned.contains(new Key(breach(each), clause.clauseId())))
                        .map(clause -> new Clause(clause.clauseId(), clause.text(), clause.why(), stated.get(new Key(breach(each), clause.clauseId())))).toList());
            }
        }
        return clauses;
    }

    /** A penalty of another severity is among them, because a request may have been graded anew since; one for something else that is kept here is not. */
    private List<Judged> judge(Missed missed) {
        List<Judged> judged = new ArrayList<>();
        for (CommitmentVersion.PinnedClause pinned : commitments.version(missed.commitmentVersionId()).clauses()) {
            if (pinned.clause() instanceof Penalty penalty && isMoney(penalty) && (penalty.covers().isEmpty() || AgreedPenalties.covers(penalty, missed.kind()))) {
                boolean prices = AgreedPenalties.prices(penalty, missed.kind(), missed.severity());
                boolean reckons = AgreedPenalties.rate(penalty, missed.kind()).isPresent();
                judged.add(new Judged(pinned.id(), words(penalty), prices && !reckons ? ByHand.why(penalty).orElse(ByHand.FIGURE) : null,
                        reckons && !penalty.covers().isEmpty()));
            }
        }
        return judged;
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
