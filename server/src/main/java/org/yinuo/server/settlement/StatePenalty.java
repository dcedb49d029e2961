package org.yinuo.server.settlement;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.obligation.BrokenPromises;
import org.yinuo.server.obligation.PenaltiesByHand;
import org.yinuo.server.settlement.BreachEvent.Kind;
import org.yinuo.server.settlement.BreachEvent.Side;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Money;

/** Says what a penalty comes to that no due time reckons: a share of the monthly fee, the third delay of a year, a missed availability. */
@Service
public class StatePenalty {
    private final BreachEvents events;
    private final BrokenPromises promises;
    private final PenaltiesByHand byHand;
    private final Changes changes;

    StatePenalty(BreachEvents events, BrokenPromises promises, PenaltiesByHand byHand, Changes changes) {
        this.events = events;
        this.promises = promises;
        this.byHand = byHand;
        this.changes = changes;
    }

    /** What a clause comes to for a breach, with the reason; said again it replaces what was said, and zero takes it back. */
    @Transactional
    public void state(long breachId, long clauseId, Money amount, String reason, @Nullable Long attachmentId) {
        events.holdStanding(breachId);
        byHand.state(promises.broken(breachId), clauseId, amount, promises.currency(breachId).orElse(""));
        events.add(breachId, Kind.PENALTY_STATED, Side.US, reason, amount, attachmentId);
        promises.contract(breachId).ifPresent(contract -> changes.touch("contract:" + contract));
    }
}
