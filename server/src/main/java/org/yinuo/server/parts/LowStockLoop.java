package org.yinuo.server.parts;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.BackgroundLoop;

/** Looks every minute which stock fell below its reorder point. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class LowStockLoop extends BackgroundLoop {
    private final TellLowStock tell;

    LowStockLoop(TellLowStock tell) {
        super(Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofSeconds(5));
        this.tell = tell;
    }

    @Override
    protected void begin() {
        work("low-stock", Duration.ofSeconds(25), () -> {
            tell.tell();
            return false;
        });
    }
}
