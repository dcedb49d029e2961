package org.yinuo.server.correspondence;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.BackgroundLoop;

/** Reads mailboxes as their turn comes, on a thread of its own. */
@Component
@ConditionalOnProperty(name = "yinuo.timers.enabled", matchIfMissing = true)
class PollLoop extends BackgroundLoop {
    private static final Duration IDLE = Duration.ofSeconds(5);
    private final PollMailboxes mailboxes;

    PollLoop(PollMailboxes mailboxes) {
        super(IDLE, IDLE, Duration.ofSeconds(2));
        this.mailboxes = mailboxes;
    }

    @Override
    protected void begin() {
        work("mailboxes", IDLE, mailboxes::poll);
    }
}
