package org.yinuo.server.workorder;

import java.util.Optional;

/** Mails the customer a link by which he signs the report of a visit; said by the module above that makes links. */
public interface SigningMail {
    /** Where it would go; empty where he cannot be written to. */
    Optional<String> address(WorkOrder visit);

    /** Sends it, and says where to. */
    Optional<String> send(WorkOrder visit);
}
