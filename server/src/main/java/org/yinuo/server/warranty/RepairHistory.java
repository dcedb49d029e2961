package org.yinuo.server.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.workorder.WorkOrder;
import org.yinuo.server.workorder.WorkOrders;

/** The repairs of a unit, as requests and signed visits tell of them. */
@Component
public class RepairHistory {
    private final ServiceRequests requests;
    private final WorkOrders visits;
    private final List<RecordedRepairs> others;

    RepairHistory(ServiceRequests requests, WorkOrders visits, List<RecordedRepairs> others) {
        this.requests = requests;
        this.visits = visits;
        this.others = others;
    }

    /**
     * One fault of the unit.
     *
     * @param from    the day it was reported
     * @param to      the day it was put right; null while it is not
     * @param days    from the one to the other
     * @param counts  whether it is a recorded repair: put right, and signed for after a visit or sent in and back. What was solved on the phone is none
     */
    public record Repair(long requestId, String number, String title, LocalDate from, @Nullable LocalDate to, int days, boolean counts) {}

    /** The faults of a unit, oldest first; withdrawn requests are none. */
    public List<Repair> of(long unitId) {
        return requests.findByUnitIdOrderById(unitId).stream()
                .filter(request -> request.nature().kind() == RequestKind.FAULT && request.status() != ServiceRequest.Status.CANCELLED)
                .map(this::repair).toList();
    }

    private Repair repair(ServiceRequest request) {
        Instant resolved = request.outcome() == null ? null : request.outcome().resolvedAt();
        long id = request.id() == null ? 0 : request.id();
        LocalDate from = HouseZone.dayOf(request.reportedAt());
        LocalDate to = resolved == null ? null : HouseZone.dayOf(resolved);
        boolean signed = to != null && (visits.findByRequestIdOrderByIdDesc(id).stream().anyMatch(visit -> visit.status() == WorkOrder.Status.COMPLETED)
                || others.stream().anyMatch(each -> each.repairedUnder(id)));
        return new Repair(id, request.number(), request.title(), from, to, to == null ? 0 : (int) ChronoUnit.DAYS.between(from, to), signed);
    }

    /** Days in repair of all recorded repairs together. */
    static int downtimeDays(List<Repair> repairs) {
        return repairs.stream().filter(Repair::counts).mapToInt(Repair::days).sum();
    }
}
