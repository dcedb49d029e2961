package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Keeps parts back for a visit: they lie where they are, and nobody else gets them. */
@Service
@Transactional
public class Reservations {
    private static final String SELECT = """
            select r.id, r.work_order_id, r.part_id, p.number, p.name, p.unit, r.place_id, l.name as place_name, r.serial, r.quantity,
                   r.at, r.by_name as by
            from part_reservation r join part p on p.id = r.part_id join stock_place l on l.id = r.place_id
            """;
    private static final String HELD = SELECT + "where r.work_order_id = :visit and r.ended_at is null order by r.id";
    private static final String KEEP_BACK = """
            update stock set reserved = reserved + :quantity
            where part_id = :part and place_id = :place and condition = 'GOOD' and lower(serial) = lower(:serial) and quantity - reserved >= :quantity""";
    private static final String GIVE_FREE = """
            update stock set reserved = reserved - :quantity
            where part_id = :part and place_id = :place and condition = 'GOOD' and lower(serial) = lower(:serial)""";
    private static final String FREE = """
            select coalesce(sum(quantity - reserved), 0) from stock
            where part_id = :part and place_id = :place and condition = 'GOOD' and lower(serial) = lower(:serial)""";
    private static final String ADD = """
            insert into part_reservation (work_order_id, part_id, place_id, serial, quantity, at, by_name)
            values (:visit, :part, :place, :serial, :quantity, :at, :by)""";
    private static final String LESS = "update part_reservation set quantity = quantity - :quantity where id = :id";
    private static final String END = """
            update part_reservation set ended_at = :at, end_reason = :reason where id = :id and ended_at is null""";
    private final JdbcClient jdbc;
    private final PartsLedger ledger;
    private final Places places;
    private final StorePapers papers;
    private final Changes changes;

    Reservations(JdbcClient jdbc, PartsLedger ledger, Places places, StorePapers papers, Changes changes) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.places = places;
        this.papers = papers;
        this.changes = changes;
    }

    /** What is kept back for a visit, and where. */
    public record Held(long id, long workOrderId, long partId, String number, String name, String unit, long placeId, String placeName,
                       String serial, BigDecimal quantity, Instant at, String by) {
    }

    /** What is still kept back for a visit. */
    @Transactional(readOnly = true)
    public List<Held> of(long workOrderId) {
        return jdbc.sql(HELD).param("visit", workOrderId).query(Held.class).list();
    }

    /** Keeps an item back; refuses {@code stock-short} when not so many are free there. */
    public void reserve(long workOrderId, long placeId, Move.Item asked) {
        papers.openVisit(workOrderId);
        Place place = places.store(placeId);
        Part part = ledger.hold(List.of(asked.partId())).get(asked.partId());
        Move.Item item = PartsLedger.checked(part, asked);
        if (item(jdbc.sql(KEEP_BACK), item, placeId).update() == 0) {
            BigDecimal free = jdbc.sql(FREE).param("part", item.partId()).param("place", placeId).param("serial", item.serial())
                    .query(BigDecimal.class).single();
            throw Refusal.conflict("stock-short", part.number(), place.name(), PartsLedger.plain(free)).at("quantity");
        }
        item(jdbc.sql(ADD), item, placeId).param("visit", workOrderId).param("at", Sql.at(ledger.now()))
                .param("by", Actor.current().displayName()).update();
        papers.record("parts.reserved", "work-order:" + workOrderId, part.number() + " × " + PartsLedger.plain(item.quantity()));
        touch(workOrderId, part.id());
    }

    /** Gives a reservation up; refuses {@code reservation-unknown}, also when somebody else has just given it up. */
    public void release(long workOrderId, long id, @Nullable String reason) {
        ledger.hold(List.of(held(workOrderId, id).partId()));
        Held held = held(workOrderId, id);
        end(held, Given.text(reason, 300, "reason"));
        papers.record("parts.released", "work-order:" + workOrderId, held.number());
    }

    private Held held(long workOrderId, long id) {
        return of(workOrderId).stream().filter(each -> each.id() == id).findFirst().orElseThrow(() -> Refusal.notFound("reservation-unknown"));
    }

    /** Gives up whatever is still kept back for a visit that has ended. */
    void releaseAll(long workOrderId, String reason) {
        List<Held> held = of(workOrderId);
        if (!held.isEmpty()) {
            ledger.hold(held.stream().map(Held::partId).distinct().sorted().toList());
            of(workOrderId).forEach(each -> end(each, reason));
        }
    }

    /** Frees what was kept back for the visit, up to the quantity that is about to be taken; the part is held. */
    void draw(long workOrderId, long placeId, Move.Item item) {
        BigDecimal left = Optional.ofNullable(item.quantity()).orElse(BigDecimal.ONE);
        for (Held held : of(workOrderId)) {
            boolean same = held.partId() == item.partId() && held.placeId() == placeId && held.serial().equalsIgnoreCase(String.valueOf(item.serial()));
            if (same && left.signum() > 0) {
                BigDecimal taken = held.quantity().min(left);
                left = left.subtract(taken);
                free(held, taken);
                jdbc.sql(LESS).param("quantity", taken).param("id", held.id()).update();
                if (taken.compareTo(held.quantity()) == 0) {
                    jdbc.sql(END).param("at", Sql.at(ledger.now())).param("reason", "used").param("id", held.id()).update();
                }
            }
        }
    }

    private void end(Held held, String reason) {
        ledger.hold(List.of(held.partId()));
        if (jdbc.sql(END).param("at", Sql.at(ledger.now())).param("reason", reason).param("id", held.id()).update() == 1) {
            free(held, held.quantity());
            touch(held.workOrderId(), held.partId());
        }
    }

    private void free(Held held, BigDecimal quantity) {
        item(jdbc.sql(GIVE_FREE), new Move.Item(held.partId(), quantity, held.serial(), Move.Condition.GOOD), held.placeId()).update();
    }

    private void touch(long workOrderId, long partId) {
        changes.touch("stock", "part:" + partId, "work-order:" + workOrderId);
    }

    private static JdbcClient.StatementSpec item(JdbcClient.StatementSpec sql, Move.Item item, long place) {
        return sql.param("part", item.partId()).param("place", place).param("serial", item.serial()).param("quantity", item.quantity());
    }
}
