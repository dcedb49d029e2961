package org.yinuo.server.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.shared.MovableClock;

/** What happened, in the order in which it happened. Timers fire at their own instants in between. */
@Component
@Lazy
class History {
    private static final int BATCH = 500;
    private final List<Event> events = new ArrayList<>();
    private final FireTimers timers;

    History(FireTimers timers) {
        this.timers = timers;
    }

    /** Something that happens at an instant. */
    private record Event(Instant at, Runnable act) {
    }

    void at(Instant when, Runnable act) {
        events.add(new Event(when, act));
    }

    /** Lets everything happen up to the present; what would lie after it has not happened yet. */
    void play(MovableClock clock, Instant presentInclusive) {
        List<Event> inOrder = events.stream().filter(event -> !event.at().isAfter(presentInclusive))
                .sorted(Comparator.comparing(Event::at)).toList();
        events.clear();
        for (Event event : inOrder) {
            passTime(clock, event.at());
            event.act().run();
        }
        passTime(clock, presentInclusive);
    }

    private void passTime(MovableClock clock, Instant until) {
        Optional<Instant> next = timers.next();
        while (next.isPresent() && !next.get().isAfter(until)) {
            clock.moveTo(next.get());
            timers.fireDue(BATCH);
            next = timers.next();
        }
        clock.moveTo(until);
    }
}
