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
    private record Seen(long[] nanos, long errors, double seconds, Used used) {
        String perSecond() {
            return String.format(Locale.ROOT, "%.0f", nanos.length / seconds);
        }

        /** A share of each request; processor time depends less than all else on what else the machine does. */
        String each(double all, double unit) {
            return String.format(Locale.ROOT, "%.2f", all / unit / nanos.length);
        }
    }

    static void run(Options options) throws IOException, InterruptedException, SQLException {
        int seconds = options.secondsOr(15, 4);
        String machine = Machine.described();
        try (Server server = Server.start()) {
            Vendor vendor = Vendor.setUp(server);
            Seen warm = load(server, vendor, 8, Math.max(1, seconds * 4 / 3));
            long acknowledged = warm.nanos.length;
            Table table = new Table("callers", "requests/s", "p50 ms", "p99 ms", "max ms", "errors", "server CPU ms",
                    "PostgreSQL CPU ms", "WAL KiB");
            for (int callers : CALLERS) {
                Seen seen = load(server, vendor, callers, seconds);
                Percentiles took = new Percentiles(seen.nanos);
                table.add(Integer.toString(callers), seen.perSecond(), took.millis(50), took.millis(99), took.millis(100),
                        Long.toString(seen.errors), seen.each(seen.used.server(), 1e-3),
                        seen.each(seen.used.postgres(), 1e-3), seen.each(seen.used.wal(), 1024));
                acknowledged += seen.nanos.length;
            }
            print(machine, seconds, table, server, acknowledged);
        }
    }

    private static void print(String machine, int seconds, Table table, Server server, long acknowledged)
            throws IOException, SQLException {
        System.out.println("intake: " + machine + String.format(Locale.ROOT, ", after: %.1f", Machine.load()));
        System.out.println("POST /api/service-requests with a token and an Idempotency-Key, five clocks each, closed loop, "
                + seconds + " s each after " + seconds * 4 / 3 + " s at 8 callers; callers, server and PostgreSQL (fsync on) share the machine; processor time and write-ahead log for each request");
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

    private static Seen load(Server server, Vendor vendor, int callers, int seconds) throws InterruptedException, IOException, SQLException {
        long[][] nanos = new long[callers][];
        AtomicLong errors = new AtomicLong();
        Used before = Used.by(server);
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        Thread[] threads = new Thread[callers];
        for (int i = 0; i < callers; i++) {
            int caller = i;
            threads[i] = Thread.ofPlatform().name("caller-" + i).start(() -> nanos[caller] = call(server, vendor, end, errors));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - begin) / 1e9;
        return new Seen(Arrays.stream(nanos).flatMapToLong(Arrays::stream).toArray(), errors.get(), took, Used.by(server).since(before));
    }

    private static long[] call(Server server, Vendor vendor, long end, AtomicLong errors) {
        long[] nanos = new long[1024];
        int count = 0;
        try (LeanCaller caller = new LeanCaller(server.address(), vendor.token(), "/api/service-requests", vendor.report())) {
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                if (caller.post("bench-" + KEYS.incrementAndGet()) != 201) {
                    errors.incrementAndGet();
                    continue;
                }
                nanos = count == nanos.length ? Arrays.copyOf(nanos, count * 2) : nanos;
                nanos[count++] = System.nanoTime() - start;
            }
        } catch (IOException failed) {
            errors.incrementAndGet();
        }
        return Arrays.copyOf(nanos, count);
    }

    private static long number(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
