package org.yinuo.core.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.time.Interval;

/**
 * The life of one obligation: the facts so far, and the rules for adding more. Every change returns a longer history;
 * {@link #since} tells what was added.
 */
public record ObligationHistory(ObligationKind kind, List<Fact> facts) {

    /** Refuses a history that does not begin with its opening. */
    public ObligationHistory {
        facts = List.copyOf(facts);
        if (facts.isEmpty() || !(facts.getFirst() instanceof Fact.Opened)) {
            throw new IllegalArgumentException("a history begins with Opened");
        }
    }

    /** A promise becomes work, counted from the term's start. */
    public static ObligationHistory open(ObligationKind kind, Instant at, Term term) {
        return new ObligationHistory(kind, List.of(new Fact.Opened(at, term)));
    }

    /** What the facts add up to. */
    public ObligationState state() {
        ObligationFold fold = new ObligationFold();
        facts.forEach(fold::apply);
        return fold.state();
    }

    /** The facts added since an earlier state of this history. */
    public List<Fact> since(ObligationHistory earlier) {
        return facts.subList(earlier.facts.size(), facts.size());
    }

    /**
     * Evidence shows the promise was carried out at {@code at}. When that is after the due instant the breach is recorded
     * first, at the due instant, whether or not a timer has noticed it yet.
     */
    public ObligationHistory meet(Instant at) {
        ObligationState state = state();
        requireOpen(state);
        ObligationHistory before = state.pausedSince() == null ? this : resume(at);
        return before.breachIfPast(at).with(new Fact.Met(at));
    }

    /** Stops the clock. Refused for clocks that never stop and for a clock that already stands still. */
    public ObligationHistory pause(Instant at, PauseReason reason) {
        if (!reason.stops(kind)) {
            throw new ObligationRefused("clock-never-pauses", "This clock never pauses.");
        }
        ObligationState state = state();
        requireOpen(state);
        if (state.pausedSince() != null) {
            throw new ObligationRefused("already-paused", "The clock already stands still.");
        }
        return breachIfPast(at).with(new Fact.Paused(at, reason));
    }

    /** Lets the clock run again. */
    public ObligationHistory resume(Instant at) {
        Instant since = state().pausedSince();
        if (since == null) {
            throw new ObligationRefused("not-paused", "The clock is running.");
        }
        return with(new Fact.Resumed(at.isBefore(since) ? since : at));
    }

    /** Puts the obligation under another term; a breach that has happened stays. */
    public ObligationHistory changeTerm(Instant at, Term term) {
        requireOpen(state());
        return breachIfPast(at).with(new Fact.TermChanged(at, term)).breachIfPast(at);
    }

    /**
     * The same term with holidays that were published since: nobody promised anything else, it is only known better. A breach
     * that has happened stays, and a due instant that has passed is left to be noticed.
     */
    public ObligationHistory republish(Instant at, Term term) {
        ObligationState state = state();
        requireOpen(state);
        boolean past = state.breachedAt() != null || state.pausedSince() == null && !state.due().isAfter(at);
        return past ? this : with(new Fact.TermChanged(at, term));
    }

    /** Lets a breach go. The breach stays on record. */
    public ObligationHistory waive(Instant at) {
        ObligationState state = state();
        if (state.breachedAt() == null) {
            throw new ObligationRefused("nothing-to-waive", "There is no breach to waive.");
        }
        if (state.waivedAt() != null) {
            throw new ObligationRefused("already-waived", "The breach was waived before.");
        }
        return with(new Fact.Waived(at));
    }

    /** The obligation is no longer owed. A breach up to that instant is recorded first. */
    public ObligationHistory voided(Instant at) {
        requireOpen(state());
        return breachIfPast(at).with(new Fact.Voided(at));
    }

    /** The clock goes on; the time since it was met or voided is left out. First breaches stay. */
    public ObligationHistory reopen(Instant at) {
        if (state().status().isOpen()) {
            throw new ObligationRefused("obligation-open", "The obligation is still open.");
        }
        return with(new Fact.Reopened(at));
    }

    /**
     * Takes back that the obligation fell away, as if it never had: the time since then counts, under the given term. Refused
     * where it was carried out.
     *
     * @param beside a clock of the same request that stayed; where it stood still, this one did too
     */
    public ObligationHistory reinstate(Instant at, Term term, ObligationHistory beside) {
        Instant ended = state().endedAt();
        if (ended == null) {
            throw new ObligationRefused("obligation-open", "The obligation did not fall away.");
        }
        return with(new Fact.Reopened(ended)).with(new Fact.TermChanged(at, term)).waitLike(beside, ended).breachIfPast(at);
    }

    /** Takes back that the obligation fell away, as if it never had: the time since then counts. Refused where it was carried out. */
    public ObligationHistory takeBack(Instant at) {
        Instant ended = state().endedAt();
        if (ended == null || state().metAt() != null) {
            throw new ObligationRefused("obligation-open", "The obligation did not fall away.");
        }
        return with(new Fact.Reopened(ended)).breachIfPast(at);
    }

    /**
     * Stands still wherever another clock of the same request did from an instant on: the customer kept both waiting, and the
     * time in which the request was closed counts for neither.
     */
    public ObligationHistory waitLike(ObligationHistory other, Instant fromInclusive) {
        return kind.pausable() ? new StandStill(other).carriedTo(this, fromInclusive) : this;
    }

    /** The warning threshold was passed at {@code at}; saying it twice changes nothing. */
    public ObligationHistory warn(Instant at) {
        ObligationState state = state();
        return state.status() != ObligationState.Status.RUNNING || state.warnedAt() != null
                ? this : with(new Fact.Warned(at));
    }

    /**
     * Records the breach when the due instant lies before {@code now}, or at it when nothing can happen any more at that
     * very instant; saying it twice changes nothing.
     */
    public ObligationHistory fallDue(Instant now) {
        ObligationState state = state();
        boolean past = state.status() == ObligationState.Status.RUNNING && !state.due().isAfter(now);
        return past && kind.breaksWhenMissed() ? with(new Fact.Breached(state.due())) : this;
    }

    /** Work done exactly at the due instant is in time. */
    private ObligationHistory breachIfPast(Instant at) {
        ObligationState state = state();
        boolean past = state.status() == ObligationState.Status.RUNNING && state.due().isBefore(at);
        return past && kind.breaksWhenMissed() ? with(new Fact.Breached(state.due())) : this;
    }

    private static void requireOpen(ObligationState state) {
        if (!state.status().isOpen()) {
            throw new ObligationRefused("obligation-ended", "The obligation has ended.");
        }
    }

    private ObligationHistory with(Fact fact) {
        List<Fact> longer = new ArrayList<>(facts);
        longer.add(fact);
        return new ObligationHistory(kind, longer);
    }

    /** The stretches in which the clock stood still up to {@code now}, an open one closed at {@code now}. */
    public List<Interval> pausesUntil(Instant now) {
        ObligationState state = state();
        @Nullable Instant since = state.pausedSince();
        if (since == null || !since.isBefore(now)) {
            return state.pauses();
        }
        List<Interval> all = new ArrayList<>(state.pauses());
        all.add(new Interval(since, now));
        return List.copyOf(all);
    }
}
