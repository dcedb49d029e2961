package org.yinuo.server.obligation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;

/** Opens the next year of contracts without an agreed end, hour by hour, once on whatever node comes first. */
@Component
class RollRecurring {
    private static final String HOLD = "select pg_advisory_xact_lock(hashtext('yinuo.roll'), :contract)";
    private final Contracts contracts;
    private final OpenRecurring recurring;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RollRecurring(Contracts contracts, OpenRecurring recurring, JdbcClient jdbc, TransactionTemplate transaction) {
        this.contracts = contracts;
        this.recurring = recurring;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** How many contracts were looked at. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    int roll() {
        var unending = contracts.findByStatusAndWarrantyEndsOnIsNull(Contract.Status.ACCEPTED);
        unending.forEach(contract -> transaction.executeWithoutResult(status -> {
            jdbc.sql(HOLD).param("contract", Math.toIntExact(contract.id() % Integer.MAX_VALUE)).query(row -> { });
            recurring.roll(contract);
        }));
        return unending.size();
    }
}
