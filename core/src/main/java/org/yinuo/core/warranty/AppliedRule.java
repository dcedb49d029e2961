package org.yinuo.core.warranty;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule counted out for one unit.
 *
 * @param firstDay     empty when what starts it did not happen, or is not known
 * @param lastDay      the last day that is free; empty for a term without end or one that has not started
 * @param downtimeDays days in repair that were added
 * @param rolledFrom   the day of rest the last day was moved off (Civil Code art. 203)
 * @param provisional  the last day lies in a year whose holidays are not known
 */
public record AppliedRule(CoverRule rule, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay, int downtimeDays,
        Optional<LocalDate> rolledFrom, boolean provisional) {

    boolean hasStarted() {
        return firstDay.isPresent() || rule.term() instanceof CoverTerm.Lifelong;
    }

    boolean covers(LocalDate day) {
        return hasStarted() && firstDay.filter(day::isBefore).isEmpty() && lastDay.filter(day::isAfter).isEmpty();
    }

    /** Terms without end last longest. */
    LocalDate reach() {
        return hasStarted() ? lastDay.orElse(LocalDate.MAX) : LocalDate.MIN;
    }
}
