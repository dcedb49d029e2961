package org.yinuo.server.servicerequest;

import java.util.Optional;
import org.yinuo.server.shared.Refusal;

/** A way by which a written answer reaches a customer; said by the modules above that know it. */
public interface ReplyWay {
    /** The channel it is chosen by, for example {@code EMAIL}. */
    String channel();

    /** Why nothing would reach this customer, and what to do; empty when it would. */
    Optional<Refusal> hindrance(ServiceRequest request);
}
