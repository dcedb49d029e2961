package org.yinuo.server.servicerequest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.yinuo.core.commitment.Severity;
import org.yinuo.server.contract.Coverage;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Sql;

/** A request of its row. By hand, because every act and every look at a request reads it, and Spring Data goes a long way from row to record. */
final class RequestRow implements RowMapper<ServiceRequest> {

    @Override
    public ServiceRequest mapRow(ResultSet row, int n) throws SQLException {
        String houseDefault = row.getString("house_default");
        return new ServiceRequest(row.getLong("id"), row.getString("number"), caller(row), Columns.numberOrNull(row, "unit_id"),
                Columns.numberOrNull(row, "contract_id"), Columns.numberOrNull(row, "commitment_version_id"),
                houseDefault == null ? null : Coverage.Reason.valueOf(houseDefault), ServiceRequest.Channel.valueOf(row.getString("channel")),
                new ServiceRequest.Nature(RequestKind.valueOf(row.getString("kind")), RequestClass.valueOf(row.getString("request_class"))),
                row.getString("title"), row.getString("description"), Severity.valueOf(row.getString("severity")), row.getString("level"),
                ServiceRequest.Status.valueOf(row.getString("status")), ServiceRequest.Stage.valueOf(row.getString("stage")),
                Columns.numberOrNull(row, "assignee_id"), Sql.instant(row, "reported_at"), Sql.instant(row, "created_at"),
                row.getString("created_by"), outcome(row), row.getInt("version"));
    }

    /** Null when nothing is known of him. */
    private static ServiceRequest.@Nullable Caller caller(ResultSet row) throws SQLException {
        ServiceRequest.Caller caller = new ServiceRequest.Caller(Columns.numberOrNull(row, "customer_id"), Columns.numberOrNull(row, "contact_id"),
                Columns.numberOrNull(row, "site_id"), row.getString("caller_phone"), row.getString("caller_name"));
        return known(caller.customerId(), caller.contactId(), caller.siteId(), caller.callerPhone(), caller.callerName()) ? caller : null;
    }

    /** Null before there is any. */
    private static ServiceRequest.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        ServiceRequest.Outcome outcome = new ServiceRequest.Outcome(Sql.maybe(row, "resolved_at"), Sql.maybe(row, "closed_at"),
                row.getString("cause"), row.getString("solution"));
        return known(outcome.resolvedAt(), outcome.closedAt(), outcome.cause(), outcome.solution()) ? outcome : null;
    }

    private static boolean known(@Nullable Object... parts) {
        return Stream.of(parts).anyMatch(Objects::nonNull);
    }
}
