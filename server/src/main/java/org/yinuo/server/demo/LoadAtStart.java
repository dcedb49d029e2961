package org.yinuo.server.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the demo company before the timers run and the first page is served. */
@Component
@ConditionalOnProperty(name = "yinuo.demo", havingValue = "true")
class LoadAtStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);
    private final DemoCompany company;
    private volatile boolean running;

    LoadAtStart(DemoCompany company) {
        this.company = company;
    }

    @Override
    public void start() {
        running = true;
        System.out.print("Loading the demo company, a few seconds … ");
        System.out.flush();
        try {
            System.out.println(company.load()
                    ? "done. Sign in as " + String.join(", ", Staff.USERNAMES) + "; the password is " + Staff.PASSWORD + "."
                    : "not needed: this database is in use already.");
        } catch (RuntimeException failed) {
            System.out.println("it failed; nothing of it is kept.");
            LOG.error("The demo company could not be loaded", failed);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
