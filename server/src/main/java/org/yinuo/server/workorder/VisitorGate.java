package org.yinuo.server.workorder;

import java.time.Instant;
import org.yinuo.server.shared.Refusal;

/** Asked before an engineer is given a visit. Implemented by whoever knows what engineers must have. */
public interface VisitorGate {

    /**
     * Lets him go.
     *
     * @param when the appointment, or now where there is none
     * @throws Refusal when he must not be sent
     */
    void admit(long engineerId, WorkOrder visit, Instant when);
}
