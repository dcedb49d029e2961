package org.yinuo.server.workorder;

import java.time.Instant;
import org.yinuo.server.shared.Refusal;

/** Asked before work on a visit begins. Implemented by whoever knows what must be agreed first. */
public interface WorkStartGate {

    /**
     * Lets it begin.
     *
     * @param at when it began
     * @throws Refusal when something has to be agreed first
     */
    void admit(WorkOrder visit, Instant at);
}
