package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts on their way from one store to another, and whether they have come (调拨单). */
public record Transfer(long id, String number, Place from, Place to, State state, String note, Instant sentAt, String sentBy,
                       @Nullable Instant endedAt, @Nullable String endedBy, List<Line> lines, int version) {

    /** Where it stands. */
    public enum State {
        /** On the way. */
        SENT,
        /** Come in. */
        RECEIVED,
        /** Back where it came from. */
        CALLED_BACK
    }

    /** One item of it. */
    public record Line(int line, long partId, String number, String name, String unit, BigDecimal quantity, String serial, Move.Condition condition) {
    }
}
