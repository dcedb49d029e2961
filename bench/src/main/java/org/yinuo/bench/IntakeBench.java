package org.yinuo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Callers that each report the next request as soon as the last one is acknowledged. */
final class IntakeBench {
    private static final int[] CALLERS = {1, 8, 32};
    private static final String COUNT = "select count(*) from service_request";
    private static final String CLOCKS = "select count(*) from obligation where subject_type = 'REQUEST'";
    private static final AtomicLong KEYS = new AtomicLong();

    private IntakeBench() {
    }

    /** What the callers of one measurement saw. */
    private record Seen(long[] nanos, long errors, double seconds, double cpuSeconds) {
        String perSecond() {
            return String.format(Locale.ROOT, "%.0f", nanos.length / seconds);
        }

        /** The server's own processor time; it depends less than all else on what else the machine does. */
        String cpuMillis() {
            return String.format(Locale.ROOT, "%.2f", cpuSeconds * 1e3 / nanos.length);
        }
    }

    static void run(Options options) throws IOException, InterruptedException, SQLException {
        int seconds = options.secondsOr(15, 4);
        String machine = Machine.described();
        try (Server server = Server.start()) {
            Vendor vendor = Vendor.setUp(server);
            Seen warm = load(server, vendor, 8, Math.max(1, seconds * 4 / 3));
            long acknowledged = warm.nanos.length;
            Table table = new Table("callers", "requests/s", "p50 ms", "p99 ms", "max ms", "errors", "server CPU ms/request");
            for (int callers : CALLERS) {
                Seen seen = load(server, vendor, callers, seconds);
                Percentiles took = new Percentiles(seen.nanos);
                table.add(Integer.toString(callers), seen.perSecond(), took.millis(50), took.millis(99), took.millis(100),
                        Long.toString(seen.errors), seen.cpuMillis());
                acknowledged += seen.nanos.length;
            }
            print(machine, seconds, table, server, acknowledged);
        }
    }

    private static void print(String machine, int seconds, Table table, Server server, long acknowledged)
            throws IOException, SQLException {
        System.out.println("intake: " + machine);
        System.out.println("POST /api/service-requests with a token and an Idempotency-Key, five clocks each, closed loop, "
                + seconds + " s each after " + seconds * 4 / 3 + " s at 8 callers; callers, server and PostgreSQL (fsync on) share the machine");
        System.out.print(table);
        try (Connection database = server.database()) {
            long kept = number(database, COUNT);
            System.out.println("acknowledged " + acknowledged + ", kept " + kept + ", clocks " + number(database, CLOCKS)
                    + ", memory of the server " + Machine.memory(server.pid()));
            if (kept != acknowledged) {
                throw new IllegalStateException("acknowledged and kept differ");
            }
        }
    }

    private static Seen load(Server server, Vendor vendor, int callers, int seconds) throws InterruptedException {
        String report = vendor.report();
        long[][] nanos = new long[callers][];
        AtomicLong errors = new AtomicLong();
        double cpu = server.cpuSeconds();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        Thread[] threads = new Thread[callers];
        for (int i = 0; i < callers; i++) {
            int caller = i;
            threads[i] = Thread.ofPlatform().name("caller-" + i).start(() -> nanos[caller] = call(vendor.caller(), report, end, errors));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - begin) / 1e9;
        return new Seen(Arrays.stream(nanos).flatMapToLong(Arrays::stream).toArray(), errors.get(), took,
                server.cpuSeconds() - cpu);
    }

    private static long[] call(Caller caller, String report, long end, AtomicLong errors) {
        long[] nanos = new long[1024];
        int count = 0;
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            if (!acknowledged(caller, report)) {
                errors.incrementAndGet();
                continue;
            }
            nanos = count == nanos.length ? Arrays.copyOf(nanos, count * 2) : nanos;
            nanos[count++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(nanos, count);
    }

    private static boolean acknowledged(Caller caller, String report) {
        try {
            return caller.postOnce("bench-" + KEYS.incrementAndGet(), "/api/service-requests", report) == 201;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long number(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
