package org.yinuo.server.installedbase;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers whether a unit is in warranty; filled by whoever knows what was promised. */
public interface UnitWarranty {

    /**
     * The answer.
     *
     * @param endsOn     the last day of the warranty
     * @param inWarranty whether a fault of the unit is repaired free
     * @param reason     the promise that decides, for the clerk
     * @param clauseId   the clause that says so
     * @param code       COVERED, BEFORE_ACCEPTANCE, or why not: NO_PROMISE, START_UNKNOWN, NOT_STARTED, ENDED, SUSPENDED, EXCLUDED, SCRAPPED, TAKEN_BACK
     * @param plan       the plan for service after the warranty that runs on that day
     * @param rules      every promise that was looked at
     */
    record Answer(@Nullable LocalDate endsOn, boolean inWarranty, String reason, @Nullable String clauseId, String code, @Nullable String plan,
            List<Rule> rules) {

        /** Whether anything was promised for the unit as a whole. */
        @JsonIgnore
        public boolean isPromised() {
            return !code.equals("NO_PROMISE");
        }
    }

    /**
     * One promise, counted out.
     *
     * @param source       CONTRACT, CATEGORY, SUPPLIER, LAW or EXTENSION
     * @param part         the part it speaks of; null for the whole unit
     * @param event        what starts it: ACCEPTANCE, SIGNATURE, INVOICE or DELIVERY; null for named days
     * @param startsOn     null when the event did not happen or is not known
     * @param downtimeDays days in repair by which it ends later
     * @param rolledFrom   the day of rest the last day was moved off
     * @param provisional  the last day lies in a year whose holidays are not known
     * @param binding      whether it decides the answer
     * @param words        the clause, the supplier or the law
     */
    record Rule(String source, @Nullable String part, @Nullable String event, @Nullable Integer months, @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn, int downtimeDays, @Nullable LocalDate rolledFrom, boolean provisional, boolean binding, String words) {}

    /**
     * A part whose own promise by the contract runs.
     *
     * @param endsOn   its last day; null for one that never ends
     * @param clauseId the clause that says so
     * @param words    of the clause
     */
    record PartTerm(String part, @Nullable LocalDate endsOn, long clauseId, String words) {}

    /** The answer for the unit on that day, or empty when nothing at all was promised for it, not for a part of it either. */
    Optional<Answer> of(Unit unit, LocalDate on);

    /** The parts a letter promises more for than for the unit, and that are free on that day. */
    List<PartTerm> freeParts(Unit unit, LocalDate on);

    /** The answer for one part of it. */
    Answer ofPart(Unit unit, @Nullable String part, LocalDate on);
}
