package org.yinuo.server.servicerequest;

import java.util.Optional;
import org.yinuo.server.shared.Refusal;

/** What must be done before a request may be resolved or closed; said by the modules above that know it. */
public interface EndCondition {
    /** The refusal that names the missing step; empty when nothing is missing. */
    Optional<Refusal> hindrance(ServiceRequest request);

    /** The same for what only has to be done before a request is closed; it may be resolved without. */
    default Optional<Refusal> closingHindrance(ServiceRequest request) {
        return Optional.empty();
    }

    /** Why a request may not be called off, nor go on in another one; empty when nothing speaks against it. */
    default Optional<Refusal> cancellingHindrance(ServiceRequest request) {
        return Optional.empty();
    }

    /** Why a cancelled request may not be taken up again; empty when nothing speaks against it. */
    default Optional<Refusal> returningHindrance(ServiceRequest cancelled) {
        return Optional.empty();
    }
}
