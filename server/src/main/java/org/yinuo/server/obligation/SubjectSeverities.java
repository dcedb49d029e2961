package org.yinuo.server.obligation;

import java.util.Collection;
import java.util.Map;
import org.yinuo.core.commitment.Severity;

/** Says how severe what a promise is about is now; who keeps the subjects knows. */
public interface SubjectSeverities {

    /** The severities; a subject without one is left out. */
    Map<Subject, Severity> of(Collection<Subject> subjects);
}
