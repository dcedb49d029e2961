package org.yinuo.server.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** What the store does day by day: takes in, takes back, sends away, throws away, undoes. */
@Service
@Transactional
public class StoreWork {
    private final PartsLedger ledger;
    private final Places places;
    private final MoveRows moves;
    private final Counterfeits counterfeits;
    private final StorePapers papers;

    StoreWork(PartsLedger ledger, Places places, MoveRows moves, Counterfeits counterfeits, StorePapers papers) {
        this.ledger = ledger;
        this.places = places;
        this.moves = moves;
        this.counterfeits = counterfeits;
        this.papers = papers;
    }

    /** Where what comes in comes from, or what goes out goes to. */
    public enum Outside {
        /** A supplier. */
        SUPPLIER,
        /** A customer. */
        CUSTOMER,
        /** Nowhere any more. */
        SCRAP
    }

    /** Goods that came in; the document number, {@code GR-…}. A serial number once refused as counterfeit does not come in again. */
    public String receive(long placeId, Outside from, List<Move.Item> items, @Nullable String note) {
        Place to = places.open(placeId);
        Place.Kind source = switch (from) {
            case SUPPLIER -> Place.Kind.SUPPLIER;
            case CUSTOMER -> Place.Kind.CUSTOMER;
            case SCRAP -> throw Refusal.invalid("outside-invalid").at("from");
        };
        counterfeits.requireNone(items);
        String number = papers.next("GR");
        Place outside = places.the(source);
        ledger.write(items.stream().map(item -> new Move.Line(item, outside, to)).toList(), Move.Cause.of(
                from == Outside.SUPPLIER ? Move.Reason.RECEIVED : Move.Reason.TAKEN_BACK, number, Given.text(note, 300, "note")));
        papers.record("parts.received", "stock-place:" + placeId, number);
        return number;
    }

    /** Goods that leave the house for good, with a reason: back to the supplier or thrown away. */
    public void remove(long placeId, Outside to, List<Move.Item> items, @Nullable String reason) {
        Place from = places.store(placeId);
        String why = Given.required(reason, 300, "note");
        Place.Kind target = switch (to) {
            case SUPPLIER -> Place.Kind.SUPPLIER;
            case SCRAP -> Place.Kind.SCRAP;
            case CUSTOMER -> throw Refusal.invalid("outside-invalid").at("to");
        };
        Place outside = places.the(target);
        ledger.write(items.stream().map(item -> new Move.Line(item, from, outside)).toList(),
                Move.Cause.of(to == Outside.SUPPLIER ? Move.Reason.SENT_TO_SUPPLIER : Move.Reason.SCRAPPED, "", why));
        papers.record("parts.removed", "stock-place:" + placeId, why);
    }

    /**
     * Takes a wrong move back by its opposite. What belongs to a transfer is called back as a whole, and what the customer
     * has signed for stands.
     */
    public void undo(long moveId, @Nullable String reason) {
        papers.renewReport(moves.get(moveId));
        takeBack(moveId, reason);
    }

    /** The same by an act of the visit itself, which is of a new version by that. */
    void takeBack(long moveId, @Nullable String reason) {
        Move move = moves.get(moveId);
        ledger.hold(List.of(move.partId()));
        String why = Given.required(reason, 300, "reason");
        if (moves.get(moveId).undoneBy() != null || move.reason() == Move.Reason.UNDONE) {
            throw Refusal.conflict("move-undone");
        }
        if (move.fromKind() == Place.Kind.TRANSIT || move.toKind() == Place.Kind.TRANSIT) {
            throw Refusal.conflict("move-of-transfer");
        }
        papers.requireUnsigned(move);
        Move.Item item = new Move.Item(move.partId(), move.quantity(), move.serial(), move.condition());
        ledger.write(List.of(new Move.Line(item, move.toPlaceId(), move.fromPlaceId(), "")),
                Move.Cause.of(Move.Reason.UNDONE, move.document(), why).undoing(move));
        papers.record("parts.undone", "part:" + move.partId(), why);
    }
}
