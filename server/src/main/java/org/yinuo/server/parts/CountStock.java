package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Takes a count of a store (盘点): what differs from the books becomes moves with a reason. */
@Service
public class CountStock {
    private static final String ON_HAND = """
            select coalesce(sum(quantity), 0) from stock
            where part_id = :part and place_id = :place and condition = :condition and lower(serial) = lower(:serial)""";
    private final JdbcClient jdbc;
    private final PartsLedger ledger;
    private final Places places;
    private final StorePapers papers;

    CountStock(JdbcClient jdbc, PartsLedger ledger, Places places, StorePapers papers) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.places = places;
        this.papers = papers;
    }

    /**
     * What somebody counted.
     *
     * @param counted how many there are; for a serial number 1 when it is there and 0 when it is not
     */
    public record Counted(long partId, @Nullable String serial, Move.@Nullable Condition condition, @Nullable BigDecimal counted) {
    }

    /** What came of a count: its number, {@code IC-…}, and how many lines differed. */
    public record Result(String number, int counted, int differing) {
    }

    /** Takes the count; parts that are not named were not counted and stay as they are. */
    @Transactional
    public Result count(long placeId, List<Counted> lines, @Nullable String reason) {
        Place place = places.store(placeId);
        if (lines.isEmpty()) {
            throw Refusal.invalid("nothing-to-move").at("lines");
        }
        ledger.hold(lines.stream().map(Counted::partId).distinct().toList());
        Place difference = places.the(Place.Kind.DIFFERENCE);
        List<Move.Line> moves = new ArrayList<>();
        for (Counted line : lines) {
            BigDecimal more = requireCount(line).subtract(onHand(place, line));
            Move.Item item = new Move.Item(line.partId(), more.abs(), line.serial(), line.condition());
            if (more.signum() != 0) {
                moves.add(more.signum() > 0 ? new Move.Line(item, difference, place) : new Move.Line(item, place, difference));
            }
        }
        String why = moves.isEmpty() ? Given.text(reason, 300, "note") : Given.required(reason, 300, "note");
        String number = papers.next("IC");
        if (!moves.isEmpty()) {
            ledger.write(moves, Move.Cause.of(Move.Reason.COUNTED, number, why));
        }
        papers.record("parts.counted", "stock-place:" + placeId, number + " " + moves.size() + "/" + lines.size());
        return new Result(number, lines.size(), moves.size());
    }

    private static BigDecimal requireCount(Counted line) {
        BigDecimal counted = line.counted();
        if (counted == null || counted.signum() < 0) {
            throw Refusal.invalid("count-invalid").at("lines");
        }
        return counted;
    }

    private BigDecimal onHand(Place place, Counted line) {
        return jdbc.sql(ON_HAND).param("part", line.partId()).param("place", place.id())
                .param("condition", line.condition() == null ? "GOOD" : line.condition().name())
                .param("serial", line.serial() == null ? "" : line.serial().strip()).query(BigDecimal.class).single();
    }
}
