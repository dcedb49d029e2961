package org.yinuo.core.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.ObligationState.Status;
import org.yinuo.core.time.Interval;

/** Adds up facts, one at a time. */
final class ObligationFold {
    private final List<Interval> pauses = new ArrayList<>();
    private @Nullable Term term;
    private @Nullable Instant pausedSince;
    private @Nullable Instant warnedAt;
    private @Nullable Instant breachedAt;
    private @Nullable Instant metAt;
    private @Nullable Instant endedAt;
    private @Nullable Instant waivedAt;

    void apply(Fact fact) {
        switch (fact) {
            case Fact.Opened opened -> term = opened.term();
            case Fact.Paused paused -> pausedSince = paused.at();
            case Fact.Resumed resumed -> closePause(resumed.at());
            case Fact.TermChanged changed -> changeTerm(changed.term());
            case Fact.Warned warned -> warnedAt = warned.at();
            case Fact.Breached breached -> breachedAt = breachedAt == null ? breached.at() : breachedAt;
            case Fact.Met met -> metAt = met.at();
            case Fact.Waived waived -> waivedAt = waived.at();
            case Fact.Voided voided -> endedAt = voided.at();
            case Fact.Reopened reopened -> reopen(reopened.at());
        }
    }

    private void changeTerm(Term changed) {
        term = changed;
        warnedAt = null;
    }

    private void closePause(Instant at) {
        if (pausedSince != null && pausedSince.isBefore(at)) {
            pauses.add(new Interval(pausedSince, at));
        }
        pausedSince = null;
    }

    private void reopen(Instant at) {
        Instant ended = metAt != null ? metAt : endedAt;
        if (ended != null) {
            closePause(ended);
        }
        if (ended != null && ended.isBefore(at)) {
            pauses.add(new Interval(ended, at));
        }
        metAt = null;
        endedAt = null;
    }

    ObligationState state() {
        Term inForce = term;
        if (inForce == null) {
            throw new IllegalStateException("a history begins with Opened");
        }
        Instant due = breachedAt != null ? breachedAt : inForce.due(pauses);
        return new ObligationState(status(), inForce, List.copyOf(pauses), pausedSince, due,
                inForce.provisional(due), warnedAt, breachedAt, metAt, endedAt, waivedAt);
    }

    private Status status() {
        if (metAt != null || endedAt != null) {
            return ended(metAt != null);
        }
        if (breachedAt != null) {
            return Status.BREACHED;
        }
        return pausedSince != null ? Status.PAUSED : Status.RUNNING;
    }

    private Status ended(boolean carriedOut) {
        if (breachedAt == null) {
            return carriedOut ? Status.MET : Status.VOIDED;
        }
        if (waivedAt != null) {
            return Status.WAIVED;
        }
        return carriedOut ? Status.MET_LATE : Status.MISSED;
    }
}
