package org.yinuo.server.servicerequest;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.yinuo.server.shared.Refusal;

/** The service requests. */
public interface ServiceRequests extends ListCrudRepository<ServiceRequest, Long> {

    @Override
    @Query(value = "select * from service_request where id = :id", rowMapperClass = RequestRow.class)
    Optional<ServiceRequest> findById(Long id);

    /** The request filed under a number. */
    @Query("select * from service_request where number = :number")
    Optional<ServiceRequest> numbered(String number);

    /** Waits until nobody else holds the row; rows may still point at it meanwhile. */
    @Query("select id from service_request where id = :id for no key update")
    Optional<Long> lock(long id);

    /** The request, kept from everybody else until the transaction ends; refuses an unknown one. */
    default ServiceRequest hold(long id) {
        lock(id);
        return get(id);
    }

    /** The requests about a unit, oldest first. */
    List<ServiceRequest> findByUnitIdOrderById(long unitId);

    /** The request with that id; refuses an unknown one. */
    default ServiceRequest get(long id) {
        return findById(id).orElseThrow(() -> Refusal.notFound("request-not-found"));
    }
}
