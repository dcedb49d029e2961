package org.yinuo.server.obligation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;

/** Breaches, for those who settle them. */
@Component
public class BrokenPromises {
    private final JdbcClient jdbc;
    private final ObligationQueries queries;
    private final Penalties penalties;
    private final Contracts contracts;
    private final Clock clock;

    BrokenPromises(JdbcClient jdbc, ObligationQueries queries, Penalties penalties, Contracts contracts, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.penalties = penalties;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Keeps a breach from everybody else until the transaction ends; refuses an unknown one. */
    public void hold(long breachId) {
        jdbc.sql("select id from breach where id = :id for no key update").param("id", breachId).query(Long.class).optional()
                .orElseThrow(() -> Refusal.notFound("breach-not-found"));
    }

    /** The contract a breach falls under; empty under the house default. */
    public Optional<Long> contract(long breachId) {
        return jdbc.sql("select contract_id from breach where id = :id and contract_id is not null").param("id", breachId).query(Long.class).optional();
    }

    /** A broken promise with what it costs so far; refuses an unknown breach. */
    public ClockView broken(long breachId) {
        return queries.get(jdbc.sql("select obligation_id from breach where id = :id").param("id", breachId).query(Long.class).optional()
                .orElseThrow(() -> Refusal.notFound("breach-not-found")));
    }

    /** The currency of that contract. */
    public Optional<String> currency(long breachId) {
        return contract(breachId).map(contracts::get).map(Contract::currency);
    }

    /** Whether a breach was let go. */
    public boolean waived(long breachId) {
        return jdbc.sql("select waived_at is not null from breach where id = :id").param("id", breachId).query(Boolean.class).single();
    }

    /** The broken promises of a contract up to an instant, oldest first, each with what it costs now. */
    public List<ClockView> under(long contractId, Instant toInclusive) {
        return queries.broken(contractId, toInclusive);
    }

    /** All broken promises of a contract so far, oldest first, each with what it costs now. */
    public List<ClockView> under(long contractId) {
        return under(contractId, clock.instant());
    }

    /** How the penalties of these come about, when only delay up to an instant counts. */
    public List<Penalties.Reckoning> reckonings(List<ClockView> broken, Instant toExclusive) {
        Instant now = clock.instant();
        return penalties.reckonings(broken, toExclusive.isBefore(now) ? toExclusive : now);
    }

    /** How the penalties of these come about by now. */
    public List<Penalties.Reckoning> reckonings(List<ClockView> broken) {
        return penalties.reckonings(broken, clock.instant());
    }

    /** The sum of some penalties of one contract. */
    public static BigDecimal sum(List<Penalties.Reckoning> some) {
        return some.stream().map(Penalties.Reckoning::owed).map(Money::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
