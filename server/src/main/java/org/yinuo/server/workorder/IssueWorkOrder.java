package org.yinuo.server.workorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.OnSiteVisitNeeded;
import org.yinuo.server.servicerequest.RequestEnded;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Numbering;

/** Issues a work order when a request needs a visit, and calls it off when the request ends before. */
@Component
class IssueWorkOrder {
    private final WorkOrders workOrders;
    private final Numbering numbering;
    private final Timeline timeline;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    IssueWorkOrder(WorkOrders workOrders, Numbering numbering, Timeline timeline, Changes changes, ApplicationEventPublisher events) {
        this.workOrders = workOrders;
        this.numbering = numbering;
        this.timeline = timeline;
        this.changes = changes;
        this.events = events;
    }

    @EventListener
    void on(OnSiteVisitNeeded needed) {
        issue(needed.request().id(), VisitKind.of(needed.request().nature().kind()), needed.reason(), needed.at());
    }

    /** A visit that nobody has yet. */
    WorkOrder issue(long requestId, VisitKind kind, String reason, Instant at) {
        String number = numbering.next("WO", LocalDate.ofInstant(at, HouseZone.ZONE));
        WorkOrder issued = workOrders.save(new WorkOrder(null, number, requestId, WorkOrder.Status.OPEN, reason, at, null, null,
                null, null, kind, null));
        timeline.add(Timeline.Entry.of(requestId, at, "WORK_ORDER_ISSUED", number, Map.of("workOrder", issued.id())));
        changes.touch("work-order:" + issued.id(), "work-orders");
        return issued;
    }

    @EventListener
    void on(RequestEnded ended) {
        for (WorkOrder each : workOrders.findByRequestIdOrderByIdDesc(ended.request().id())) {
            if (each.status().isOpen() && each.done().arrivedAt() == null) {
                events.publishEvent(new VisitEnded(workOrders.save(each.cancelled())));
                timeline.add(Timeline.Entry.of(ended.request().id(), ended.at(), "WORK_ORDER_CANCELLED", each.number(),
                        Map.of("workOrder", each.id())));
                changes.touch("work-order:" + each.id(), "work-orders");
            }
        }
    }
}
