package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Page;

/** What is on hand. */
@Component
public class StockList {
    private static final String PAGE = """
            select p.id as part_id, p.number, p.name, p.unit, p.serialized, p.consumable, l.id as place_id, l.kind as place_kind, l.name as place_name,
                   held.good, held.bad, held.reserved, held.coming, held.at_least, held.up_to
            from part p join lateral (
                select place_id, sum(good) as good, sum(bad) as bad, sum(reserved) as reserved, sum(coming) as coming,
                       max(at_least) as at_least, max(up_to) as up_to
                from (
                    select s.place_id, case when s.condition = 'GOOD' then s.quantity else 0 end as good,
                           case when s.condition = 'BAD' then s.quantity else 0 end as bad, s.reserved, 0 as coming,
                           cast(null as numeric) as at_least, cast(null as numeric) as up_to
                    from stock s where s.part_id = p.id
                    union all
                    select t.to_place_id, 0, 0, 0, tl.quantity, null, null
                    from part_transfer_line tl join part_transfer t on t.id = tl.transfer_id
                    where tl.part_id = p.id and t.state = 'SENT' and tl.condition = 'GOOD'
                    union all
                    select r.place_id, 0, 0, 0, 0, r.at_least, r.up_to from reorder_point r where r.part_id = p.id) each
                group by place_id) held on true
            join stock_place l on l.id = held.place_id
            where l.kind in ('CENTRE', 'BRANCH', 'VAN', 'ENGINEER')
                and (:q = '' or p.search like :like or exists (
                    select 1 from stock n where n.part_id = p.id and n.place_id = l.id and lower(n.serial) like :like))
                and (:place = 0 or l.id = :place) and (:keeper = 0 or l.keeper_id = :keeper)
                and (not :below or (not p.retired and held.good - held.reserved + held.coming < held.at_least))
                and (lower(p.number), l.id) > (:number, :after)
            order by lower(p.number), l.id limit :limit""";
    private static final String PIECES = """
            select l.id as place_id, l.kind as place_kind, l.name as place_name, s.condition, s.serial, s.quantity, s.reserved
            from stock s join stock_place l on l.id = s.place_id where s.part_id = :part
            order by array_position(array['CENTRE', 'BRANCH', 'VAN', 'ENGINEER', 'TRANSIT'], l.kind), l.name, s.condition desc, s.serial limit 500""";
    private static final String TRACKED = """
            select l.id as place_id, l.kind as place_kind, l.name as place_name, s.condition, s.serial, s.quantity, s.reserved
            from stock s join part p on p.id = s.part_id join stock_place l on l.id = s.place_id
            where lower(p.number) = :number and s.serial <> '' and s.quantity > 0 order by s.serial limit 500""";
    private static final String OF_PLACE = """
            select s.part_id, p.number, p.name, p.unit, p.serialized, p.consumable, l.id as place_id, l.name as place_name, s.condition, s.serial,
                   s.quantity, s.reserved
            from stock s join part p on p.id = s.part_id join stock_place l on l.id = s.place_id
            where l.id in (:places) order by lower(p.number), s.condition desc, s.serial, l.id limit 1000""";
    private final JdbcClient jdbc;

    StockList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for.
     *
     * @param query   looked for in number, name and serial numbers; may be empty
     * @param placeId only this store; 0 for all
     * @param keeper  only what this user keeps; 0 for all
     * @param below   only what has to be ordered again
     */
    public record Question(String query, long placeId, long keeper, boolean below) {
        public static Question of(@Nullable String query, @Nullable Long placeId, boolean below) {
            return new Question(query == null ? "" : query.strip().toLowerCase(Locale.ROOT), placeId == null ? 0 : placeId, 0, below);
        }
    }

    /**
     * A part in a store.
     *
     * @param good     can be put in, reserved ones among them
     * @param bad      waits for repair, the supplier or the scrap heap
     * @param reserved kept back for visits
     * @param coming   on the way here
     * @param atLeast  the reorder point; null without one
     * @param missing  how many to order to be at {@code upTo} again; 0 while the stock is not below the reorder point
     */
    public record Row(long partId, String number, String name, String unit, boolean serialized, boolean consumable, long placeId,
                      Place.Kind placeKind, String placeName, BigDecimal good, BigDecimal bad, BigDecimal reserved, BigDecimal coming,
                      @Nullable BigDecimal atLeast, @Nullable BigDecimal upTo, BigDecimal missing) {
    }

    private record Counted(long partId, String number, String name, String unit, boolean serialized, boolean consumable, long placeId,
                           String placeKind, String placeName, BigDecimal good, BigDecimal bad, BigDecimal reserved, BigDecimal coming,
                           @Nullable BigDecimal atLeast, @Nullable BigDecimal upTo) {
        Row shown() {
            BigDecimal free = good.subtract(reserved).add(coming);
            boolean below = atLeast != null && upTo != null && free.compareTo(atLeast) < 0;
            return new Row(partId, number, name, unit, serialized, consumable, placeId, Place.Kind.valueOf(placeKind), placeName, good, bad, reserved,
                    coming, atLeast, upTo, below && upTo != null ? upTo.subtract(free) : BigDecimal.ZERO);
        }
    }

    /** One sort of a part in one place: of one condition, with its serial number where it has one. */
    public record Piece(long placeId, Place.Kind placeKind, String placeName, Move.Condition condition, String serial, BigDecimal quantity,
                        BigDecimal reserved) {
    }

    /** The same with the part it is. */
    public record Held(long partId, String number, String name, String unit, boolean serialized, boolean consumable, long placeId, String placeName,
                       Move.Condition condition, String serial, BigDecimal quantity, BigDecimal reserved) {
    }

    /** By part number, then by place. */
    public Page<Row> page(Question question, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 2);
        List<Row> rows = jdbc.sql(PAGE).param("q", question.query()).param("like", Likes.contains(question.query()))
                .param("place", question.placeId()).param("keeper", question.keeper()).param("below", question.below())
                .param("number", after == null ? "" : after.text(0)).param("after", after == null ? 0 : after.number(1))
                .param("limit", limit + 1).query(Counted.class).list().stream().map(Counted::shown).toList();
        return Page.of(rows, limit, row -> Cursor.at(row.number().toLowerCase(Locale.ROOT), row.placeId()));
    }

    /** Where a part lies, in the order of the stores, at most 500. */
    public List<Piece> pieces(long part) {
        return jdbc.sql(PIECES).param("part", part).query(Piece.class).list();
    }

    /** The pieces with a serial number of the part with this number, at most 500. */
    public List<Piece> tracked(String number) {
        return jdbc.sql(TRACKED).param("number", number.toLowerCase(Locale.ROOT)).query(Piece.class).list();
    }

    /** What lies in these places, at most 1,000. */
    List<Held> in(List<Long> places) {
        return places.isEmpty() ? List.of() : jdbc.sql(OF_PLACE).param("places", places).query(Held.class).list();
    }
}
