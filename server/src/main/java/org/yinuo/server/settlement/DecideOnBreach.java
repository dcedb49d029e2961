package org.yinuo.server.settlement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.obligation.BrokenPromises;
import org.yinuo.server.obligation.WaiveBreach;
import org.yinuo.server.settlement.BreachEvent.Kind;
import org.yinuo.server.settlement.BreachEvent.Side;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;

/** Disputes a breach, lets it go with the approval of a second person, and records what was done elsewhere. */
@Service
@Transactional
public class DecideOnBreach {
    private final BreachEvents events;
    private final BrokenPromises promises;
    private final WaiveBreach waive;
    private final WaiverChain chain;
    private final Changes changes;

    DecideOnBreach(BreachEvents events, BrokenPromises promises, WaiveBreach waive, WaiverChain chain, Changes changes) {
        this.events = events;
        this.promises = promises;
        this.waive = waive;
        this.chain = chain;
        this.changes = changes;
    }

    /** One side disputes it: nothing is settled until the dispute is closed. */
    public void dispute(long id, Side side, String reason, @Nullable Long attachmentId) {
        if (BreachEvents.openDispute(events.holdStanding(id)).isPresent()) {
            throw Refusal.conflict("already-disputed");
        }
        add(id, Kind.DISPUTED, side, reason, attachmentId);
    }

    /** The dispute is over: the breach stands. Where it should not, a waiver is asked for. */
    public void closeDispute(long id, String reason, @Nullable Long attachmentId) {
        if (BreachEvents.openDispute(events.holdStanding(id)).isEmpty()) {
            throw Refusal.conflict("not-disputed");
        }
        add(id, Kind.DISPUTE_CLOSED, Side.US, reason, attachmentId);
    }

    /** Asks to let the breach go, for the customer or for us; above the house's limit the chain of approval decides. */
    public void askWaiver(long id, Side side, String reason, @Nullable Long attachmentId) {
        if (BreachEvents.askedWaiver(events.holdStanding(id)).isPresent()) {
            throw Refusal.conflict("waiver-asked-before");
        }
        add(id, Kind.WAIVER_ASKED, side, reason, attachmentId);
        chain.askedFor(id, reason);
    }

    /** Lets the breach go; only another person than the one who asked can. */
    public void approveWaiver(long id, String note, @Nullable Long attachmentId) {
        BreachEvent asked = decidable(id);
        waive.waive(id, asked.reason());
        add(id, Kind.WAIVED, Side.US, note, attachmentId);
    }

    /** Does not let it go. */
    public void refuseWaiver(long id, String note, @Nullable Long attachmentId) {
        decidable(id);
        add(id, Kind.WAIVER_REFUSED, Side.US, note, attachmentId);
    }

    private BreachEvent decidable(long id) {
        BreachEvent asked = BreachEvents.askedWaiver(events.holdStanding(id)).orElseThrow(() -> Refusal.conflict("no-waiver-asked"));
        if (asked.actorId() == Actor.current().id()) {
            throw Refusal.forbidden("waiver-needs-second-person");
        }
        if (chain.holds(id)) {
            throw Refusal.conflict("waiver-in-approval");
        }
        return asked;
    }

    /** The customer had it done elsewhere, as the letter allows: what it cost, with the invoice. */
    public void doneElsewhere(long id, Money cost, String what, @Nullable Long attachmentId) {
        events.holdStanding(id);
        if (attachmentId == null) {
            throw Refusal.invalid("cost-needs-evidence").at("attachmentId");
        }
        if (cost.amount().signum() <= 0 || promises.currency(id).filter(cost.currency()::equals).isEmpty()) {
            throw Refusal.invalid("cost-invalid").at("amount");
        }
        events.add(id, Kind.DONE_ELSEWHERE, Side.CUSTOMER, what, cost, attachmentId);
        touch(id);
    }

    private void add(long id, Kind kind, Side side, String reason, @Nullable Long attachmentId) {
        events.add(id, kind, side, reason, null, attachmentId);
        touch(id);
    }

    private void touch(long id) {
        promises.contract(id).ifPresent(contract -> changes.touch("contract:" + contract));
    }
}
