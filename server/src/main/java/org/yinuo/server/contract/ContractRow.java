package org.yinuo.server.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.RowMapper;
import org.yinuo.server.shared.Sql;

/** A contract of its row. By hand, because every intake reads one, and Spring Data goes a long way from row to record. */
final class ContractRow implements RowMapper<Contract> {

    @Override
    public Contract mapRow(ResultSet row, int n) throws SQLException {
        return new Contract(row.getLong("id"), row.getString("number"), row.getString("external_number"), row.getLong("customer_id"),
                row.getString("title"), row.getBigDecimal("amount"), row.getString("currency"), row.getObject("signed_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class), row.getObject("warranty_ends_on", LocalDate.class), row.getString("zone"),
                Contract.Status.valueOf(row.getString("status")), row.getString("status_reason"), row.getLong("commitment_version_id"),
                Sql.instant(row, "created_at"), row.getString("created_by"), row.getInt("version"));
    }
}
