package org.yinuo.core.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where one clock of a request stood still, to be carried over to another clock of the same request. */
record StandStill(ObligationHistory shown) {

    ObligationHistory carriedTo(ObligationHistory clock, Instant fromInclusive) {
        ObligationHistory longer = clock;
        Fact.@Nullable Paused paused = null;
        @Nullable Instant ended = null;
        for (Fact fact : shown.facts()) {
            switch (fact) {
                case Fact.Paused pause -> paused = pause;
                case Fact.Resumed resumed -> {
                    longer = paused == null ? longer : pause(longer, paused, resumed.at(), fromInclusive);
                    paused = null;
                }
                case Fact.Met met -> ended = met.at();
                case Fact.Voided voided -> ended = voided.at();
                case Fact.Reopened reopened -> longer = closed(longer, ended, reopened.at(), fromInclusive);
                case Fact.Opened opened -> { }
                case Fact.TermChanged changed -> { }
                case Fact.Warned warned -> { }
                case Fact.Breached breached -> { }
                case Fact.Waived waived -> { }
            }
        }
        return paused == null ? longer : longer.pause(later(paused.at(), fromInclusive), paused.reason());
    }

    private static ObligationHistory pause(ObligationHistory clock, Fact.Paused paused, Instant until, Instant from) {
        return until.isAfter(from) ? clock.pause(later(paused.at(), from), paused.reason()).resume(until) : clock;
    }

    private static ObligationHistory closed(ObligationHistory clock, @Nullable Instant ended, Instant until, Instant from) {
        return ended != null && until.isAfter(from) && until.isAfter(ended)
                ? clock.voided(later(ended, from)).reopen(until) : clock;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
