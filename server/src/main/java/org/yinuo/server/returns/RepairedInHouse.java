package org.yinuo.server.returns;

import org.springframework.stereotype.Component;
import org.yinuo.server.warranty.RecordedRepairs;

/** A unit that was sent in, repaired and sent back was repaired as recorded as on a visit. */
@Component
class RepairedInHouse implements RecordedRepairs {
    private final ReturnRows rows;

    RepairedInHouse(ReturnRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean repairedUnder(long requestId) {
        return rows.repairedUnder(requestId);
    }
}
