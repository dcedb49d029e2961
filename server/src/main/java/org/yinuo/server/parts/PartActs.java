package org.yinuo.server.parts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.Noted;
import org.yinuo.server.workorder.VisitUnderWay;
import org.yinuo.server.workorder.WorkOrder;

/** What an engineer does with parts on a visit, at the time he noted it. */
@Service
@Transactional
public class PartActs {
    private final VisitUnderWay visits;
    private final VisitParts parts;
    private final StoreWork store;
    private final MoveRows moves;

    PartActs(VisitUnderWay visits, VisitParts parts, StoreWork store, MoveRows moves) {
        this.visits = visits;
        this.parts = parts;
        this.store = store;
        this.moves = moves;
    }

    /** Puts a part in. */
    public WorkOrder use(long id, FromPhone phone, Noted noted, VisitParts.Use use) {
        VisitUnderWay.Step step = visits.mine(id, phone, noted);
        Part part = parts.use(step.visit(), use, step.at());
        return visits.done(step, "PART_USED", words(part, use.serial()));
    }

    /** Takes a part back from the customer's. */
    public WorkOrder takeBack(long id, FromPhone phone, Noted noted, Move.Item item) {
        VisitUnderWay.Step step = visits.mine(id, phone, noted);
        Part part = parts.takeBack(step.visit(), item, step.at());
        return visits.done(step, "PART_TAKEN_BACK", words(part, item.serial()));
    }

    /** Takes back what was noted by mistake, before the customer has signed. */
    public WorkOrder undo(long id, FromPhone phone, Noted noted, long moveId, String reason) {
        VisitUnderWay.Step step = visits.mine(id, phone, noted);
        if (!Objects.equals(moves.get(moveId).workOrderId(), step.visit().id())) {
            throw Refusal.notFound("move-unknown");
        }
        store.takeBack(moveId, reason);
        return visits.done(step, "PART_UNDONE", reason);
    }

    private static String words(Part part, @Nullable String serial) {
        return (part.number() + " " + part.name() + " " + (serial == null ? "" : serial)).strip();
    }
}
