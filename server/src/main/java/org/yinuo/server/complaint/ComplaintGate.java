package org.yinuo.server.complaint;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.EndCondition;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Refusal;

/** Lets no complaint end before the customer has said that the answer settles it, or the management lets it. */
@Component
class ComplaintGate implements EndCondition {
    private static final String STANDING = "select standing from complaint_step where request_id = :request order by id desc limit 1";
    private final JdbcClient jdbc;

    ComplaintGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Refusal> hindrance(ServiceRequest request) {
        return request.isComplaint() ? standing(request).filter(standing -> !standing.isEnd()).map(standing -> Refusal.conflict(standing.missing()))
                : Optional.empty();
    }

    private Optional<Standing> standing(ServiceRequest request) {
        return jdbc.sql(STANDING).param("request", request.id()).query(String.class).optional().map(Standing::valueOf);
    }
}
