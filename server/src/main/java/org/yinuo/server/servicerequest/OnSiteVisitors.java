package org.yinuo.server.servicerequest;

/** Knows who visits for which request; whoever plans visits provides it. */
public interface OnSiteVisitors {
    /** Whether the user has a visit for the request. */
    boolean visits(long userId, long requestId);
}
