package org.yinuo.server.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Threads that report requests without pause and write down what they were answered. */
final class Load implements AutoCloseable {
    private final Vendor vendor;
    private final Program program;
    private final String name;
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Program.Answer> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ending;

    private Load(Vendor vendor, Program program, String name) {
        this.vendor = vendor;
        this.program = program;
        this.name = name;
    }

    static Load start(ServerProcess server, Vendor vendor, String name, int count) {
        Load load = new Load(vendor, new Program(server.address(), vendor.token()), name);
        for (int i = 0; i < count; i++) {
            load.threads.add(Thread.ofPlatform().daemon().name("load-" + i).start(load::run));
        }
        return load;
    }

    private void run() {
        while (!ending) {
            String key = name + "-" + keys.incrementAndGet();
            try {
                Program.Answer answer = program.postOnce(key, "/api/service-requests", vendor.report(key));
                if (answer.status() == 201) {
                    numbers.put(key, answer.body().path("number").asString());
                } else {
                    unanswered.add(key);
                    refusals.add(answer);
                }
            } catch (IOException gone) {
                unanswered.add(key);
            }
        }
    }

    /** Acknowledged numbers by key. */
    Map<String, String> numbers() {
        return numbers;
    }

    /** Keys that were sent and not acknowledged. */
    Queue<String> unanswered() {
        return unanswered;
    }

    Queue<Program.Answer> refusals() {
        return refusals;
    }

    void awaitAcknowledged(int count) {
        await(() -> numbers.size() >= count, 60, count + " requests acknowledged");
    }

    /** Ends the threads once their last request is answered. */
    @Override
    public void close() {
        ending = true;
        for (Thread thread : threads) {
            try {
                thread.join(60_000);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    /** Waits for something to become true, at most so long. */
    static void await(BooleanSupplier done, int seconds, String what) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + seconds + " s: " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
