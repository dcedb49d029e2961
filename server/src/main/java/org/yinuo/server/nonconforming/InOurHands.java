package org.yinuo.server.nonconforming;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.Lot;
import org.yinuo.server.installedbase.Units;
import org.yinuo.server.parts.StockList;

/** The pieces of a lot that are the house's own: given back by customers, kept to be lent, on hand with a serial number. */
@Component
public class InOurHands {
    private static final int MOST = 500;
    private final Units units;
    private final StockList stock;
    private final List<GoodsKept> keepers;

    InOurHands(Units units, StockList stock, List<GoodsKept> keepers) {
        this.units = units;
        this.stock = stock;
        this.keepers = List.copyOf(keepers);
    }

    /** How it came to be in our hands. */
    public enum How {
        /** A customer gave it back. */
        TAKEN_BACK,
        /** A loaner in its place. */
        LOANER,
        /** A loaner a customer has for now. */
        LENT,
        /** On hand as a part. */
        STOCK
    }

    /**
     * A piece of the house's own.
     *
     * @param unitId its page, where it has one
     * @param place  where it lies, as far as that is known
     */
    public record Piece(How how, @Nullable Long unitId, String serial, String batch, String place) {}

    List<Piece> of(Lot lot) {
        Stream<Piece> back = units.takenBackOf(lot, MOST).stream()
                .map(unit -> new Piece(How.TAKEN_BACK, unit.id(), unit.serial(), unit.particulars().batch(), ""));
        Stream<Piece> kept = keepers.stream().flatMap(keeper -> keeper.of(lot).stream());
        Stream<Piece> onHand = stock.tracked(lot.model()).stream().filter(piece -> lot.covers(lot.model(), piece.serial(), ""))
                .map(piece -> new Piece(How.STOCK, null, piece.serial(), "", piece.placeName()));
        return Stream.of(back, kept, onHand).flatMap(pieces -> pieces).toList();
    }
}
