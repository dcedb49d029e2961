package org.yinuo.server.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.obligation.Occasion;
import org.yinuo.core.obligation.Schedule;
import org.yinuo.core.obligation.Term;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;

/** What a contract owes over its life, as obligations that could be opened. */
@Component
class ContractPromises {
    private final Commitments commitments;
    private final Calendars calendars;

    ContractPromises(Commitments commitments, Calendars calendars) {
        this.commitments = commitments;
        this.calendars = calendars;
    }

    /**
     * What is due after an instant, from acceptance on; empty before that. Without an agreed end there are turns for one to two
     * years ahead. Turns whose date is past are left out: nothing is known about them here.
     */
    List<NewObligation> dueAfter(Contract contract, Instant now) {
        LocalDate accepted = contract.acceptedOn();
        if (accepted == null) {
            return List.of();
        }
        CommitmentVersion version = commitments.version(contract.commitmentVersionId());
        return turns(contract, version, accepted.plusDays(1), now).stream().filter(turn -> turn.term().dueAt().isAfter(now))
                .map(turn -> recurring(contract, version, turn, now)).toList();
    }

    private static List<Schedule.Turn> turns(Contract contract, CommitmentVersion version, LocalDate start, Instant now) {
        ZoneId zone = contract.zoneId();
        LocalDate lastDay = contract.warrantyEndsOn();
        if (lastDay != null) {
            return Schedule.of(version.commitment(), start, lastDay.plusDays(1), zone);
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        long years = start.until(today.isBefore(start) ? start : today).getYears() + 2L;
        return Schedule.unending(version.commitment(), start, start.plusYears(years), zone);
    }

    private static NewObligation recurring(Contract contract, CommitmentVersion version, Schedule.Turn turn, Instant now) {
        String label = contract.warrantyEndsOn() == null ? String.valueOf(turn.turn()) : turn.turn() + "/" + turn.of();
        return new NewObligation(turn.kind(), Subject.contract(contract.id()), label, contract.id(), version.id(),
                version.idOf(turn.clause()), now, turn.term());
    }

    /** The time limits that run from events, under the version the contract is under now. */
    List<Occasion> occasions(Contract contract) {
        return Occasion.of(commitments.version(contract.commitmentVersionId()).commitment());
    }

    /** What an event makes due. */
    NewObligation after(Contract contract, Occasion occasion, Instant event, String label, Instant now) {
        CommitmentVersion version = commitments.version(contract.commitmentVersionId());
        Term term = new Term.Counted(event, occasion.limit(), calendars.of(occasion.calendar(), contract.zoneId()));
        return new NewObligation(occasion.kind(), Subject.contract(contract.id()), label, contract.id(), version.id(),
                version.idOf(occasion.clause()), event, term);
    }

    /** The id of a clause in the version the contract is under now. */
    long idOf(Contract contract, Clause clause) {
        return commitments.version(contract.commitmentVersionId()).idOf(clause);
    }
}
