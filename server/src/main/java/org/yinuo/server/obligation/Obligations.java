package org.yinuo.server.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.core.obligation.ObligationRefused;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;

/** What people and events do to obligations. Every call runs in its caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Obligations {
    private final ObligationStore store;
    private final ObligationLoad load;
    private final EvidenceStore evidence;
    private final Breaches breaches;
    private final Clock clock;

    Obligations(ObligationStore store, ObligationLoad load, EvidenceStore evidence, Breaches breaches, Clock clock) {
        this.store = store;
        this.load = load;
        this.evidence = evidence;
        this.breaches = breaches;
        this.clock = clock;
    }

    /** Opens obligations; the ids come in the order asked. */
    public List<Long> open(List<NewObligation> asked) {
        return asked.isEmpty() ? List.of() : store.open(asked, clock.instant(), Actor.current().displayName());
    }

    /** Meets one obligation. */
    public void meet(long id, Evidence shown) {
        Kept kept = load.lock(id);
        long evidenceId = keep(shown);
        apply(List.of(kept), each -> met(each, shown.at(), evidenceId));
    }

    /** Meets every open clock of the given kinds; whether there was one. */
    public boolean meet(Subject subject, Set<ObligationKind> kinds, Evidence shown) {
        List<Kept> open = open(subject, kept -> kinds.contains(kept.history().kind()));
        if (open.isEmpty()) {
            return false;
        }
        long evidenceId = keep(shown);
        apply(open, each -> met(each, shown.at(), evidenceId));
        return true;
    }

    /** Stops the clocks of a subject that may stop. */
    public void pause(Subject subject, Instant at, PauseReason reason, String proof) {
        List<Kept> running = open(subject, kept -> kept.history().kind().pausable()
                && kept.history().state().pausedSince() == null);
        if (running.isEmpty()) {
            throw Refusal.conflict("nothing-to-pause");
        }
        apply(running, each -> new Change(each, each.history().pause(at, reason), proof, null, null));
    }

    /** Leaves an obligation open that the records decide neither way: it falls due no more until it is met or dropped. */
    public void leaveOpen(long id, Instant at, String why) {
        apply(List.of(load.lock(id)), each -> new Change(each, each.history().pause(at, PauseReason.UNSEEN), why, null, null));
    }

    /** Lets the stopped clocks of a subject run again. */
    public void resume(Subject subject, Instant at) {
        List<Kept> paused = open(subject, kept -> kept.history().state().pausedSince() != null);
        if (paused.isEmpty()) {
            throw Refusal.conflict("not-paused");
        }
        apply(paused, each -> Change.of(each, each.history().resume(at)));
    }

    /** Ends open clocks of the given kinds because they are no longer owed. */
    public void drop(Subject subject, Set<ObligationKind> kinds, Instant at, String reason) {
        apply(open(subject, kept -> kinds.contains(kept.history().kind())),
                each -> new Change(each, each.history().voided(at), reason, null, null));
    }

    /** Ends open obligations because they are no longer owed. */
    public void drop(List<Long> ids, Instant at, String reason) {
        apply(load.lock(ids).stream().filter(kept -> kept.history().state().status().isOpen()).toList(),
                each -> new Change(each, each.history().voided(at), reason, null, null));
    }

    /** Lets ended clocks of the given kinds go on; the time since they ended is left out. */
    public void reopen(Subject subject, Set<ObligationKind> kinds, Instant at, String reason) {
        List<Kept> ended = load.lock(subject).stream().filter(kept -> kinds.contains(kept.history().kind()))
                .filter(kept -> !kept.history().state().status().isOpen()).toList();
        apply(ended, each -> new Change(each, each.history().reopen(at), reason, null, null));
    }

    /** Takes back that clocks of the kinds given fell away at an instant: they are owed as if they never had, and the time since then counts. */
    public void takeBack(Subject subject, Set<ObligationKind> kinds, Instant fellAwayAt, Instant at, String reason) {
        apply(gone(subject, kinds, fellAwayAt), each -> new Change(each, each.history().takeBack(at), reason, null, null));
    }

    /** Lets clocks that fell away at an instant go on; the time since then is left out. */
    public void goOn(Subject subject, Set<ObligationKind> kinds, Instant fellAwayAt, Instant at, String reason) {
        apply(gone(subject, kinds, fellAwayAt), each -> new Change(each, each.history().reopen(at), reason, null, null));
    }

    private List<Kept> gone(Subject subject, Set<ObligationKind> kinds, Instant fellAwayAt) {
        return load.lock(subject).stream().filter(kept -> kinds.contains(kept.history().kind()) && kept.history().state().metAt() == null
                && fellAwayAt.equals(kept.history().state().endedAt())).toList();
    }

    private List<Kept> open(Subject subject, Predicate<Kept> which) {
        return load.lock(subject).stream().filter(kept -> kept.history().state().status().isOpen()).filter(which).toList();
    }

    private long keep(Evidence shown) {
        Instant now = clock.instant();
        if (shown.at().isAfter(now)) {
            throw Refusal.invalid("evidence-in-future");
        }
        return evidence.keep(shown, now, Actor.current().displayName());
    }

    private static Change met(Kept kept, Instant at, long evidenceId) {
        Instant notBeforeOpening = at.isBefore(kept.openedAt()) ? kept.openedAt() : at;
        return new Change(kept, kept.history().meet(notBeforeOpening), null, evidenceId, null);
    }

    private void apply(List<Kept> kept, Function<Kept, Change> change) {
        try {
            write(kept.stream().map(change).toList());
        } catch (ObligationRefused refused) {
            throw Refusal.conflict(refused.code());
        }
    }

    private void write(List<Change> changes) {
        store.write(changes, clock.instant(), Actor.current().displayName());
        breaches.record(changes, clock.instant());
    }
}
