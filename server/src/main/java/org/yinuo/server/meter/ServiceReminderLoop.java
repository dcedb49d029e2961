package org.yinuo.server.meter;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.BackgroundLoop;

/** Looks every ten minutes which services come near. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class ServiceReminderLoop extends BackgroundLoop {
    private static final int BATCH = 100;
    private final RemindOfServices remind;

    ServiceReminderLoop(RemindOfServices remind) {
        super(Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofSeconds(5));
        this.remind = remind;
    }

    @Override
    protected void begin() {
        work("service-reminders", Duration.ofSeconds(20), () -> remind.remind(BATCH) == BATCH);
    }
}
