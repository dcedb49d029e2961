package org.yinuo.server.identity;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.ClockMoved;

/** Writes down who moved the clock, since every due time after it hangs on that. */
@Component
class AuditClock {
    private final Audit audit;

    AuditClock(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void moved(ClockMoved moved) {
        audit.record("clock.moved", "clock", moved.from() + " → " + moved.to());
    }
}
