package org.yinuo.server.insight.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.insight.ContractPeriod;
import org.yinuo.server.insight.Ledger;
import org.yinuo.server.insight.MakeProof;
import org.yinuo.server.insight.Proof;
import org.yinuo.server.obligation.ClockView;

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
        ContractPeriod period = period(id, from, to);
        return ledger.of(id, period.fromInclusive(), period.toExclusive());
    }

    @GetMapping("/obligations")
    ObligationList obligations(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate from,
                               @RequestParam(required = false) @Nullable LocalDate to) {
        ContractPeriod period = period(id, from, to);
        return new ObligationList(ledger.promises(id, period.fromInclusive(), period.toExclusive()));
    }

    @GetMapping("/proof")
    Proof proof(@PathVariable long id, @RequestParam(required = false) @Nullable LocalDate from,
                @RequestParam(required = false) @Nullable LocalDate to) {
        ContractPeriod period = period(id, from, to);
        return proofs.of(id, period.fromInclusive(), period.toExclusive());
    }

    private ContractPeriod period(long id, @Nullable LocalDate from, @Nullable LocalDate to) {
        return ContractPeriod.of(contracts.get(id), from, to);
    }
}
