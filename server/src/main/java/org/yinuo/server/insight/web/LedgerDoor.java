package org.yinuo.server.insight.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.insight.Ledger;
import org.yinuo.server.insight.MakeProof;
import org.yinuo.server.insight.Proof;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.shared.Refusal;

/** What a contract promised and what became of it. */
@RestController
@RequestMapping("/api/contracts/{id}")
@PreAuthorize("hasAuthority('ledger.read')")
class LedgerDoor {
    private final Contracts contracts;
    private final Ledger ledger;
    private final MakeProof proofs;

    LedgerDoor(Contracts contracts, Ledger ledger, MakeProof proofs) {
        this.contracts = contracts;
        this.ledger = ledger;
        this.proofs = proofs;
    }

    record ObligationList(List<ClockView> items) {
    }

    @GetMapping("/ledger")
    Ledger.View ledger(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate from,
                       @RequestParam(required = false) @Nullable LocalDate to) {
        Period period = period(id, from, to);
        return ledger.of(id, period.from(), period.to());
    }

    @GetMapping("/obligations")
    ObligationList obligations(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate from,
                               @RequestParam(required = false) @Nullable LocalDate to) {
        Period period = period(id, from, to);
        return new ObligationList(ledger.promises(id, period.from(), period.to()));
    }

    @GetMapping("/proof")
    Proof proof(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate from,
                @RequestParam(required = false) @Nullable LocalDate to) {
        Period period = period(id, from, to);
        return proofs.of(id, period.from(), period.to());
    }

    private record Period(Instant from, Instant to) {
    }

    /** Whole days in the contract's zone, both named days included; without them, the whole life of the contract. */
    private Period period(long id, @Nullable LocalDate from, @Nullable LocalDate to) {
        Contract contract = contracts.get(id);
        ZoneId zone = contract.zoneId();
        LocalDate first = from == null ? contract.signedOn() : from;
        LocalDate last = to == null ? contract.signedOn().plusYears(50) : to;
        if (last.isBefore(first)) {
            throw Refusal.invalid("period-invalid").at("to");
        }
        return new Period(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
