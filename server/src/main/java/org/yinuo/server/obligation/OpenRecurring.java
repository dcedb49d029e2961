package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.Occasion;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.ContractAccepted;
import org.yinuo.server.contract.ContractAmended;
import org.yinuo.server.contract.ContractEnded;
import org.yinuo.server.shared.Sql;

/**
 * Opens what a contract owes over its life: when the customer has accepted the work, when the contract is put under another
 * version, and year by year where no end is agreed. Words that did not change leave their obligations alone.
 */
@Component
class OpenRecurring {
    private static final String RUNNING = """
            select id, clause_id from obligation
            where contract_id = :contract and subject_type = 'CONTRACT' and state = 'RUNNING' and due_at > :now order by id
            """;
    private static final String OPENED_UP_TO = """
            select kind, max(due_at) as last from obligation where contract_id = :contract and subject_type = 'CONTRACT' group by kind
            """;
    private final ContractPromises promises;
    private final Obligations obligations;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenRecurring(ContractPromises promises, Obligations obligations, JdbcClient jdbc, Clock clock) {
        this.promises = promises;
        this.obligations = obligations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Running(long id, long clauseId) {
    }

    @EventListener
    void on(ContractAccepted accepted) {
        Contract contract = accepted.contract();
        Instant now = clock.instant();
        obligations.open(promises.dueAfter(contract, now));
        Instant event = acceptance(contract);
        if (event != null) {
            obligations.open(promises.occasions(contract).stream().filter(Occasion::isAcceptance)
                    .map(occasion -> promises.after(contract, occasion, event, contract.number(), now))
                    .filter(one -> one.term().due(List.of()).isAfter(now)).toList());
        }
    }

    @EventListener
    void on(ContractAmended amended) {
        Contract contract = amended.contract();
        Instant now = clock.instant();
        drop(contract, now, amended.reason(), running -> amended.before().clause(running.clauseId())
                .filter(clause -> amended.after().sameWords(clause).isEmpty()).isPresent());
        obligations.open(promises.dueAfter(contract, now).stream().filter(one -> one.clauseId() != null
                && amended.after().clause(one.clauseId()).filter(clause -> amended.before().sameWords(clause).isEmpty()).isPresent()).toList());
    }

    @EventListener
    void on(ContractEnded ended) {
        drop(ended.contract(), clock.instant(), ended.reason(), running -> true);
    }

    private void drop(Contract contract, Instant now, String reason, Predicate<Running> which) {
        obligations.drop(jdbc.sql(RUNNING).param("contract", contract.id()).param("now", Sql.at(now)).query(Running.class).list().stream()
                .filter(which).map(Running::id).toList(), now, reason);
    }

    /** Opens the turns that follow the last one open; whoever calls holds the contract. */
    void roll(Contract contract) {
        Map<ObligationKind, Instant> openedUpTo = new EnumMap<>(ObligationKind.class);
        jdbc.sql(OPENED_UP_TO).param("contract", contract.id())
                .query(row -> { openedUpTo.put(ObligationKind.valueOf(row.getString("kind")), Sql.instant(row, "last")); });
        obligations.open(promises.dueAfter(contract, clock.instant()).stream()
                .filter(one -> !one.term().start().isBefore(openedUpTo.getOrDefault(one.kind(), Instant.MAX))).toList());
    }

    /** The first day is not counted: a limit in days ends as many days after that of acceptance. */
    private static @Nullable Instant acceptance(Contract contract) {
        return contract.acceptedOn() == null ? null : contract.acceptedOn().atStartOfDay(contract.zoneId()).toInstant();
    }
}
