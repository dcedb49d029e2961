package org.yinuo.server.workorder;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.yinuo.server.shared.Refusal;

/** The work orders. */
public interface WorkOrders extends ListCrudRepository<WorkOrder, Long> {

    /** The visits of a request, newest first. */
    List<WorkOrder> findByRequestIdOrderByIdDesc(long requestId);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<WorkOrder> findWithLockById(long id);

    /** The work order, kept from everybody else until the transaction ends. */
    default WorkOrder hold(long id) {
        return findWithLockById(id).orElseThrow(() -> Refusal.notFound("work-order-not-found"));
    }

    /** The work order with that id; refuses an unknown one. */
    default WorkOrder get(long id) {
        return findById(id).orElseThrow(() -> Refusal.notFound("work-order-not-found"));
    }
}
