package org.yinuo.server.servicerequest;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Sql;

/**
 * Writes requests down for the first time. By hand, because intake is the one place where many come in at once, and
 * Spring Data renders the statement anew for each: a fifth of all the work of taking a request in.
 */
@Component
class NewRequests {
    private static final String INSERT = """
            insert into service_request (number, customer_id, contact_id, site_id, caller_phone, caller_name, unit_id,
                contract_id, commitment_version_id, house_default, channel, kind, request_class, title, description, severity, level, status,
                stage, assignee_id, reported_at, created_at, created_by, received_by_id, version)
            values (:dated || %s, :customer, :contact, :site, :phone, :name, :unit, :contract, :commitmentVersion, :houseDefault,
                :channel, :kind, :class, :title, :description, :severity, :level, :status, :stage, :assignee, :reported, :created, :by, :byId, 0)
            returning id, number
            """.formatted(Numbering.countingInSql("SR"));
    private final JdbcClient jdbc;

    NewRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request with its id and number, in its first version; a new request has no outcome yet. */
    ServiceRequest keep(ServiceRequest request, LocalDate day) {
        ServiceRequest.Caller caller = request.caller();
        JdbcClient.StatementSpec insert = jdbc.sql(INSERT).param("dated", Numbering.dated("SR", day))
                .param("customer", caller == null ? null : caller.customerId())
                .param("contact", caller == null ? null : caller.contactId())
                .param("site", caller == null ? null : caller.siteId())
                .param("phone", caller == null ? null : caller.callerPhone())
                .param("name", caller == null ? null : caller.callerName());
        return promised(described(insert, request), request)
                .query((row, n) -> request.kept(row.getLong("id"), row.getString("number"))).single();
    }

    private static JdbcClient.StatementSpec described(JdbcClient.StatementSpec insert, ServiceRequest request) {
        return insert.param("channel", request.channel().name()).param("kind", request.nature().kind().name())
                .param("class", request.nature().requestClass().name()).param("title", request.title())
                .param("description", request.description()).param("severity", request.severity().name())
                .param("level", request.level()).param("status", request.status().name())
                .param("stage", request.stage().name()).param("assignee", request.assigneeId())
                .param("reported", Sql.at(request.reportedAt())).param("created", Sql.at(request.createdAt()))
                .param("by", request.createdBy()).param("byId", Actor.current().id());
    }

    private static JdbcClient.StatementSpec promised(JdbcClient.StatementSpec insert, ServiceRequest request) {
        return insert.param("unit", request.unitId()).param("contract", request.contractId())
                .param("commitmentVersion", request.commitmentVersionId())
                .param("houseDefault", request.houseDefault() == null ? null : request.houseDefault().name());
    }
}
