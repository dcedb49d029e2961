package org.yinuo.server.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.warranty.WarrantyPeriod;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** What happens to a contract after it is signed. */
@Service
@Transactional
public class ContractLife {
    private final Contracts contracts;
    private final Commitments commitments;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractLife(Contracts contracts, Commitments commitments, JdbcClient jdbc, Audit audit,
                 ApplicationEventPublisher events, Clock clock) {
        this.contracts = contracts;
        this.commitments = commitments;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Final acceptance: the free period and the recurring promises begin. */
    public Contract accept(long id, @Nullable String ifMatch, LocalDate on) {
        Contract contract = expecting(id, ifMatch);
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), contract.zoneId()))) {
            throw Refusal.invalid("accepted-in-future");
        }
        LocalDate end = WarrantyPeriod.of(commitments.version(contract.commitmentVersionId()).commitment(), "")
                .map(period -> period.lastDay(on)).orElse(null);
        Contract accepted = save(contract, "contract.accepted", on.toString(), before -> before.accepted(on, end));
        events.publishEvent(new ContractAccepted(accepted));
        return accepted;
    }

    /** Puts the contract under another version; requests that run stay on theirs. */
    public Contract amend(long id, @Nullable String ifMatch, long commitmentVersionId, String reason) {
        Contract contract = expecting(id, ifMatch);
        CommitmentVersion next = commitments.version(commitmentVersionId);
        if (next.id() == contract.commitmentVersionId()) {
            throw Refusal.conflict("same-commitment-version");
        }
        jdbc.sql("""
                        insert into contract_amendment (contract_id, commitment_version_id, since, reason, made_by)
                        values (:contract, :version, :since, :reason, :by)
                        """)
                .param("contract", id).param("version", next.id()).param("since", Sql.at(clock.instant()))
                .param("reason", reason).param("by", Actor.current().displayName()).update();
        CommitmentVersion former = commitments.version(contract.commitmentVersionId());
        Contract amended = save(contract, "contract.amended", reason, before -> before.amended(next.id()));
        events.publishEvent(new ContractAmended(amended, former, next, reason));
        return amended;
    }

    /** Suspends service. */
    public Contract suspend(long id, @Nullable String ifMatch, String reason) {
        return save(expecting(id, ifMatch), "contract.suspended", reason, before -> before.suspended(reason));
    }

    /** Lets service go on. */
    public Contract resume(long id, @Nullable String ifMatch) {
        return save(expecting(id, ifMatch), "contract.resumed", "", Contract::resumed);
    }

    /** Ends the contract. */
    public Contract end(long id, @Nullable String ifMatch, String reason) {
        Contract ended = save(expecting(id, ifMatch), "contract.ended", reason, before -> before.ended(reason));
        events.publishEvent(new ContractEnded(ended, reason));
        return ended;
    }

    private Contract expecting(long id, @Nullable String ifMatch) {
        Contract contract = contracts.get(id);
        ETags.demand(ifMatch, contract.version());
        return contract;
    }

    private Contract save(Contract before, String action, String detail, UnaryOperator<Contract> change) {
        Contract after = contracts.save(change.apply(before));
        audit.record(action, "contract:" + after.id(), detail);
        return after;
    }
}
