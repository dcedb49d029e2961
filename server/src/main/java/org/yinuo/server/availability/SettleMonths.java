package org.yinuo.server.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.core.availability.AvailabilityFigure;
import org.yinuo.core.availability.Standing;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.Term;
import org.yinuo.core.time.Interval;
import org.yinuo.server.availability.PromisedAvailability.Promise;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.obligation.NewObligation;
import org.yinuo.server.obligation.Obligations;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.Sql;

/**
 * Makes each month that is over an obligation, some days after its end so that outages can be recorded: one that was kept is met by its
 * figure, one that was missed is left to fall due at the end of its month, and one in which the unseen decides is left open until records
 * say more. An outage found later breaks a month that was settled as kept; nothing mends one that was broken.
 */
@Component
public class SettleMonths {
    /** Time to record the last outages of a month. */
    private static final Duration GRACE = Duration.ofDays(3);
    private static final int MONTHS_LOOKED_AT_AGAIN = 12;
    private static final String HOLD = "select pg_advisory_xact_lock(hashtext('yinuo.availability'), :contract)";
    private static final String ADD = """
            insert into availability_month (contract_id, clause_id, month, percent, at_least, promised, kept, standing, obligation_id, settled_at)
            values (:contract, :clause, :month, :percent, :atLeast, :promised, :kept, :standing, :obligation, :now)""";
    private final Contracts contracts;
    private final PromisedAvailability promised;
    private final MonthOfContract months;
    private final Obligations obligations;
    private final Store store;

    SettleMonths(Contracts contracts, PromisedAvailability promised, MonthOfContract months, Obligations obligations, Store store) {
        this.contracts = contracts;
        this.promised = promised;
        this.months = months;
        this.obligations = obligations;
        this.store = store;
    }

    /** Where and when it is written. */
    @Component
    record Store(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    }

    /** How many months of contracts were settled. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    public int settle() {
        return contracts.acceptedWith(ClauseType.AVAILABILITY.word()).stream().mapToInt(this::settle).sum();
    }

    private int settle(Contract contract) {
        Integer settled = store.transaction().execute(status -> {
            store.jdbc().sql(HOLD).param("contract", Math.toIntExact(contract.id() % Integer.MAX_VALUE)).query(row -> { });
            YearMonth last = YearMonth.from(LocalDate.ofInstant(store.clock().instant().minus(GRACE), contract.zoneId())).minusMonths(1);
            int all = 0;
            for (int back = MONTHS_LOOKED_AT_AGAIN - 1; back >= 0; back--) {
                all += settle(contract, last.minusMonths(back), back == 0);
            }
            return all;
        });
        return settled == null ? 0 : settled;
    }

    /** Settles the promises of a month that are not, and those an outage found later has broken. */
    private int settle(Contract contract, YearMonth month, boolean first) {
        List<MonthOfContract.Settled> settled = months.settled(contract.id(), month);
        if (settled.isEmpty() && !first) {
            return 0;
        }
        AvailabilityFigure figure = months.figure(contract, month);
        int all = 0;
        for (Promise promise : promised.of(contract)) {
            List<MonthOfContract.Settled> before = settled.stream().filter(each -> each.clauseId() == promise.clauseId()).toList();
            if (promise.monthly() && figure.percent().isPresent() && isNews(before, figure.against(promise.percent()))) {
                settle(contract, month, promise, figure, before);
                all++;
            }
        }
        return all;
    }

    private static boolean isNews(List<MonthOfContract.Settled> before, Standing standing) {
        return before.isEmpty() || before.getLast().standing() != standing && before.stream().noneMatch(each -> each.standing() == Standing.REFUTED);
    }

    private void settle(Contract contract, YearMonth month, Promise promise, AvailabilityFigure figure, List<MonthOfContract.Settled> before) {
        Interval owed = promised.owed(contract, month);
        Standing standing = figure.against(promise.percent());
        String label = month + " · " + percent(figure) + " % / ≥ " + promise.percent().toPlainString() + " %";
        Instant now = store.clock().instant();
        Optional<Long> open = before.isEmpty() || before.getLast().standing() != Standing.OPEN ? Optional.empty() : Optional.of(before.getLast().obligationId());
        long id = open.isPresent() && standing == Standing.PROVEN ? open.get() : obligations.open(List.of(new NewObligation(ObligationKind.AVAILABILITY,
                Subject.contract(contract.id()), label, contract.id(), contract.commitmentVersionId(), promise.clauseId(), owed.startInclusive(),
                new Term.Fixed(owed.startInclusive(), owed.endExclusive())))).getFirst();
        switch (standing) {
            case PROVEN -> obligations.meet(id, Evidence.of(Evidence.Kind.NOTE, owed.endExclusive(), label));
            case OPEN -> obligations.leaveOpen(id, owed.startInclusive(), label);
            case REFUTED -> open.ifPresent(left -> obligations.drop(List.of(left), now, label));
        }
        store.jdbc().sql(ADD).param("contract", contract.id()).param("clause", promise.clauseId()).param("month", month.atDay(1))
                .param("percent", figure.percent().orElseThrow()).param("atLeast", figure.percentAtLeast().orElseThrow())
                .param("promised", promise.percent()).param("kept", standing == Standing.PROVEN).param("standing", standing.name())
                .param("obligation", id).param("now", Sql.at(now)).update();
    }

    /** Where something was unseen, both bounds. */
    private static String percent(AvailabilityFigure figure) {
        String most = figure.percent().orElseThrow().toPlainString();
        return figure.unseen().isZero() ? most : figure.percentAtLeast().orElseThrow().toPlainString() + "–" + most;
    }
}
