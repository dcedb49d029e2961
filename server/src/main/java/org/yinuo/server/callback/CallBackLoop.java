package org.yinuo.server.callback;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.BackgroundLoop;

/** Looks every two seconds which call-backs fell due. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class CallBackLoop extends BackgroundLoop {
    private static final int BATCH = 200;
    private static final Duration IDLE = Duration.ofSeconds(2);
    private final RemindOfCallBacks remind;

    CallBackLoop(RemindOfCallBacks remind) {
        super(IDLE, Duration.ofSeconds(5), Duration.ofSeconds(5));
        this.remind = remind;
    }

    @Override
    protected void begin() {
        work("call-backs", IDLE, () -> remind.remind(BATCH) == BATCH);
    }
}
