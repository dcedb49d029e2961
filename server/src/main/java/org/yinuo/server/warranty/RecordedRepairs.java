package org.yinuo.server.warranty;

/** Knows repairs besides signed visits; whoever repairs units that are sent in provides it. */
public interface RecordedRepairs {
    /** Whether the fault of the request was repaired, with a record of it. */
    boolean repairedUnder(long requestId);
}
