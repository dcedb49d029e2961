package org.yinuo.server.records;

import java.time.Instant;
import org.yinuo.papers.PromiseState;
import org.yinuo.server.obligation.ClockView;

/** How a promise stands, for print. */
public final class PromiseWords {

    private PromiseWords() {}

    /** The printed state at an instant; a running clock whose warning is past is due soon. */
    public static PromiseState state(ClockView promise, Instant now) {
        return switch (promise.state()) {
            case RUNNING -> promise.warnAt() != null && !now.isBefore(promise.warnAt()) ? PromiseState.DUE_SOON : PromiseState.RUNNING;
            case PAUSED -> PromiseState.PAUSED;
            case MET -> PromiseState.KEPT;
            case BREACHED -> PromiseState.BROKEN;
            case MET_LATE -> PromiseState.KEPT_LATE;
            case MISSED -> PromiseState.MISSED;
            case WAIVED -> PromiseState.WAIVED;
            case VOIDED -> PromiseState.VOIDED;
        };
    }
}
