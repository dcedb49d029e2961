package org.yinuo.server.installedbase;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers whether a unit is in warranty; filled by whoever knows the contract's clauses. */
public interface UnitWarranty {

    /**
     * The answer.
     *
     * @param endsOn   the last day of the warranty
     * @param reason   why, for the clerk
     * @param clauseId the clause that says so
     */
    record Answer(@Nullable LocalDate endsOn, boolean inWarranty, String reason, @Nullable String clauseId) {}

    /** The answer for the unit on that day, or empty when nothing is known of it. */
    Optional<Answer> of(Unit unit, LocalDate on);
}
