package org.yinuo.server.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.contract.Commitments;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.contract.FindCoverage;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.party.Callers;
import org.yinuo.server.party.Contact;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.RequestFile;
import org.yinuo.server.servicerequest.RequestView;
import org.yinuo.server.shared.Sql;

/** Who is calling: the contact behind a number, with contracts, units and what is open. */
@Component
public class CallerLookup {
    private static final String OPEN_REQUESTS = """
            select r.id, r.number, r.title, r.status, r.severity,
                (select min(o.due_at) from obligation o where o.subject_type = 'REQUEST' and o.subject_id = r.id
                    and o.state in ('RUNNING', 'BREACHED')) as due_at
            from service_request r
            where r.customer_id = :customer and r.status not in ('CLOSED', 'CANCELLED')%s
            order by r.id desc limit 20
            """;
    private final Callers callers;
    private final Customers customers;
    private final CallerPapers papers;
    private final JdbcClient jdbc;
    private final RequestsInScope scope;

    CallerLookup(Callers callers, Customers customers, CallerPapers papers, JdbcClient jdbc, RequestsInScope scope) {
        this.callers = callers;
        this.customers = customers;
        this.papers = papers;
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** What a caller has with us. */
    @Component
    record CallerPapers(Contracts contracts, Commitments commitments, FindCoverage coverages, Units units, Clock clock) {

        List<ContractRow> contracts(long customerId) {
            return contracts.findByCustomerIdOrderByIdDesc(customerId).stream().map(this::row).toList();
        }

        private ContractRow row(Contract contract) {
            Coverage coverage = coverages.of(contract, clock.instant());
            String reason = coverage instanceof Coverage.NotCovered not ? not.reason().name() : null;
            boolean inWarranty = coverage instanceof Coverage.Covered covered && covered.inWarranty();
            return new ContractRow(contract.id(), contract.number(), contract.title(), contract.status(), contract.inForce(),
                    inWarranty, reason, RequestFile.ladder(commitments.version(contract.commitmentVersionId())));
        }
    }

    /** A contract of the caller. */
    public record ContractRow(long id, String number, String title, Contract.Status status, boolean inForce,
                              boolean inWarranty, @Nullable String reason, List<RequestView.Rung> ladder) {
    }

    /** A unit the caller has in use. */
    public record UnitRow(long id, String serial, String model, @Nullable Long siteId, @Nullable Long contractId) {
    }

    /** An open request of the caller. */
    public record OpenRow(long id, String number, String title, String status, String severity, @Nullable Instant nextDueAt) {
    }

    /** A place of the caller. */
    public record SiteRow(long id, String name, @Nullable String address) {
    }

    /** A customer with what the desk needs to take in a call. */
    public record CustomerCard(long id, String number, String name, List<SiteRow> sites, List<ContractRow> contracts,
                               List<UnitRow> units, List<OpenRow> openRequests) {
    }

    /** Somebody with that number. */
    public record Match(Contact contact, CustomerCard customer) {
    }

    /** Everybody with that number. */
    public record Answer(String phone, List<Match> matches) {
    }

    /** Who has that number. */
    public Answer find(String phone) {
        return new Answer(phone, callers.find(phone).stream()
                .map(caller -> new Match(caller.contact(), card(caller.customer().id()))).toList());
    }

    /** What the desk needs to know of a customer; refuses an unknown one. */
    public CustomerCard card(long customerId) {
        Customer customer = customers.get(customerId);
        List<SiteRow> sites = customer.sites().stream().map(site -> new SiteRow(site.id(), site.name(), site.address())).toList();
        List<UnitRow> units = papers.units().inUseAt(customerId, 200).stream().map(CallerLookup::unit).toList();
        RequestsInScope.Cut cut = scope.current();
        List<OpenRow> open = jdbc.sql(OPEN_REQUESTS.formatted(cut.requests("r"))).params(cut.parameters()).param("customer", customerId)
                .query((row, n) -> new OpenRow(row.getLong("id"), row.getString("number"), row.getString("title"),
                        row.getString("status"), row.getString("severity"), Sql.maybe(row, "due_at"))).list();
        return new CustomerCard(customerId, customer.number(), customer.name(), sites, papers.contracts(customerId), units, open);
    }

    private static UnitRow unit(Unit unit) {
        return new UnitRow(unit.id(), unit.serial(), unit.model(), unit.siteId(), unit.contractId());
    }
}
