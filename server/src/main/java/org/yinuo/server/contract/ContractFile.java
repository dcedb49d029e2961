package org.yinuo.server.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Sql;

/** Shows a contract with its commitment and amendments. */
@Component
public class ContractFile {
    private static final String AMENDMENTS = """
            select v.version, a.since, a.reason, a.made_by
            from contract_amendment a join commitment_version v on v.id = a.commitment_version_id
            where a.contract_id = :id order by a.id
            """;
    private final Contracts contracts;
    private final Commitments commitments;
    private final CommitmentShelf shelf;
    private final Customers customers;
    private final ContractUnits units;
    private final JdbcClient jdbc;

    ContractFile(Shelves shelves, Customers customers, ContractUnits units, JdbcClient jdbc) {
        this.contracts = shelves.contracts();
        this.commitments = shelves.commitments();
        this.shelf = shelves.shelf();
        this.customers = customers;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** Where contracts and their promises are kept. */
    @Component
    record Shelves(Contracts contracts, Commitments commitments, CommitmentShelf shelf) {
    }

    /** A name under its id. */
    public record Named(long id, String name) {
    }

    /** A change to another commitment version. */
    public record Amendment(int version, Instant from, String reason, String by) {
    }

    /** A contract as it is shown. */
    public record View(long id, String number, @Nullable String externalNumber, String title, Named customer, Money amount,
                       LocalDate signedOn, @Nullable LocalDate acceptedOn, @Nullable LocalDate warrantyEndsOn,
                       Contract.Status status, @Nullable String statusReason, String zone,
                       CommitmentShelf.VersionView commitment, List<Amendment> amendments,
                       List<ContractUnits.UnitRow> units, int version) {
    }

    /** One contract; refuses an unknown one. */
    public View view(long id) {
        return view(contracts.get(id));
    }

    /** A contract as it is shown. */
    public View view(Contract contract) {
        List<Amendment> amendments = jdbc.sql(AMENDMENTS).param("id", contract.id())
                .query((row, n) -> new Amendment(row.getInt("version"), Sql.instant(row, "since"), row.getString("reason"),
                        row.getString("made_by"))).list();
        return new View(contract.id(), contract.number(), contract.externalNumber(), contract.title(),
                new Named(contract.customerId(), customers.ref(contract.customerId()).map(Customer.Ref::name).orElse("")),
                new Money(contract.amount(), contract.currency()), contract.signedOn(), contract.acceptedOn(),
                contract.warrantyEndsOn(), contract.status(), contract.statusReason(), contract.zone(),
                shelf.view(commitments.version(contract.commitmentVersionId())), amendments,
                units.of(contract.id()), contract.version());
    }

    /** The id of a commitment's version by number, or of its newest. */
    public long versionId(long commitmentId, @Nullable Integer number) {
        return commitments.versionId(commitmentId, number);
    }

    /** The commitment a contract is under. */
    public long commitmentOf(long contractId) {
        return commitments.version(contracts.get(contractId).commitmentVersionId()).commitmentId();
    }
}
