package org.yinuo.server.loaner;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;

/**
 * A unit kept to be lent.
 *
 * @param place where it lies while nobody has it
 */
public record Loaner(long id, String model, String serial, String name, String batch, String place, State state, int version) {

    /** Where it is. */
    public enum State {
        /** In its place, ready to go. */
        AVAILABLE,
        /** With a customer. */
        OUT,
        /** Back, not looked at yet. */
        INSPECTION,
        /** No longer lent. */
        RETIRED
    }

    /** What is said about one. */
    public record Draft(@Nullable String model, @Nullable String serial, @Nullable String name, @Nullable String batch, @Nullable String place) {

        public Draft {
            model = Given.required(model, 60, "model");
            serial = Given.required(serial, 60, "serial");
            name = Given.text(name, 100, "name");
            batch = Given.text(batch, 60, "batch");
            place = Given.text(place, 100, "place");
        }
    }

    static Loaner of(ResultSet row, int n) throws SQLException {
        return new Loaner(row.getLong("id"), row.getString("model"), row.getString("serial"), row.getString("name"), row.getString("batch"),
                row.getString("place"), State.valueOf(row.getString("state")), row.getInt("version"));
    }
}
