package org.yinuo.server.parts;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.BackgroundLoop;

/** Looks by the hour which promises of parts can be shown by the stock. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class ShowPartsLoop extends BackgroundLoop {
    private final ShowParts show;

    ShowPartsLoop(ShowParts show) {
        super(Duration.ofHours(1), Duration.ofSeconds(90), Duration.ofSeconds(5));
        this.show = show;
    }

    @Override
    protected void begin() {
        work("parts-promises", Duration.ofSeconds(45), () -> {
            show.showWhatIsDue();
            return false;
        });
    }
}
