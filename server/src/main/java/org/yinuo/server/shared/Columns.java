package org.yinuo.server.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Values between Java and {@code timestamptz}, {@code date} and nullable columns. */
public final class Columns {

    private Columns() {}

    /** The instant as a query parameter, whatever the time zone of the session. */
    public static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable Long numberOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    /** One column of many rows, as the parameter of {@code unnest}. */
    public static <R, C> C[] of(Collection<R> rows, Function<R, C> column, IntFunction<C[]> array) {
        return rows.stream().map(column).toArray(array);
    }

    /** The instant as microseconds since 1970, rounded as {@code timestamptz} rounds. */
    public static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000), (instant.getNano() + 500) / 1_000);
    }
}
