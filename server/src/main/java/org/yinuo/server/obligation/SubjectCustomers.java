package org.yinuo.server.obligation;

import java.util.Collection;
import java.util.Map;

/** Names the customers promises are owed to; who keeps the subjects knows. */
public interface SubjectCustomers {

    /** The names; a subject without a customer is left out. */
    Map<Subject, String> names(Collection<Subject> subjects);
}
