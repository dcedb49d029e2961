package org.yinuo.core.obligation;

import java.time.Instant;

/** What happened to an obligation. Facts are only ever added. */
public sealed interface Fact {

    /** When it happened, which may be before it was written down. */
    Instant at();

    /** The promise became due work. */
    record Opened(Instant at, Term term) implements Fact {
    }

    /** The clock stands still. */
    record Paused(Instant at, PauseReason reason) implements Fact {
    }

    /** The clock runs again. */
    record Resumed(Instant at) implements Fact {
    }

    /** Another clause or severity applies; it counts from the original start, earlier pauses carried over. */
    record TermChanged(Instant at, Term term) implements Fact {
    }

    /** The warning threshold was passed. */
    record Warned(Instant at) implements Fact {
    }

    /** The due instant passed without evidence; {@code at} is that due instant, however late it was noticed. */
    record Breached(Instant at) implements Fact {
    }

    /** Evidence shows the promise was carried out at that instant. */
    record Met(Instant at) implements Fact {
    }

    /** The customer or an authorised person let the breach go. The breach stays on record. */
    record Waived(Instant at) implements Fact {
    }

    /** The obligation fell away: it is no longer owed. */
    record Voided(Instant at) implements Fact {
    }

    /** Met or voided by mistake, or the request was reopened: the clock goes on, the time in between left out. */
    record Reopened(Instant at) implements Fact {
    }
}
