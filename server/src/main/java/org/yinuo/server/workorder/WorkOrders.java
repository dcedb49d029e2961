package org.yinuo.server.workorder;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.yinuo.server.shared.Refusal;

/** The work orders. */
public interface WorkOrders extends ListCrudRepository<WorkOrder, Long> {

    /** The visits of a request, newest first. */
    List<WorkOrder> findByRequestIdOrderByIdDesc(long requestId);

    /** The work order with that id; refuses an unknown one. */
    default WorkOrder get(long id) {
        return findById(id).orElseThrow(() -> Refusal.notFound("work-order-not-found"));
    }
}
