package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/**
 * The one place where stock changes: a move and the two stocks it changes are written together. Who moves a part holds it until
 * he has committed, so two who reach for the last one come one after the other, and the second is refused.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PartsLedger {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final String HOLD = "select id from part where id in (:ids) order by id for no key update";
    private static final String KIND = "select kind from stock_place where id = :id";
    private static final String FREE = """
            select coalesce(sum(quantity - reserved), 0) from stock
            where part_id = :part and place_id = :place and condition = :condition and (:serial = '' or lower(serial) = lower(:serial))""";
    private static final String TAKE = """
            update stock set quantity = quantity - :quantity
            where part_id = :part and place_id = :place and condition = :condition and lower(serial) = lower(:serial)
                and quantity - reserved >= :quantity""";
    private static final String SWEEP = "delete from stock where part_id = :part and place_id = :place and quantity = 0";
    private static final String PUT = """
            insert into stock (part_id, place_id, condition, serial, quantity) values (:part, :place, :condition, :serial, :quantity)
            on conflict (part_id, place_id, condition, serial) do update set quantity = stock.quantity + excluded.quantity""";
    private static final String WHERE_IS = """
            select l.name from stock s join stock_place l on l.id = s.place_id where s.part_id = :part and lower(s.serial) = lower(:serial)""";
    private static final String WRITE = """
            insert into part_move (part_id, from_place_id, to_place_id, quantity, serial, condition, reason, document, note, replaces,
                                   work_order_id, transfer_id, undoes, occurred_at, recorded_at, by_id, by_name)
            values (:part, :from, :to, :quantity, :serial, :condition, :reason, :document, :note, :replaces,
                    :visit, :transfer, :undoes, :at, :now, :byId, :by) returning id""";
    private final JdbcClient jdbc;
    private final Parts parts;
    private final Places places;
    private final Changes changes;
    private final Clock clock;

    PartsLedger(JdbcClient jdbc, Parts parts, Places places, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.places = places;
        this.changes = changes;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Makes whoever else moves one of these parts wait until this transaction has ended. */
    Map<Long, Part> hold(List<Long> ids) {
        jdbc.sql(HOLD).param("ids", ids).query(Long.class).list();
        Map<Long, Part> held = known(ids);
        if (!held.keySet().containsAll(ids)) {
            throw Refusal.notFound("part-unknown");
        }
        return held;
    }

    /** The parts with these ids. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Map<Long, Part> known(List<Long> ids) {
        return parts.find(ids).stream().collect(Collectors.toMap(Part::id, Function.identity()));
    }

    /**
     * Writes the moves, in their order; the ids come in that order.
     *
     * @throws Refusal {@code stock-short}, {@code serial-in-stock}, {@code serial-missing}, {@code quantity-invalid}
     */
    List<Long> write(List<Move.Line> lines, Move.Cause cause) {
        if (lines.isEmpty()) {
            throw Refusal.invalid("nothing-to-move").at("lines");
        }
        Map<Long, Part> held = hold(lines.stream().map(line -> line.item().partId()).distinct().toList());
        List<Long> ids = new ArrayList<>();
        for (Move.Line line : lines) {
            ids.add(move(held.get(line.item().partId()), line, cause));
        }
        held.keySet().forEach(part -> changes.touch("stock", "part:" + part));
        if (cause.workOrderId() != null) {
            changes.touch("work-order:" + cause.workOrderId());
        }
        return ids;
    }

    /** The quantity, serial number and condition of an item as they are counted; refuses what cannot be. */
    static Move.Item checked(Part part, Move.Item item) {
        String serial = part.serialized() ? Given.text(item.serial(), 80, "serial") : "";
        BigDecimal quantity = item.quantity() == null ? BigDecimal.ONE : item.quantity();
        if (part.serialized() && serial.isEmpty()) {
            throw Refusal.invalid("serial-missing", part.number()).at("serial");
        }
        boolean fine = quantity.signum() > 0 && quantity.compareTo(MOST) <= 0 && quantity.stripTrailingZeros().scale() <= 2;
        if (!fine || part.serialized() && quantity.compareTo(BigDecimal.ONE) != 0) {
            throw Refusal.invalid("quantity-invalid", part.number()).at("quantity");
        }
        return new Move.Item(part.id(), quantity, serial, item.condition() == null ? Move.Condition.GOOD : item.condition());
    }

    private long move(Part part, Move.Line line, Move.Cause cause) {
        Move.Item item = checked(part, line.item());
        if (isOurs(line.from())) {
            take(part, item, line.from());
        } else if (!text(item.serial()).isEmpty()) {
            requireNowhere(part, item);
        }
        if (isOurs(line.to())) {
            changing(jdbc.sql(PUT), item, line.to()).update();
        }
        Actor actor = Actor.current();
        return changing(jdbc.sql(WRITE), item, line.from()).param("from", line.from()).param("to", line.to()).param("reason", cause.reason().name())
                .param("document", cause.document()).param("note", cause.note()).param("replaces", line.replaces())
                .param("visit", cause.workOrderId(), Types.BIGINT).param("transfer", cause.transferId(), Types.BIGINT)
                .param("undoes", cause.undoes(), Types.BIGINT).param("at", Sql.at(cause.occurredAt() == null ? now() : cause.occurredAt()))
                .param("now", Sql.at(now())).param("byId", actor.id()).param("by", actor.displayName()).query(Long.class).single();
    }

    private void take(Part part, Move.Item item, long from) {
        if (changing(jdbc.sql(TAKE), item, from).update() == 0) {
            BigDecimal free = changing(jdbc.sql(FREE), item, from).query(BigDecimal.class).single();
            String what = text(item.serial()).isEmpty() ? part.number() : part.number() + " " + item.serial();
            throw Refusal.conflict("stock-short", what, places.get(from).name(), plain(free)).at("quantity");
        }
        jdbc.sql(SWEEP).param("part", part.id()).param("place", from).update();
    }

    private void requireNowhere(Part part, Move.Item item) {
        jdbc.sql(WHERE_IS).param("part", part.id()).param("serial", item.serial()).query(String.class).optional().ifPresent(place -> {
            throw Refusal.conflict("serial-in-stock", part.number(), item.serial(), place).at("serial");
        });
    }

    private boolean isOurs(long place) {
        return Place.Kind.valueOf(jdbc.sql(KIND).param("id", place).query(String.class).single()).isOurs();
    }

    private static JdbcClient.StatementSpec changing(JdbcClient.StatementSpec sql, Move.Item item, long place) {
        return sql.param("part", item.partId()).param("place", place).param("condition", String.valueOf(item.condition()))
                .param("serial", item.serial()).param("quantity", item.quantity());
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
