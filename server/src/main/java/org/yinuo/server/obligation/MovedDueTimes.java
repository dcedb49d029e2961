package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.time.DueChange;
import org.yinuo.core.time.HolidayTable;

/** The due times that move with other holidays, each with whom it is owed to. */
@Component
public class MovedDueTimes {
    private final RecountDueTimes recount;
    private final SubjectCustomers customers;

    MovedDueTimes(RecountDueTimes recount, SubjectCustomers customers) {
        this.recount = recount;
        this.customers = customers;
    }

    /**
     * A running obligation whose due instant moves, or merely is no longer provisional.
     *
     * @param customer null when nobody is known
     */
    public record Affected(long obligationId, String kind, String label, Subject subject, @Nullable String customer, Instant before,
                           boolean wasProvisional, Instant after, boolean provisional) {
    }

    List<DueChange<Kept>> preview(HolidayTable next) {
        return recount.preview(next);
    }

    List<DueChange<Kept>> apply(HolidayTable next, String by) {
        return recount.apply(next, "holidays " + next, by);
    }

    List<Affected> named(List<DueChange<Kept>> changes) {
        Map<Subject, String> names = customers.names(changes.stream().map(change -> change.promise().subject()).distinct().toList());
        return changes.stream().map(change -> {
            Kept kept = change.promise();
            return new Affected(kept.id(), kept.history().kind().name(), kept.label(), kept.subject(), names.get(kept.subject()), change.before(),
                    change.wasProvisional(), change.after(), change.isProvisional());
        }).toList();
    }
}
