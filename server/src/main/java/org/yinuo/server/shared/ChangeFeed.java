package org.yinuo.server.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries touched topics to whoever listens on this node, and over {@link ChangeNotifications} to the other nodes.
 * Topics are gathered for a quarter of a second: business transactions never wait for it.
 */
@Component
public class ChangeFeed implements SmartLifecycle {

    static final long GATHERING_MILLIS = 250;

    private final ChangeNotifications notifications;
    private final List<Consumer<List<String>>> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> gathered = new LinkedHashSet<>();
    private final AtomicBoolean running = new AtomicBoolean();

    ChangeFeed(ChangeNotifications notifications) {
        this.notifications = notifications;
    }

    void publish(Collection<String> topics) {
        synchronized (gathered) {
            gathered.addAll(topics);
            gathered.notifyAll();
        }
    }

    /** Calls the listener with each gathered batch, an empty one when batches may have been missed; it must not block. */
    public void listen(Consumer<List<String>> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<List<String>> listener) {
        listeners.remove(listener);
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("change-feed").start(this::run);
            notifications.listen(this::tell, () -> tell(List.of()));
        }
    }

    @Override
    public void stop() {
        running.set(false);
        publish(List.of());
        notifications.stop();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    private void run() {
        try {
            while (running.get()) {
                List<String> batch = nextBatch();
                if (!batch.isEmpty()) {
                    tell(batch);
                    notifications.send(batch);
                    Thread.sleep(GATHERING_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> nextBatch() throws InterruptedException {
        synchronized (gathered) {
            while (gathered.isEmpty() && running.get()) {
                gathered.wait();
            }
            List<String> batch = new ArrayList<>(gathered);
            gathered.clear();
            return batch;
        }
    }

    private void tell(List<String> batch) {
        listeners.forEach(listener -> listener.accept(batch));
    }
}
