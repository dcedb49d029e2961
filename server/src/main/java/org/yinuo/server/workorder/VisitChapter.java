package org.yinuo.server.workorder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yinuo.papers.WorkOrderPaper;

/**
 * What a module above keeps about visits: the checklist, the parts. Every bean of this type is shown with the visit, stands
 * in what the customer signs and on the paper.
 *
 * <p>How such a module takes an act of the engineer's: its door reads {@link FromPhone#of} and calls
 * {@link FieldActs#once} under the address {@code POST /api/work-orders/ID/KIND}, which does it exactly once; inside, its
 * service begins with {@link VisitUnderWay#mine} and ends with {@link VisitUnderWay#done}. On the phone the kind is added to
 * {@code web/src/lib/field/chapter-acts.ts} with the fold that shows it before the house has taken it; noted it is by
 * {@code useNoteActs} like any other act.
 */
public interface VisitChapter {

    /** Its name in the view of the visit and in what is signed: short, ASCII, never changed. */
    String name();

    /** What the engineer takes along and every reader of the visit sees, as JSON will show it; null where there is nothing. */
    default @Nullable Object view(WorkOrder visit) {
        return null;
    }

    /** What the customer signs of it, in figures and words that will mean the same in ten years; null for nothing. */
    default @Nullable Object signedContent(WorkOrder visit) {
        return null;
    }

    /**
     * Asked before the customer signs.
     *
     * @throws org.yinuo.server.shared.Refusal when something is missing, which says what
     */
    default void requireComplete(WorkOrder visit) {
    }

    /** Told when the customer has signed, in the same transaction. */
    default void signed(WorkOrder visit, Instant at) {
    }

    /** What the paper shows of it as a table of its own. */
    default Optional<WorkOrderPaper.Chapter> printed(WorkOrder visit, Locale language, ZoneId zone) {
        return Optional.empty();
    }

    /** What it adds to the paper's table of parts. */
    default List<WorkOrderPaper.Part> partsPrinted(WorkOrder visit, Locale language) {
        return List.of();
    }
}
