package org.yinuo.server.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Users;
import org.yinuo.server.installedbase.UnitLedger;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;

/**
 * What was reported of a unit, who came for it and how it ended, as lines of its ledger. Read from the requests and visits themselves, so
 * that nothing is written down twice and a request that is moved to another unit moves in both ledgers.
 */
@Component
@Transactional(readOnly = true)
public class UnitServices {
    private static final int MOST = 500;
    private final Units units;
    private final ServiceRequests requests;
    private final WorkOrders visits;
    private final Users users;

    UnitServices(Units units, ServiceRequests requests, WorkOrders visits, Users users) {
        this.units = units;
        this.requests = requests;
        this.visits = visits;
        this.users = users;
    }

    /** The latest 500, newest first; refuses an unknown unit. */
    public List<UnitLedger.Event> of(long unitId) {
        List<ServiceRequest> about = requests.findByUnitIdOrderById(units.get(unitId).id());
        List<WorkOrder> signed = visits.findByRequestIdInAndStatus(about.stream().map(ServiceRequest::id).toList(), WorkOrder.Status.COMPLETED);
        Map<Long, String> names = users.displayNames(signed.stream().map(WorkOrder::engineerId).filter(Objects::nonNull).distinct().toList());
        Stream<UnitLedger.Event> came = signed.stream().map(visit -> came(visit, names));
        return Stream.concat(about.stream().flatMap(UnitServices::lines), came)
                .sorted(Comparator.comparing(UnitLedger.Event::at).reversed()).limit(MOST).toList();
    }

    /** Both lists as one, newest first. */
    public static List<UnitLedger.Event> merged(List<UnitLedger.Event> some, List<UnitLedger.Event> others) {
        List<UnitLedger.Event> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparing(UnitLedger.Event::at).reversed());
        return all;
    }

    private static Stream<UnitLedger.Event> lines(ServiceRequest request) {
        String ref = "request:" + request.id();
        UnitLedger.Event reported = line(request.reportedAt(), "REPORTED", request.number() + " " + request.title(), ref, request.createdBy());
        ServiceRequest.Outcome outcome = request.outcome();
        if (request.isOpen() || outcome == null || outcome.closedAt() == null) {
            return Stream.of(reported);
        }
        String ended = request.status() == ServiceRequest.Status.CLOSED ? "REQUEST_CLOSED" : "REQUEST_CANCELLED";
        return Stream.of(reported, line(outcome.closedAt(), ended, request.number() + said(outcome.solution()), ref, ""));
    }

    private static UnitLedger.Event came(WorkOrder visit, Map<Long, String> names) {
        Instant signedAt = visit.signature() == null ? null : visit.signature().signedAt();
        String solution = visit.findings() == null ? null : visit.findings().solution();
        return line(signedAt == null ? visit.issuedAt() : signedAt, "VISITED", visit.number() + said(solution), "work-order:" + visit.id(),
                visit.engineerId() == null ? "" : names.getOrDefault(visit.engineerId(), ""));
    }

    private static String said(@Nullable String words) {
        return words == null || words.isBlank() ? "" : " " + words.strip();
    }

    private static UnitLedger.Event line(Instant at, String kind, String text, String ref, String actor) {
        return new UnitLedger.Event(at, kind, text, ref, actor, null, "", List.of(), Map.of());
    }
}
