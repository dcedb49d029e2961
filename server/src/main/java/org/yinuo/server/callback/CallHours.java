package org.yinuo.server.callback;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.time.ServiceCalendar;
import org.yinuo.server.obligation.Calendars;

/** Whether the house works at an instant for which a call is being planned. A hint: some customers are reached only in the evening. */
@Component
public class CallHours {
    private final Calendars calendars;
    private final Clock clock;

    CallHours(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param opensAt when the house works again; null while it does
     */
    public record Hours(boolean open, @Nullable Instant opensAt) {
    }

    /** By the hours and holidays of the house as they are known today; refuses what no call-back can be planned for. */
    public Hours at(Instant instant) {
        PlanCallBack.requireAhead(instant, clock.instant(), "at");
        ServiceCalendar house = calendars.ofTheHouse();
        return house.isOpen(instant) ? new Hours(true, null) : new Hours(false, house.nextOpening(instant).orElse(null));
    }
}
