package org.yinuo.server.settlement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.obligation.BrokenPromises;
import org.yinuo.server.obligation.ClockView;
import org.yinuo.server.obligation.PenaltiesByHand;
import org.yinuo.server.settlement.BreachEvent.Kind;
import org.yinuo.server.settlement.BreachEvent.Side;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;

/** Says what a penalty comes to that no due time reckons: a share of the monthly fee, the third delay of a year, a missed availability. */
@Service
public class StatePenalty {
    private static final String SETTLED = "select exists (select from settlement_line where breach_id = :breach and penalty <> 0)";
    private final BreachEvents events;
    private final BrokenPromises promises;
    private final PenaltiesByHand byHand;
    private final Changes changes;
    private final JdbcClient jdbc;

    StatePenalty(BreachEvents events, BrokenPromises promises, PenaltiesByHand byHand, Changes changes, JdbcClient jdbc) {
        this.events = events;
        this.promises = promises;
        this.byHand = byHand;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /**
     * What a clause comes to for a breach, with the reason; said again it replaces what was said, and zero takes it back. Once a sheet was closed
     * on it, it is lowered by a waiver only, which a second person approves.
     */
    @Transactional
    public void state(long breachId, long clauseId, Money amount, String reason, @Nullable Long attachmentId) {
        if (BreachEvents.askedWaiver(events.holdStanding(breachId)).isPresent()) {
            throw Refusal.conflict("penalty-waiver-asked");
        }
        ClockView broken = promises.broken(breachId);
        Money before = broken.penalty();
        byHand.state(broken, clauseId, amount, promises.currency(breachId).orElse(""));
        Money after = promises.broken(breachId).penalty();
        boolean lower = before != null && after != null && after.amount().compareTo(before.amount()) < 0;
        if (lower && jdbc.sql(SETTLED).param("breach", breachId).query(Boolean.class).single()) {
            throw Refusal.conflict("penalty-settled");
        }
        events.add(breachId, Kind.PENALTY_STATED, Side.US, reason, amount, attachmentId);
        promises.contract(breachId).ifPresent(contract -> changes.touch("contract:" + contract));
    }
}
