package org.yinuo.server.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.ClosedDoors;
import org.yinuo.server.identity.DataScope;
import org.yinuo.server.shared.MovableClock;

/** What somebody who opens the pages finds there besides himself: the time, whether it is a demo, and what his data scope keeps closed. */
@Component
class Surroundings {
    private final Clock clock;
    private final boolean demo;
    private final ClosedDoors closedDoors;

    Surroundings(Clock clock, @Value("${yinuo.demo:false}") boolean demo, ClosedDoors closedDoors) {
        this.clock = clock;
        this.demo = demo;
        this.closedDoors = closedDoors;
    }

    Instant now() {
        return clock.instant();
    }

    boolean hasSettableClock() {
        return clock instanceof MovableClock;
    }

    boolean isDemo() {
        return demo;
    }

    List<String> closedTo(DataScope scope) {
        return closedDoors.to(scope);
    }
}
