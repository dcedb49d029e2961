package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.WorkOrder;

/** Parts of a visit: kept back for it, put in on it, taken back from it. */
@Service
public class VisitParts {
    private final PartsLedger ledger;
    private final Places places;
    private final MoveRows moves;
    private final Reservations reservations;
    private final StockList stock;

    VisitParts(PartsLedger ledger, Places places, MoveRows moves, Reservations reservations, StockList stock) {
        this.ledger = ledger;
        this.places = places;
        this.moves = moves;
        this.reservations = reservations;
        this.stock = stock;
    }

    /**
     * A part put in.
     *
     * @param serial   of the new piece; empty when the part has none
     * @param replaces serial number of the piece that came out; may be empty
     * @param price    of one, as the catalogue has it; null when it has none
     */
    public record Used(long moveId, long partId, String number, String name, String unit, BigDecimal quantity, String serial, String replaces,
                       boolean consumable, @Nullable Money price, String placeName, Instant at, String by) {
    }

    /** A part that came back from the customer's. */
    public record TakenBack(long moveId, long partId, String number, String name, String unit, BigDecimal quantity, String serial,
                            Move.Condition condition, String placeName, Instant at, String by) {
    }

    /** Everything of a visit. */
    public record OfVisit(List<Reservations.Held> reserved, List<Used> used, List<TakenBack> takenBack) {
    }

    /**
     * What an engineer put in.
     *
     * @param partId   null when only the serial number is known
     * @param placeId  where he took it from; null for wherever he has it
     * @param replaces serial number of what came out
     * @param oldPart  what became of what came out; null when it stays with the customer
     */
    public record Use(@Nullable Long partId, @Nullable String serial, @Nullable BigDecimal quantity, @Nullable Long placeId,
                      @Nullable String replaces, Move.@Nullable Condition oldPart) {
    }

    /** What an engineer carries and what is kept back for his visits elsewhere. */
    public record Mine(List<Place> places, List<StockList.Held> stock, List<Transfer> coming) {
    }

    /** Everything of a visit. */
    @Transactional(readOnly = true)
    public OfVisit of(long workOrderId) {
        List<Move> all = moves.ofVisit(workOrderId);
        Map<Long, Part> known = ledger.known(all.stream().map(Move::partId).distinct().toList());
        return new OfVisit(reservations.of(workOrderId),
                all.stream().filter(move -> move.reason() == Move.Reason.USED).map(move -> used(move, known.get(move.partId()))).toList(),
                all.stream().filter(move -> move.reason() == Move.Reason.TAKEN_BACK).map(move -> back(move, known.get(move.partId()))).toList());
    }

    /** What was put in on a visit. */
    @Transactional(readOnly = true)
    public List<Used> usedOn(long workOrderId) {
        return of(workOrderId).used();
    }

    /** What lies in the places a user keeps. */
    @Transactional(readOnly = true)
    public Mine keptBy(long user, List<Transfer> coming) {
        List<Place> kept = places.keptBy(user);
        return new Mine(kept, stock.in(kept.stream().map(Place::id).toList()), coming);
    }

    /**
     * Puts a part in: out of the engineer's own stock, or from where it was kept back for this visit.
     *
     * @throws Refusal {@code part-not-carried}, {@code stock-short}
     */
    @Transactional
    public Part use(WorkOrder visit, Use use, Instant at) {
        Carried carried = carried(visit, use);
        Part part = ledger.hold(List.of(carried.partId())).get(carried.partId());
        Move.Item item = PartsLedger.checked(part, new Move.Item(part.id(), use.quantity(), carried.serial(), Move.Condition.GOOD));
        Move.Cause cause = Move.Cause.of(Move.Reason.USED, visit.number(), "").visit(visit.savedId(), at);
        String replaces = Given.text(use.replaces(), 80, "replaces");
        reservations.draw(visit.savedId(), carried.placeId(), item);
        Place customer = places.the(Place.Kind.CUSTOMER);
        ledger.write(List.of(new Move.Line(item, carried.placeId(), customer.id(), replaces)), cause);
        if (use.oldPart() != null) {
            takeBack(visit, new Move.Item(part.id(), item.quantity(), replaces, use.oldPart()), at);
        }
        return part;
    }

    /** Takes a part back from the customer's into the engineer's own stock, good or bad. */
    @Transactional
    public Part takeBack(WorkOrder visit, Move.Item item, Instant at) {
        Part part = ledger.hold(List.of(item.partId())).get(item.partId());
        Long engineer = visit.engineerId();
        Place own = places.ownOf(engineer == null ? Actor.current().id() : engineer);
        ledger.write(List.of(new Move.Line(item, places.the(Place.Kind.CUSTOMER), own)),
                Move.Cause.of(Move.Reason.TAKEN_BACK, visit.number(), "").visit(visit.savedId(), at));
        return part;
    }

    private record Carried(long partId, long placeId, String serial) {
    }

    private Carried carried(WorkOrder visit, Use use) {
        Long engineer = visit.engineerId();
        String serial = Given.text(use.serial(), 80, "serial");
        List<Carried> kept = reservations.of(visit.savedId()).stream().map(held -> new Carried(held.partId(), held.placeId(), held.serial())).toList();
        List<Carried> own = engineer == null ? List.of() : stock.in(places.keptBy(engineer).stream().map(Place::id).toList()).stream()
                .filter(held -> held.condition() == Move.Condition.GOOD).map(held -> new Carried(held.partId(), held.placeId(), held.serial())).toList();
        return kept.stream().filter(each -> fits(each, use, serial)).findFirst()
                .or(() -> own.stream().filter(each -> fits(each, use, serial)).findFirst())
                .orElseThrow(() -> Refusal.conflict("part-not-carried", serial.isEmpty() ? number(use) : serial).at("serial"));
    }

    private static boolean fits(Carried each, Use use, String serial) {
        return (use.partId() == null || each.partId() == use.partId()) && (use.placeId() == null || each.placeId() == use.placeId())
                && (serial.isEmpty() ? use.partId() != null && each.serial().isEmpty() : each.serial().equalsIgnoreCase(serial));
    }

    private String number(Use use) {
        return use.partId() == null ? "" : ledger.known(List.of(use.partId())).values().stream().findFirst().map(Part::number).orElse("");
    }

    private static Used used(Move move, Part part) {
        return new Used(move.id(), part.id(), part.number(), part.name(), part.unit(), move.quantity(), move.serial(), move.replaces(),
                part.consumable(), part.price(), move.fromName(), move.occurredAt(), move.by());
    }

    private static TakenBack back(Move move, Part part) {
        return new TakenBack(move.id(), part.id(), part.number(), part.name(), part.unit(), move.quantity(), move.serial(), move.condition(),
                move.toName(), move.occurredAt(), move.by());
    }
}
