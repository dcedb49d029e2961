package org.yinuo.server.servicerequest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.servicerequest.ServiceRequest.Channel;
import org.yinuo.server.shared.Refusal;

/**
 * The same fault again. For some days after its end a request is reopened; later it is a request of its own that follows the
 * earlier one, so that an old request is not broken the moment it is taken up again, and the repetition is counted.
 */
@Component
public class RepeatedFault {
    private static final String OF = """
            select r.id, r.number
            from request_repeat p join service_request r on r.id = case p.request_id when :id then p.follows_id else p.request_id end
            where p.request_id = :id or p.follows_id = :id order by r.id
            """;
    private final ServiceRequests requests;
    private final OpenServiceRequest open;
    private final RequestLog log;
    private final JdbcClient jdbc;
    private final Reopening reopening;

    RepeatedFault(ServiceRequests requests, OpenServiceRequest open, RequestLog log, JdbcClient jdbc, Reopening reopening) {
        this.requests = requests;
        this.open = open;
        this.log = log;
        this.jdbc = jdbc;
        this.reopening = reopening;
    }

    /** For how long a request is taken up again, and what else may speak against it. */
    @Component
    record Reopening(@Value("${yinuo.requests.reopen-days:7}") int days, Clock clock, WorkGate gate, List<EndCondition> conditions) {

        /** Why a cancelled request may not be taken up again. */
        Optional<Refusal> returningHindrance(ServiceRequest cancelled) {
            if (isOver(cancelled)) {
                return Optional.of(Refusal.conflict("reopen-too-late", days));
            }
            if (gate.standing(cancelled) == WorkGate.Standing.REFUSED_BY_CUSTOMER) {
                return Optional.of(Refusal.conflict("major-refused-by-customer"));
            }
            return conditions.stream().flatMap(condition -> condition.returningHindrance(cancelled).stream()).findFirst();
        }

        void requireInTime(ServiceRequest request) {
            if (isOver(request)) {
                throw Refusal.conflict("reopen-too-late", days);
            }
        }

        boolean isOver(ServiceRequest request) {
            ServiceRequest.Outcome outcome = request.outcome() == null ? ServiceRequest.Outcome.NONE : request.outcome();
            @Nullable Instant ended = outcome.closedAt() != null ? outcome.closedAt() : outcome.resolvedAt();
            return ended != null && clock.instant().isAfter(ended.plus(Duration.ofDays(days)));
        }
    }

    /** Opens the request that follows an ended one, reported now, for the same caller, unit and contract. */
    @Transactional
    public ServiceRequest open(long id, Channel channel, String description) {
        ServiceRequest earlier = requests.get(id);
        if (earlier.isOpen()) {
            throw Refusal.conflict("request-still-open");
        }
        ServiceRequest again = open.open(new OpenServiceRequest.Report(earlier.caller(), earlier.unitId(), earlier.contractId(), channel,
                earlier.nature(), earlier.title(), description, earlier.severity(), earlier.level(), null, false, earlier.assigneeId()));
        jdbc.sql("insert into request_repeat (request_id, follows_id) values (:id, :follows)")
                .param("id", again.id()).param("follows", id).update();
        log.entry(earlier, again.reportedAt(), "REPEATED", again.number(), Map.of("request", again.id()));
        log.entry(again, again.reportedAt(), "FOLLOWS", earlier.number(), Map.of("request", id));
        return again;
    }

    /** The requests of the same fault, the earlier ones and the later. */
    List<RequestView.Named> of(long id) {
        return jdbc.sql(OF).param("id", id).query((row, n) -> new RequestView.Named(row.getLong("id"), row.getString("number"))).list();
    }
}
