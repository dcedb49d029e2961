package org.yinuo.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.core.obligation.ObligationState;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.ContractLife;
import org.yinuo.server.contract.ContractSigned.UnitOnContract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.contract.SignContract;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.MeetByNote;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Money;

/** Staff, customers, letters and contracts, and what the office does under them as the weeks pass. */
@Component
@Lazy
class Office {
    private final Staff staff;
    private final Addresses addresses;
    private final LetterReview letters;
    private final Signing signing;
    private final History history;

    Office(Staff staff, Addresses addresses, LetterReview letters, Signing signing, History history) {
        this.staff = staff;
        this.addresses = addresses;
        this.letters = letters;
        this.signing = signing;
        this.history = history;
    }

    /** The acts on contracts and on what they promise. */
    @Component
    @Lazy
    record Signing(SignContract sign, ContractLife life, Contracts contracts, ObligationQueries obligations, MeetByNote notes) {
    }

    /** Opens the office, and plans what happens there until the present. */
    void open(When when) {
        List<Table.Row> rows = Table.read("company.txt");
        staff.hire(of(rows, "user").toList());
        staff.as("desk", () -> addresses.enter(of(rows, "customer").toList()));
        Map<String, Long> versions = new HashMap<>();
        Map<String, Long> contracts = new HashMap<>();
        staff.as("manager", () -> {
            of(rows, "letter").forEach(letter -> versions.put(letter.field(0), letters.approve(letter)));
            of(rows, "contract").forEach(row -> contracts.put(row.field(0), sign(row, versions.get(row.field(1)), when.today())));
        });
        of(rows, "suspend").forEach(row -> history.at(when.at(row.field(1)),
                () -> staff.as("manager", () -> suspend(contracts.get(row.field(0)), row.field(2)))));
        of(rows, "draft").forEach(row -> history.at(when.at(row.field(2)),
                () -> staff.as("manager", () -> letters.upload(row.field(0), row.field(1)))));
        of(rows, "promise").forEach(row -> history.at(when.at(row.field(2)),
                () -> staff.as("desk", () -> meet(contracts.get(row.field(0)), row.field(1), row.field(3)))));
    }

    private static Stream<Table.Row> of(List<Table.Row> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind));
    }

    private long sign(Table.Row row, long version, LocalDate today) {
        LocalDate accepted = today.minusDays(Long.parseLong(row.field(5)));
        long site = addresses.site(row.field(0));
        List<UnitOnContract> units = Arrays.stream(row.field(6).split(",")).map(unit -> unit.strip().split("=", 2))
                .map(unit -> new UnitOnContract(unit[0], unit[1], site)).toList();
        Contract contract = signing.sign().sign(new SignContract.Terms(addresses.customer(row.field(0)), row.field(2), row.field(3),
                new Money(new BigDecimal(row.field(4)), "CNY"), accepted.minusDays(45), version, units));
        signing.life().accept(contract.id(), ETags.of(contract.version()), accepted);
        return contract.id();
    }

    private void suspend(long contract, String reason) {
        signing.life().suspend(contract, ETags.of(signing.contracts().get(contract).version()), reason);
    }

    /** Meets the next open turn of a recurring promise. */
    private void meet(long contract, String kind, String note) {
        signing.obligations().of(Subject.contract(contract)).stream().filter(clock -> clock.kind().name().equals(kind))
                .filter(clock -> clock.state() == ObligationState.Status.RUNNING).map(ClockView::obligationId).findFirst()
                .ifPresent(next -> signing.notes().meet(next, note, null, null, List.of()));
    }
}
