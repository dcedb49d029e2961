package org.yinuo.server.interchange;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.BackgroundLoop;

/** Takes over what was started, chunk after chunk; after a restart it goes on behind the last one. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class ImportLoop extends BackgroundLoop {
    private final ImportTables tables;

    ImportLoop(ImportTables tables) {
        super(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10));
        this.tables = tables;
    }

    @Override
    protected void begin() {
        work("imports", Duration.ofSeconds(2), tables::takeChunk);
    }
}
