package org.yinuo.server.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;

/** Asks for approval, opens turn after turn, and ends. Every call runs in its caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Approvals {
    private final ApprovalStore store;
    private final ApprovalChains chains;
    private final ApprovalClocks clocks;
    private final News news;
    private final Clock clock;

    Approvals(ApprovalStore store, ApprovalChains chains, ApprovalClocks clocks, News news, Clock clock) {
        this.store = store;
        this.chains = chains;
        this.clocks = clocks;
        this.news = news;
        this.clock = clock;
    }

    /** Where it is written down and told. */
    @org.springframework.stereotype.Component
    record News(Audit audit, Changes changes, ApplicationEventPublisher events) {
        void of(String what, long approval, About about, String detail) {
            audit.record("approval." + what, "approval:" + approval, about.topic() + " " + detail);
            changes.touch("approvals", about.topic());
        }
    }

    /** Asks for approval; the steps of the first turn are open at once. Refuses {@code approval-pending} and {@code approval-nobody-else}. */
    public long ask(Purpose purpose, About about, String title, String text) {
        if (of(about).stream().anyMatch(each -> each.purpose() == purpose && each.state() == ApprovalView.State.PENDING)) {
            throw Refusal.conflict("approval-pending");
        }
        long id = store.add(purpose, about, title, text, clock.instant(), chains.of(purpose, Actor.current().id()));
        news.of("asked", id, about, purpose.name());
        openNextTurn(id);
        return id;
    }

    /** Opens the next turn; whether there was one. */
    boolean openNextTurn(long approval) {
        Instant now = clock.instant();
        List<long[]> waiting = store.waiting(approval);
        String title = waiting.isEmpty() ? "" : store.title(approval);
        for (long[] step : waiting) {
            if (step[1] == waiting.getFirst()[1]) {
                store.open(step[0], now, clocks.start(step[0], title, (int) step[2], now));
            }
        }
        if (!waiting.isEmpty()) {
            news.events().publishEvent(new ApprovalTurnOpened(approval));
        }
        return !waiting.isEmpty();
    }

    /** No longer asks: what is pending about it ends undecided. */
    public void withdraw(About about) {
        of(about).stream().filter(each -> each.state() == ApprovalView.State.PENDING).forEach(each -> {
            end(each.id(), ApprovalView.State.WITHDRAWN, clock.instant());
            news.of("withdrawn", each.id(), about, "");
        });
    }

    /** Ends it; steps nobody decided fall away. The approval is locked before its clocks, as where one is decided. */
    void end(long approval, ApprovalView.State state, Instant at) {
        List<Long> open = store.undecided(approval);
        store.end(approval, state, at);
        clocks.fellAway(open, at, state.name());
    }

    /** A step was decided; its time is kept, or was missed. */
    void decided(long step, Instant at, String reason) {
        clocks.decided(step, at, reason);
    }

    /** Everything that was or is asked about it, the oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<ApprovalView> of(About about) {
        return store.of(about);
    }
}
