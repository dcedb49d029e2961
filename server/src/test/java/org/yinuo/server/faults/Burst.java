package org.yinuo.server.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many who report at once to two nodes, and what they were told. */
final class Burst implements AutoCloseable {
    private static final int AT_ONCE = 16;
    private static final int NODES = 2;
    private static final int TRIES = 3;
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<?>> sent = new ArrayList<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    /** One way to report, at the first node or the second. */
    @FunctionalInterface
    interface Way {
        Program.Answer at(int node) throws Exception;
    }

    /**
     * A report under its title.
     *
     * @param node    where it is sent first, 0 or 1
     * @param patient whether its sender names it, and so may send it again to the other node when no answer comes
     */
    record Report(String title, int node, boolean patient, Way way) {
    }

    private Burst() {
    }

    /** All of them in no order, sixteen at a time. */
    static Burst of(List<Report> reports) {
        Burst burst = new Burst();
        List<Report> mixed = new ArrayList<>(reports);
        Collections.shuffle(mixed, new Random(20260403));
        mixed.forEach(report -> burst.sent.add(burst.people.submit(() -> {
            burst.send(report);
            return null;
        })));
        return burst;
    }

    private void send(Report report) throws Exception {
        for (int turn = 0; turn < (report.patient() ? TRIES : 1); turn++) {
            try {
                report.way().at((report.node() + turn) % NODES).ok();
                acknowledged.add(report.title());
                return;
            } catch (IOException gone) {
                // No answer: it may have been taken or not.
            }
        }
        unanswered.add(report.title());
    }

    /** Titles of what was answered with success. */
    Queue<String> acknowledged() {
        return acknowledged;
    }

    /** Titles of what was sent and never answered. */
    Queue<String> unanswered() {
        return unanswered;
    }

    /** Waits until everybody has his answer or has given up. */
    void awaitEnd() throws Exception {
        for (Future<?> each : sent) {
            each.get(60, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
