package org.yinuo.server.servicerequest;

import java.util.List;

/** Knows who visits for which request; whoever plans visits provides it. */
public interface OnSiteVisitors {
    /** Whether the user has a visit for the request. */
    boolean visits(long userId, long requestId);

    /** The visits for a request, newest first. */
    List<RequestView.VisitRef> visitsFor(long requestId);
}
