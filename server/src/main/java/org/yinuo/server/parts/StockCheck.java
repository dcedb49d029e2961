package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves that what is on hand is the sum of the moves, and what is reserved the sum of the reservations. */
@Component
public class StockCheck {
    private static final String DIFFERENCES = """
            with moved as (
                select part_id, place_id, condition, lower(serial) as serial, sum(quantity) as quantity from (
                    select part_id, to_place_id as place_id, condition, serial, quantity from part_move
                    union all
                    select part_id, from_place_id, condition, serial, -quantity from part_move) each
                where place_id in (select id from stock_place where kind in ('CENTRE', 'BRANCH', 'VAN', 'ENGINEER', 'TRANSIT'))
                group by part_id, place_id, condition, lower(serial)),
            kept as (
                select part_id, place_id, lower(serial) as serial, sum(quantity) as quantity from part_reservation where ended_at is null
                group by part_id, place_id, lower(serial)),
            held as (select part_id, place_id, condition, lower(serial) as serial, quantity, reserved from stock)
            select 'STOCK' as what, p.number, l.name as place, coalesce(m.quantity, 0) as moves, coalesce(h.quantity, 0) as stock
            from moved m full join held h using (part_id, place_id, condition, serial)
                join part p on p.id = part_id join stock_place l on l.id = place_id
            where coalesce(m.quantity, 0) <> coalesce(h.quantity, 0)
            union all
            select 'RESERVED', p.number, l.name, coalesce(k.quantity, 0), coalesce(h.reserved, 0)
            from kept k full join (select * from held where condition = 'GOOD') h using (part_id, place_id, serial)
                join part p on p.id = part_id join stock_place l on l.id = place_id
            where coalesce(k.quantity, 0) <> coalesce(h.reserved, 0)
            limit 100""";
    private final JdbcClient jdbc;

    StockCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where the books do not agree.
     *
     * @param what  {@code STOCK} or {@code RESERVED}
     * @param moves what the moves or reservations add up to
     * @param stock what the stock says
     */
    public record Difference(String what, String number, String place, BigDecimal moves, BigDecimal stock) {
    }

    /** Every place where they differ, at most 100; empty when the books are right. */
    public List<Difference> differences() {
        return jdbc.sql(DIFFERENCES).query(Difference.class).list();
    }
}
