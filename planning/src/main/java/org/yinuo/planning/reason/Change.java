package org.yinuo.planning.reason;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.planning.Planned;

/**
 * What a new plan does with one visit.
 *
 * @param before null: it was in no plan
 * @param after  null: it is in none now
 */
public record Change(String visit, Kind kind, @Nullable Planned before, @Nullable Planned after, List<Reason> reasons) {

    public Change {
        reasons = List.copyOf(reasons);
    }

    /** In the order in which people want to read them. */
    public enum Kind {
        /** Nobody can take it any more. */
        LEFT_OUT,
        /** Somebody else comes. */
        OTHER_ENGINEER,
        /** The same engineer comes at another time. */
        LATER, EARLIER,
        /** Planned for the first time. */
        NEW
    }
}
