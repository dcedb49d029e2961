package org.yinuo.server.servicerequest;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Knows who visits for which request; whoever plans visits provides it. */
public interface OnSiteVisitors {
    /** Whether the user has a visit for the request. */
    boolean visits(long userId, long requestId);

    /** Those of the requests that the user has a visit for, asked for at once. */
    Set<Long> visited(long userId, Collection<Long> requestIds);

    /** The visits for a request, newest first. */
    List<RequestView.VisitRef> visitsFor(long requestId);
}
