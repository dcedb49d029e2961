package org.yinuo.server.parts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The moves that were written down. */
@Component
public class MoveRows {
    private static final String SELECT = """
            select m.*, f.kind as from_kind, f.name as from_name, t.kind as to_kind, t.name as to_name, u.id as undone_by
            from part_move m join stock_place f on f.id = m.from_place_id join stock_place t on t.id = m.to_place_id
                left join part_move u on u.undoes = m.id
            """;
    private static final String OF_PART = SELECT + "where m.part_id = :part and m.id < :before order by m.id desc limit :limit";
    private static final String OF_VISIT = SELECT + """
            where m.work_order_id = :visit and m.reason in ('USED', 'TAKEN_BACK') and u.id is null order by m.id""";
    private final JdbcClient jdbc;

    MoveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The moves of a part, the latest first. */
    public Page<Move> ofPart(long part, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        List<Move> rows = jdbc.sql(OF_PART).param("part", part).param("before", before == null ? Long.MAX_VALUE : before.number(0))
                .param("limit", limit + 1).query(MoveRows::move).list();
        return Page.of(rows, limit, move -> Cursor.at(move.id()));
    }

    /** What was put in and taken back on a visit and not undone, in that order. */
    List<Move> ofVisit(long workOrderId) {
        return jdbc.sql(OF_VISIT).param("visit", workOrderId).query(MoveRows::move).list();
    }

    /** One move; refuses {@code move-unknown}. */
    Move get(long id) {
        return jdbc.sql(SELECT + "where m.id = :id").param("id", id).query(MoveRows::move).optional()
                .orElseThrow(() -> Refusal.notFound("move-unknown"));
    }

    private static Move move(ResultSet row, int n) throws SQLException {
        return new Move(row.getLong("id"), row.getLong("part_id"), row.getLong("from_place_id"), Place.Kind.valueOf(row.getString("from_kind")),
                row.getString("from_name"), row.getLong("to_place_id"), Place.Kind.valueOf(row.getString("to_kind")), row.getString("to_name"),
                row.getBigDecimal("quantity"), row.getString("serial"), Move.Condition.valueOf(row.getString("condition")),
                Move.Reason.valueOf(row.getString("reason")), row.getString("document"), row.getString("note"), row.getString("replaces"),
                Columns.numberOrNull(row, "work_order_id"), Columns.numberOrNull(row, "undoes"), Columns.numberOrNull(row, "undone_by"),
                Sql.instant(row, "occurred_at"), Sql.instant(row, "recorded_at"), row.getString("by_name"));
    }
}
