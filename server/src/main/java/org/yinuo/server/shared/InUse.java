package org.yinuo.server.shared;

import java.util.Collection;
import java.util.Set;

/** Says which customers and units may not go because something names them. Every module that keeps their ids answers for itself. */
public interface InUse {

    /** What is asked about. */
    enum Thing { CUSTOMER, UNIT }

    /** Code of the sentence that says what names them and what to do about it. */
    String code();

    /** Those of the ids that are named somewhere. */
    Set<Long> among(Thing thing, Collection<Long> ids);
}
