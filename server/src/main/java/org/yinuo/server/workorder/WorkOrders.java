package org.yinuo.server.workorder;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.yinuo.server.shared.Refusal;

/** The work orders. */
public interface WorkOrders extends ListCrudRepository<WorkOrder, Long> {

    /** The visits of a request, newest first. */
    List<WorkOrder> findByRequestIdOrderByIdDesc(long requestId);

    /** The visits of some requests in one standing. */
    List<WorkOrder> findByRequestIdInAndStatus(Collection<Long> requestIds, WorkOrder.Status status);

    /** Waits until nobody else holds the row; rows may still point at it meanwhile. */
    @Query("select id from work_order where id = :id for no key update")
    Optional<Long> lock(long id);

    /** The work order, kept from everybody else until the transaction ends; refuses an unknown one. */
    default WorkOrder hold(long id) {
        lock(id);
        return get(id);
    }

    /** The work order with that id; refuses an unknown one. */
    default WorkOrder get(long id) {
        return findById(id).orElseThrow(() -> Refusal.notFound("work-order-not-found"));
    }
}
