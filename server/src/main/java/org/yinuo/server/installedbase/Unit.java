package org.yinuo.server.installedbase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Columns;

/**
 * One piece of equipment.
 *
 * @param serial     unique for the model
 * @param contractId under which it was sold
 * @param acceptedOn from when its warranty counts
 */
public record Unit(long id, String serial, String model, String name, long customerId, @Nullable Long siteId,
        @Nullable Long contractId, @Nullable LocalDate installedOn, @Nullable LocalDate acceptedOn, int version) {

    static Unit of(ResultSet row, int number) throws SQLException {
        return new Unit(row.getLong("id"), row.getString("serial"), row.getString("model"), row.getString("name"),
                row.getLong("customer_id"), Columns.numberOrNull(row, "site_id"),
                Columns.numberOrNull(row, "contract_id"), Columns.dateOrNull(row, "installed_on"),
                Columns.dateOrNull(row, "accepted_on"), row.getInt("version"));
    }
}
