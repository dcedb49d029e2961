package org.yinuo.server.servicerequest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;
import org.yinuo.server.contract.CommitmentVersion;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.identity.Users;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.ObligationQueries;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows one request with everything a person needs to act on it. */
@Component
public class RequestFile {
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };
    private static final String TIMELINE = """
            select id, at, recorded_at, actor, kind, text, data, internal
            from request_event where request_id = :id order by at, id
            """;
    private final ServiceRequests requests;
    private final Around around;
    private final ObligationQueries obligations;
    private final OnSiteVisitors visitors;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    RequestFile(ServiceRequests requests, Around around, ObligationQueries obligations, OnSiteVisitors visitors, JdbcClient jdbc) {
        this.requests = requests;
        this.around = around;
        this.obligations = obligations;
        this.visitors = visitors;
        this.jdbc = jdbc;
    }

    /** The neighbours a request points to. */
    @Component
    record Around(Customers customers, Units units, Contracts contracts, SeverityWords words, Users users, RepeatedFault repeats,
                  RepeatedFault.Reopening reopening) {

        boolean reopenable(ServiceRequest request) {
            boolean ended = request.status() == ServiceRequest.Status.RESOLVED || request.status() == ServiceRequest.Status.CLOSED;
            return ended && !reopening.isOver(request);
        }

        boolean returnable(ServiceRequest request) {
            return request.status() == ServiceRequest.Status.CANCELLED && reopening.returningHindrance(request).isEmpty();
        }

        RequestView.@Nullable Named customer(@Nullable Long id) {
            return id == null ? null : customers.ref(id).map(ref -> new RequestView.Named(ref.id(), ref.name())).orElse(null);
        }

        RequestView.@Nullable Person user(@Nullable Long id) {
            return id == null ? null : users.find(id).map(user -> new RequestView.Person(id, user.displayName())).orElse(null);
        }

        RequestView.@Nullable UnitRef unit(@Nullable Long id) {
            return id == null ? null : Optional.of(units.get(id))
                    .map(unit -> new RequestView.UnitRef(unit.id(), unit.serial(), unit.model())).orElse(null);
        }

        Optional<Contract> contract(@Nullable Long id) {
            return id == null ? Optional.empty() : contracts.findById(id);
        }

        private static Coverage.@Nullable Reason reason(Contract contract) {
            return switch (contract.status()) {
                case SIGNED, ACCEPTED -> null;
                case SUSPENDED -> Coverage.Reason.SUSPENDED;
                case ENDED -> Coverage.Reason.ENDED;
            };
        }

        RequestView.ContractRef ref(Contract contract) {
            LocalDate today = LocalDate.ofInstant(reopening.clock().instant(), contract.zoneId());
            return new RequestView.ContractRef(contract.id(), contract.number(), contract.title(), contract.inForce(),
                    contract.inWarranty(today), reason(contract));
        }
    }

    /** One request; refuses an unknown one. */
    public RequestView view(long id) {
        return view(requests.get(id));
    }

    /** A request as it is shown. */
    public RequestView view(ServiceRequest request) {
        ServiceRequest.Caller caller = request.caller() == null
                ? new ServiceRequest.Caller(null, null, null, null, null) : request.caller();
        ServiceRequest.Outcome outcome = request.outcome() == null ? ServiceRequest.Outcome.NONE : request.outcome();
        Optional<Contract> contract = around.contract(request.contractId());
        List<ClockView> clocks = obligations.of(Subject.request(request.id()));
        return new RequestView(request.id(), request.number(), request.title(), request.description(), request.channel(),
                request.nature().kind(), request.nature().requestClass(),
                request.severity(), request.level(), request.status(), request.stage(), request.reportedAt(),
                request.createdAt(), request.createdBy(), around.customer(caller.customerId()),
                contact(caller), site(caller), around.unit(request.unitId()), contract.map(around::ref).orElse(null),
                servedByHouse(request, clocks), new RequestView.CoverageAnswer(request.houseDefault() == null, request.houseDefault()),
                around.words().of(request), around.user(request.assigneeId()),
                caller.callerPhone(), caller.callerName(), outcome.resolvedAt(), outcome.closedAt(), outcome.cause(),
                outcome.solution(), clocks, timeline(request.id()), visitors.visitsFor(request.id()),
                around.repeats().of(request.id()), around.reopenable(request), around.returnable(request), request.version());
    }

    /** No contract covers it, or the letter of its contract sets no time for such a request. */
    private static boolean servedByHouse(ServiceRequest request, List<ClockView> clocks) {
        List<ClockView> times = clocks.stream().filter(clock -> clock.kind().isRequestClock()).toList();
        return request.houseDefault() != null || !times.isEmpty() && times.stream().allMatch(clock -> clock.clause() == null);
    }

    private RequestView.@Nullable Contact contact(ServiceRequest.Caller caller) {
        return caller.customerId() == null || caller.contactId() == null ? null
                : around.customers().contact(caller.customerId(), caller.contactId())
                .map(contact -> new RequestView.Contact(contact.id(), contact.name(), contact.phone(), contact.mobile())).orElse(null);
    }

    private RequestView.@Nullable Site site(ServiceRequest.Caller caller) {
        return caller.customerId() == null || caller.siteId() == null ? null
                : around.customers().site(caller.customerId(), caller.siteId())
                .map(site -> new RequestView.Site(site.id(), site.name(), site.address())).orElse(null);
    }

    /** The severities a commitment names, with its own words, the worst first. */
    public static List<RequestView.Rung> ladder(CommitmentVersion version) {
        return version.commitment().clauses().stream().map(clause -> clause.terms())
                .filter(terms -> terms.severity() != Severity.ANY && terms.level() != null)
                .sorted(Comparator.comparing(Terms::severity))
                .map(terms -> new RequestView.Rung(terms.severity(), terms.level())).distinct().toList();
    }

    private List<RequestView.TimelineEntry> timeline(long id) {
        return jdbc.sql(TIMELINE).param("id", id).query((row, n) -> new RequestView.TimelineEntry(row.getLong("id"),
                Sql.instant(row, "at"), Sql.instant(row, "recorded_at"), row.getString("actor"), row.getString("kind"),
                row.getString("text"), data(row.getString("data")), row.getBoolean("internal"))).list();
    }

    private Map<String, Object> data(@Nullable String stored) {
        return stored == null ? Map.of() : json.readValue(stored, DATA);
    }
}
