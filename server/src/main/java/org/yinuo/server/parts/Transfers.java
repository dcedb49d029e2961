package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Sends parts from one store to another. What is on the way is in neither and still ours. */
@Service
public class Transfers {
    private static final String SELECT = """
            select id, number, from_place_id, to_place_id, state, note, sent_at, sent_by, ended_at, ended_by, version from part_transfer
            """;
    private static final String PAGE = SELECT + "where id < :before and (:under_way = false or state = 'SENT') order by id desc limit :limit";
    private static final String COMING = SELECT + """
            where state = 'SENT' and to_place_id in (select id from stock_place where keeper_id = :keeper) order by id limit 100""";
    private static final String LINES = """
            select l.transfer_id, l.line, l.part_id, p.number, p.name, p.unit, l.quantity, l.serial, l.condition
            from part_transfer_line l join part p on p.id = l.part_id where l.transfer_id in (:ids) order by l.transfer_id, l.line""";
    private static final String SEND = """
            insert into part_transfer (number, from_place_id, to_place_id, state, note, sent_at, sent_by)
            values (:number, :from, :to, 'SENT', :note, :at, :by) returning id""";
    private static final String ADD_LINE = """
            insert into part_transfer_line (transfer_id, line, part_id, quantity, serial, condition)
            values (:transfer, :line, :part, :quantity, :serial, :condition)""";
    private static final String END = """
            update part_transfer set state = :state, ended_at = :at, ended_by = :by, version = version + 1 where id = :id and state = 'SENT'""";
    private final JdbcClient jdbc;
    private final PartsLedger ledger;
    private final Places places;
    private final StorePapers papers;

    Transfers(JdbcClient jdbc, PartsLedger ledger, Places places, StorePapers papers) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.places = places;
        this.papers = papers;
    }

    private record Row(long id, String number, long fromPlaceId, long toPlaceId, String state, String note, OffsetDateTime sentAt,
                       String sentBy, @Nullable OffsetDateTime endedAt, @Nullable String endedBy, int version) {
    }

    private record LineRow(long transferId, int line, long partId, String number, String name, String unit, BigDecimal quantity, String serial,
                           String condition) {
        Transfer.Line shown() {
            return new Transfer.Line(line, partId, number, name, unit, quantity, serial, Move.Condition.valueOf(condition));
        }
    }

    /** How much of a line came in; what is missing is written off with a reason. */
    public record Came(int line, @Nullable BigDecimal quantity) {
    }

    /** The latest first. */
    public Page<Transfer> page(boolean underWay, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor before = Cursor.decode(cursor, 1);
        return Page.of(shown(jdbc.sql(PAGE).param("before", before == null ? Long.MAX_VALUE : before.number(0)).param("under_way", underWay)
                .param("limit", limit + 1).query(Row.class).list()), limit, transfer -> Cursor.at(transfer.id()));
    }

    /** What is on its way to the places a user keeps. */
    public List<Transfer> comingTo(long keeper) {
        return shown(jdbc.sql(COMING).param("keeper", keeper).query(Row.class).list());
    }

    /** One of them; refuses {@code transfer-unknown}. */
    public Transfer get(long id) {
        return shown(jdbc.sql(SELECT + "where id = :id").param("id", id).query(Row.class).list()).stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("transfer-unknown"));
    }

    /** Sends items on their way. */
    @Transactional
    public Transfer send(long fromPlace, long toPlace, List<Move.Item> items, @Nullable String note) {
        Place from = places.store(fromPlace);
        Place to = places.open(toPlace);
        if (from.id() == to.id()) {
            throw Refusal.invalid("transfer-to-itself").at("toPlaceId");
        }
        if (items.isEmpty()) {
            throw Refusal.invalid("nothing-to-move").at("lines");
        }
        String number = papers.next("PT");
        String words = Given.text(note, 300, "note");
        long id = jdbc.sql(SEND).param("number", number).param("from", from.id()).param("to", to.id()).param("note", words)
                .param("at", Sql.at(ledger.now())).param("by", Actor.current().displayName()).query(Long.class).single();
        Map<Long, Part> held = ledger.hold(items.stream().map(Move.Item::partId).distinct().toList());
        List<Move.Item> checked = items.stream().map(item -> PartsLedger.checked(held.get(item.partId()), item)).toList();
        for (int line = 0; line < checked.size(); line++) {
            Move.Item item = checked.get(line);
            jdbc.sql(ADD_LINE).param("transfer", id).param("line", line + 1).param("part", item.partId()).param("quantity", item.quantity())
                    .param("serial", item.serial()).param("condition", String.valueOf(item.condition())).update();
        }
        Place way = places.the(Place.Kind.TRANSIT);
        ledger.write(checked.stream().map(item -> new Move.Line(item, from, way)).toList(),
                Move.Cause.of(Move.Reason.SENT, number, words).transfer(id));
        papers.record("parts.sent", "part-transfer:" + id, number);
        return get(id);
    }

    /**
     * Takes in what came. Lines that are not named came in full.
     *
     * @param note why something is missing; needed when something is
     * @throws Refusal {@code received-line-wrong}, {@code received-more-than-sent}
     */
    @Transactional
    public Transfer receive(long id, @Nullable String ifMatch, List<Came> came, @Nullable String note) {
        Transfer transfer = sent(id, ifMatch);
        Map<Integer, BigDecimal> counted = counted(transfer, came);
        Place way = places.the(Place.Kind.TRANSIT);
        List<Move.Line> in = new ArrayList<>();
        List<Move.Line> lost = new ArrayList<>();
        for (Transfer.Line line : transfer.lines()) {
            BigDecimal here = counted.getOrDefault(line.line(), line.quantity());
            if (here.signum() < 0 || here.compareTo(line.quantity()) > 0) {
                throw Refusal.invalid("received-more-than-sent", line.number()).at("lines");
            }
            add(in, line, here, way, transfer.to());
            add(lost, line, line.quantity().subtract(here), way, places.the(Place.Kind.DIFFERENCE));
        }
        String why = lost.isEmpty() ? Given.text(note, 300, "note") : Given.required(note, 300, "note");
        end(transfer, Transfer.State.RECEIVED);
        write(in, transfer, Move.Reason.ARRIVED, why);
        write(lost, transfer, Move.Reason.LOST, why);
        papers.record("parts.arrived", "part-transfer:" + id, transfer.number());
        return get(id);
    }

    /** What came by line; each named once, and one that was sent. */
    private static Map<Integer, BigDecimal> counted(Transfer transfer, List<Came> came) {
        Map<Integer, BigDecimal> counted = new HashMap<>();
        for (Came each : came) {
            boolean sent = transfer.lines().stream().anyMatch(line -> line.line() == each.line());
            if (!sent || each.quantity() == null || counted.put(each.line(), each.quantity()) != null) {
                throw Refusal.invalid("received-line-wrong", each.line()).at("lines");
            }
        }
        return counted;
    }

    /** Calls back what has not come in yet: it is where it was. */
    @Transactional
    public Transfer callBack(long id, @Nullable String ifMatch, @Nullable String reason) {
        Transfer transfer = sent(id, ifMatch);
        String why = Given.required(reason, 300, "reason");
        List<Move.Line> back = new ArrayList<>();
        transfer.lines().forEach(line -> add(back, line, line.quantity(), places.the(Place.Kind.TRANSIT), transfer.from()));
        end(transfer, Transfer.State.CALLED_BACK);
        write(back, transfer, Move.Reason.CALLED_BACK, why);
        papers.record("parts.called-back", "part-transfer:" + id, why);
        return get(id);
    }

    private Transfer sent(long id, @Nullable String ifMatch) {
        Transfer transfer = get(id);
        ETags.honour(ifMatch, transfer.version());
        if (transfer.state() != Transfer.State.SENT) {
            throw Refusal.conflict("transfer-ended", transfer.number());
        }
        return transfer;
    }

    private void end(Transfer transfer, Transfer.State state) {
        int ended = jdbc.sql(END).param("state", state.name()).param("at", Columns.utc(ledger.now())).param("by", Actor.current().displayName())
                .param("id", transfer.id()).update();
        if (ended == 0) {
            throw Refusal.conflict("transfer-ended", transfer.number());
        }
    }

    private void write(List<Move.Line> lines, Transfer transfer, Move.Reason reason, String note) {
        if (!lines.isEmpty()) {
            ledger.write(lines, Move.Cause.of(reason, transfer.number(), note).transfer(transfer.id()));
        }
    }

    private static void add(List<Move.Line> lines, Transfer.Line line, BigDecimal quantity, Place from, Place to) {
        if (quantity.signum() > 0) {
            lines.add(new Move.Line(new Move.Item(line.partId(), quantity, line.serial(), line.condition()), from, to));
        }
    }

    private List<Transfer> shown(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<LineRow>> lines = jdbc.sql(LINES).param("ids", rows.stream().map(Row::id).toList()).query(LineRow.class).list().stream()
                .collect(Collectors.groupingBy(LineRow::transferId));
        Map<Long, Place> known = rows.stream().flatMap(row -> List.of(row.fromPlaceId(), row.toPlaceId()).stream()).distinct()
                .collect(Collectors.toMap(Function.identity(), places::get));
        return rows.stream().map(row -> new Transfer(row.id(), row.number(), known.get(row.fromPlaceId()), known.get(row.toPlaceId()),
                Transfer.State.valueOf(row.state()), row.note(), row.sentAt().toInstant(), row.sentBy(),
                row.endedAt() == null ? null : row.endedAt().toInstant(), row.endedBy(),
                lines.getOrDefault(row.id(), List.of()).stream().map(LineRow::shown).toList(), row.version())).toList();
    }
}
