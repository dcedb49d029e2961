package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.Schedule;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.ContractAccepted;

/**
 * Opens the inspections, call-backs and reports a contract promises, when the customer has accepted the work. Turns whose
 * date is past when the acceptance is entered are left out: nothing is known about them here.
 */
@Component
class OpenRecurring {
    private final Obligations obligations;
    private final Commitments commitments;
    private final Clock clock;

    OpenRecurring(Obligations obligations, Commitments commitments, Clock clock) {
        this.obligations = obligations;
        this.commitments = commitments;
        this.clock = clock;
    }

    @EventListener
    void on(ContractAccepted accepted) {
        Contract contract = accepted.contract();
        LocalDate start = contract.acceptedOn();
        LocalDate lastDay = contract.warrantyEndsOn();
        if (start == null || lastDay == null) {
            return;
        }
        CommitmentVersion version = commitments.version(contract.commitmentVersionId());
        List<NewObligation> turns = Schedule.of(version.commitment(), start.plusDays(1), lastDay.plusDays(1), contract.zoneId())
                .stream().filter(turn -> turn.term().dueAt().isAfter(clock.instant())).map(turn -> recurring(contract, version, turn)).toList();
        obligations.open(turns);
    }

    private NewObligation recurring(Contract contract, CommitmentVersion version, Schedule.Turn turn) {
        return new NewObligation(turn.kind(), Subject.contract(contract.id()), turn.turn() + "/" + turn.of(),
                contract.id(), version.id(), version.idOf(turn.clause()), clock.instant(), turn.term());
    }
}
