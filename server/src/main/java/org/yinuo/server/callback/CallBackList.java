package org.yinuo.server.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Users;
import org.yinuo.server.party.Customer;
import org.yinuo.server.party.Customers;
import org.yinuo.server.servicerequest.RequestScope;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Sql;

/** The call-backs that are to be made, soonest first, as far as the actor's data scope covers their requests, and those of one request. */
@Component
@Transactional(readOnly = true)
public class CallBackList {
    private static final String OPEN = """
            select * from call_back where state = 'PLANNED' and (not :mine or caller_id = :me) and due_at < :until
                and (due_at, id) > (:after, :id)%s order by due_at, id limit :limit
            """;
    private static final String COUNT = """
            select count(*) filter (where caller_id = :me) as mine, count(*) as everybodys,
                count(*) filter (where caller_id = :me and due_at <= :now) as mine_due, count(*) filter (where due_at <= :now) as all_due
            from call_back where state = 'PLANNED'%s
            """;
    /** After every call-back that may be planned. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private final JdbcClient jdbc;
    private final RequestScope scope;
    private final Around around;
    private final Clock clock;

    CallBackList(JdbcClient jdbc, RequestScope scope, Around around, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.around = around;
        this.clock = clock;
    }

    /** The neighbours a call-back points to. */
    @Component
    record Around(ServiceRequests requests, Customers customers, Users users) {
    }

    /** How far ahead is looked. */
    public enum Span {
        /** What fell due. */
        DUE,
        /** What falls due today, by the day of the house, and what fell due before. */
        TODAY,
        /** Everything that is to be made. */
        ALL
    }

    /** Who calls. */
    public record Person(long id, String displayName) {
    }

    /** What it is about. */
    public record RequestRef(long id, String number, String title) {
    }

    /** Whose request it is. */
    public record Named(long id, String name) {
    }

    /**
     * A call-back as it is shown.
     *
     * @param due       whether the instant agreed has come
     * @param late      whether the customer waited, or waits, longer than agreed
     * @param missedDue the first instant agreed that passed without a call
     * @param needsTime whether the instant agreed passed while the customer did not want the request, and another one is to be agreed
     */
    public record View(long id, RequestRef request, @Nullable Named customer, Instant dueAt, String whom, String phone, String reason, Person caller,
                       CallBack.State state, boolean due, boolean late, int attempts, @Nullable Instant triedAt, @Nullable Instant missedDue,
                       boolean needsTime, Instant plannedAt, String plannedBy, CallBack.@Nullable End end, int version) {
    }

    /** How many are to be made in all, and how many of them are due. */
    public record Counts(long mine, long all, long mineDue, long allDue) {
    }

    /** What is to be made, soonest first. */
    public Page<View> open(boolean mine, Span span, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 2);
        Instant from = after == null ? Instant.EPOCH : after.instant(0);
        List<CallBack> rows = from.isAfter(EVER) ? List.of() : cut(OPEN).param("mine", mine).param("me", Actor.current().id())
                .param("until", Sql.at(until(span))).param("after", Sql.at(from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from))
                .param("id", after == null ? 0 : after.number(1)).param("limit", limit + 1).query(CallBackRows::row).list();
        Page<CallBack> page = Page.of(rows, limit, each -> Cursor.at(each.dueAt(), each.id()));
        return new Page<>(shown(page.items()), page.nextCursor(), null);
    }

    /** How many wait. */
    public Counts counts() {
        return cut(COUNT).param("me", Actor.current().id()).param("now", Sql.at(clock.instant())).query((row, n) -> new Counts(row.getLong("mine"),
                row.getLong("everybodys"), row.getLong("mine_due"), row.getLong("all_due"))).single();
    }

    /** All of a request, those to be made first, soonest due, then the newest. */
    public List<View> of(long requestId) {
        List<CallBack> all = jdbc.sql("""
                select * from call_back where request_id = :request
                order by state = 'PLANNED' desc, case when state = 'PLANNED' then due_at end, id desc limit 200
                """).param("request", requestId).query(CallBackRows::row).list();
        return shown(all);
    }

    /** One as it is shown. */
    public View view(CallBack callBack) {
        return shown(List.of(callBack)).getFirst();
    }

    private JdbcClient.StatementSpec cut(String statement) {
        RequestScope.Cut cut = scope.current();
        return jdbc.sql(statement.formatted(cut.ofRequest("call_back.request_id"))).params(cut.parameters());
    }

    private Instant until(Span span) {
        Instant now = clock.instant();
        return switch (span) {
            // The instant itself is due.
            case DUE -> now.plusNanos(1_000);
            case TODAY -> HouseZone.startOf(HouseZone.today(clock).plusDays(1));
            case ALL -> EVER;
        };
    }

    private List<View> shown(List<CallBack> all) {
        Map<Long, ServiceRequest> requests = new HashMap<>();
        around.requests().findAllById(all.stream().map(CallBack::requestId).distinct().toList()).forEach(request -> requests.put(request.id(), request));
        List<Long> customers = requests.values().stream().map(CallBackList::customer).filter(Objects::nonNull).distinct().toList();
        Map<Long, Customer.Ref> names = around.customers().refs(customers);
        Map<Long, String> callers = around.users().displayNames(all.stream().map(CallBack::callerId).distinct().toList());
        Instant now = clock.instant();
        List<View> shown = new ArrayList<>();
        for (CallBack each : all) {
            ServiceRequest request = Objects.requireNonNull(requests.get(each.requestId()));
            shown.add(new View(each.id(), new RequestRef(each.requestId(), request.number(), request.title()), named(request, names), each.dueAt(), each.whom(),
                    each.phone(), each.reason(), new Person(each.callerId(), callers.getOrDefault(each.callerId(), "")), each.state(),
                    each.isOpen() && !each.dueAt().isAfter(now), each.isLate(now), each.attempts(), each.triedAt(), each.missedDue(), each.needsTime(), each.plannedAt(),
                    each.plannedBy(), each.end(), each.version()));
        }
        return shown;
    }

    private static @Nullable Long customer(ServiceRequest request) {
        return request.caller() == null ? null : request.caller().customerId();
    }

    private static @Nullable Named named(ServiceRequest request, Map<Long, Customer.Ref> names) {
        Long id = customer(request);
        Customer.Ref ref = id == null ? null : names.get(id);
        return ref == null ? null : new Named(ref.id(), ref.name());
    }
}
