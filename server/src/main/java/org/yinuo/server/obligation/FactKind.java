package org.yinuo.server.obligation;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.obligation.Fact;
import org.yinuo.core.obligation.PauseReason;
import org.yinuo.core.obligation.Term;

/** The kinds of fact as they are stored. */
enum FactKind {
    OPENED, PAUSED, RESUMED, TERM_CHANGED, WARNED, BREACHED, MET, WAIVED, VOIDED, REOPENED;

    static FactKind of(Fact fact) {
        return switch (fact) {
            case Fact.Opened opened -> OPENED;
            case Fact.Paused paused -> PAUSED;
            case Fact.Resumed resumed -> RESUMED;
            case Fact.TermChanged changed -> TERM_CHANGED;
            case Fact.Warned warned -> WARNED;
            case Fact.Breached breached -> BREACHED;
            case Fact.Met met -> MET;
            case Fact.Waived waived -> WAIVED;
            case Fact.Voided voided -> VOIDED;
            case Fact.Reopened reopened -> REOPENED;
        };
    }

    /** The fact of this kind; a stored pause begins with the name of its reason. */
    Fact fact(Instant at, @Nullable String reason, Supplier<Term> term) {
        return switch (this) {
            case OPENED -> new Fact.Opened(at, term.get());
            case PAUSED -> new Fact.Paused(at, PauseReason.valueOf(String.valueOf(reason).split(" ", 2)[0]));
            case RESUMED -> new Fact.Resumed(at);
            case TERM_CHANGED -> new Fact.TermChanged(at, term.get());
            case WARNED -> new Fact.Warned(at);
            case BREACHED -> new Fact.Breached(at);
            case MET -> new Fact.Met(at);
            case WAIVED -> new Fact.Waived(at);
            case VOIDED -> new Fact.Voided(at);
            case REOPENED -> new Fact.Reopened(at);
        };
    }
}
