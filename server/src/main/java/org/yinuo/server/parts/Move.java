package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A move as it was written down: out of one place, into another.
 *
 * @param document    the paper behind it, such as {@code PT-20260403-000012} or a work order's number
 * @param replaces    serial number of what came out of the unit, where a part was put in
 * @param workOrderId the visit it belongs to
 * @param undoes      the move it takes back
 * @param undoneBy    the move that took it back
 */
public record Move(long id, long partId, long fromPlaceId, Place.Kind fromKind, String fromName, long toPlaceId, Place.Kind toKind, String toName,
                   BigDecimal quantity, String serial, Condition condition, Reason reason, String document, String note, String replaces,
                   @Nullable Long workOrderId, @Nullable Long undoes, @Nullable Long undoneBy, Instant occurredAt, Instant recordedAt, String by) {

    /** What state a part is in. */
    public enum Condition {
        /** Can be put in (良品). */
        GOOD,
        /** Taken out or found broken (坏件). */
        BAD
    }

    /** Why it moved. */
    public enum Reason {
        /** From a supplier into a store (入库). */
        RECEIVED,
        /** Sent to another store, on the way (调拨发出). */
        SENT,
        /** Come in there (调拨收货). */
        ARRIVED,
        /** Back before it came in. */
        CALLED_BACK,
        /** Sent and not come in. */
        LOST,
        /** Put in at the customer's (领用). */
        USED,
        /** From the customer's into a stock (退回). */
        TAKEN_BACK,
        /** What a count found or missed (盘点). */
        COUNTED,
        /** Back to the supplier (退供应商). */
        SENT_TO_SUPPLIER,
        /** Turned out to be counterfeit and left the stock (假件). */
        COUNTERFEIT,
        /** Thrown away (报废). */
        SCRAPPED,
        /** The counter-move of a wrong one (冲销). */
        UNDONE
    }

    /** What moves: so many of a part in a condition, or the one piece of a serial number. */
    public record Item(long partId, @Nullable BigDecimal quantity, @Nullable String serial, @Nullable Condition condition) {
    }

    /** One item on its way. */
    record Line(Item item, long from, long to, String replaces) {
        Line(Item item, Place from, Place to) {
            this(item, from.id(), to.id(), "");
        }
    }

    /** What the lines of one act have in common. */
    record Cause(Reason reason, String document, String note, @Nullable Long workOrderId, @Nullable Long transferId, @Nullable Long undoes,
                 @Nullable Instant occurredAt) {
        static Cause of(Reason reason, String document, String note) {
            return new Cause(reason, document, note, null, null, null, null);
        }

        Cause transfer(long id) {
            return new Cause(reason, document, note, workOrderId, id, undoes, occurredAt);
        }

        Cause visit(long id, Instant at) {
            return new Cause(reason, document, note, id, transferId, undoes, at);
        }

        Cause undoing(Move move) {
            return new Cause(reason, document, note, move.workOrderId(), transferId, move.id(), occurredAt);
        }
    }
}
