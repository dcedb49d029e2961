package org.yinuo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Promises that fall due: very many at once, and a thousand a second. */
final class TimerBench {
    private static final Instant START = Instant.parse("2026-04-01T01:00:00Z");
    private static final String[] FOUR = {"RESPOND", "ARRIVE", "RESTORE", "RESOLVE"};
    private static final String[] RESPOND = {"RESPOND"};
    private static final int A_SECOND = 1_000;
    private static final int WARM_UP = 20_000;
    private static final int BLOCK = 100_000;
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final long POLL_NANOS = 10_000_000;

    private final Server server;
    private final Vendor vendor;
    private final Connection database;

    private TimerBench(Server server, Vendor vendor, Connection database) {
        this.server = server;
        this.vendor = vendor;
        this.database = database;
    }

    static void run(Options options) throws IOException, InterruptedException, SQLException {
        String machine = Machine.described();
        int running = options.runningOr(1_000_000, 50_000);
        int seconds = options.secondsOr(30, 5);
        int count = options.countOr(100_000, 20_000);
        try (Server server = Server.start("--clock", START.toString()); Connection database = server.database()) {
            TimerBench bench = new TimerBench(server, Vendor.setUp(server), database);
            // First a warm-up, so that the figures are of a server that has run for a while.
            bench.together(WARM_UP, "2026-06-01T00:00:00Z");
            bench.keepRunning(running);
            long heap = server.heapMebibytes();
            Percentiles lag = bench.steady(seconds);
            Table table = new Table("what", "promises", "result");
            table.add("running meanwhile", Integer.toString(running), "");
            table.add("lag at 1,000 due a second", Integer.toString(seconds * A_SECOND),
                    "p50 " + lag.millis(50) + " ms, p99 " + lag.millis(99) + " ms, most " + lag.millis(100) + " ms");
            bench.burst(count, table);
            table.add("heap of the server after a collection", "", heap + " MiB before, " + server.heapMebibytes() + " MiB after");
            table.add("memory of the server", "", Machine.memory(server.pid()));
            System.out.println("timers: " + machine + String.format(Locale.ROOT, ", after: %.1f", Machine.load()));
            System.out.println("each fired: fact, state, breach, penalty where the letter sets one, timeline, and its step of the ladder with notice; after " + WARM_UP
                    + " to warm up; server and PostgreSQL (fsync on) share the machine");
            System.out.print(table);
            bench.check();
        }
    }

    private void burst(int count, Table table) throws IOException, InterruptedException, SQLException {
        Cleared cleared = together(count, "2026-08-01T00:00:00Z");
        table.add("all due at one instant", Integer.toString(count),
                String.format(Locale.ROOT, "%.1f s, %.0f a second", cleared.seconds, count / cleared.seconds));
        table.add("... and climbed, people told", "", String.format(Locale.ROOT, "%.1f s, %.0f a second", cleared.told, count / cleared.told));
        table.add("processor time for them", "", String.format(Locale.ROOT, "server %.1f s, PostgreSQL %.1f s",
                cleared.used.server(), cleared.used.postgres()));
        table.add("write-ahead log for them", "", (cleared.used.wal() >> 20) + " MiB");
    }

    /** Seconds until all had fired, and until all ladders had been climbed besides. */
    private record Cleared(double seconds, double told, Used used) {
    }

    /** Promises that fall due long after all is over, a second apart, so that timers have to find theirs among them. */
    private void keepRunning(int promises) throws IOException, InterruptedException, SQLException {
        long original = original();
        for (int written = 0; written < promises; written += BLOCK) {
            int requests = (Math.min(BLOCK, promises - written) + FOUR.length - 1) / FOUR.length;
            Copies.write(database, original, requests, FOUR, LATER.plusSeconds(written), "1 second");
        }
    }

    private long original() throws IOException, InterruptedException {
        return vendor.caller().post("/api/service-requests", Map.of("customerId", vendor.customer(), "contractId", vendor.contract(),
                "channel", "API", "title", "调度系统全部停止", "description", "画面停住", "severity", "CRITICAL")).path("id").asLong();
    }

    /** Moves the clock past the due instants of so many promises, until all are fired. */
    private Cleared together(int count, String at) throws IOException, InterruptedException, SQLException {
        Instant then = Instant.parse(at);
        Copies.write(database, original(), (count + FOUR.length - 1) / FOUR.length, FOUR, then.minus(Duration.ofDays(1)), "0 seconds");
        // What was just written shall not be written to disk at the expense of the timers.
        run("checkpoint");
        Used before = Used.by(server);
        long begin = System.nanoTime();
        vendor.caller().put("/api/clock", Map.of("at", at));
        double fired = none("select from obligation where next_fire_at <= timestamptz '" + at + "' order by next_fire_at limit 1", begin);
        double told = none("select from escalation_clock where next_at <= timestamptz '" + at + "' order by next_at limit 1", begin);
        return new Cleared(fired, told, Used.by(server).since(before));
    }

    /** Seconds from the beginning until such rows are gone. One is asked for: counting all would keep a processor busy. */
    private double none(String such, long begin) throws SQLException {
        String left = "select count(*) from (" + such + ")";
        for (long waiting = number(left); waiting > 0; waiting = number(left)) {
            LockSupport.parkNanos(5 * POLL_NANOS);
            if (System.nanoTime() - begin > 600_000_000_000L) {
                throw new IllegalStateException("promises are still waiting after ten minutes");
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** From the instant a promise fell due until its breach could be read, while a thousand fall due each second. */
    private Percentiles steady(int seconds) throws IOException, InterruptedException, SQLException {
        long last = number("select coalesce(max(id), 0) from breach");
        long original = original();
        Instant first = serverNow().plus(Duration.ofSeconds(20 + seconds));
        Copies.write(database, original, seconds * A_SECOND, RESPOND, first.minus(Duration.ofMinutes(15)), "1 millisecond");
        Duration ahead = Duration.between(Instant.now(), serverNow());
        if (serverNow().isAfter(first)) {
            throw new IllegalStateException("writing the promises took longer than the time until the first falls due");
        }
        Map<Long, Long> lags = new HashMap<>();
        long give = System.nanoTime() + Duration.ofSeconds(seconds + 60L).toNanos();
        while (lags.size() < seconds * A_SECOND && System.nanoTime() < give) {
            read(last, ahead, lags);
            LockSupport.parkNanos(POLL_NANOS);
        }
        if (lags.size() < seconds * A_SECOND) {
            throw new IllegalStateException("only " + lags.size() + " promises fired");
        }
        return new Percentiles(lags.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** Two batches may become visible in another order than that of their numbers, so the last few thousand are read again. */
    private void read(long before, Duration ahead, Map<Long, Long> lags) throws SQLException {
        long from = Math.max(before, before + lags.size() - 2 * A_SECOND);
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select id, at from breach where id > " + from + " order by id")) {
            Instant seen = Instant.now().plus(ahead);
            while (rows.next()) {
                lags.putIfAbsent(rows.getLong(1), Duration.between(rows.getObject(2, OffsetDateTime.class).toInstant(), seen).toNanos());
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private Instant serverNow() throws IOException, InterruptedException {
        return Instant.parse(vendor.caller().get("/api/health").path("now").asString());
    }

    /** Every promise that fell due was broken once, at its due instant, with its fact. */
    private void check() throws SQLException {
        long wrong = number("""
                select count(*) from obligation o left join breach b on b.obligation_id = o.id
                where o.state = 'BREACHED' and (b.id is null or b.at <> o.due_at)
                """) + number("select count(*) from obligation o where o.facts <> (select count(*) from obligation_fact f where f.obligation_id = o.id)");
        System.out.println(number("select count(*) from breach") + " breaches, " + number("select count(*) from penalty")
                + " penalties, contradictions: " + wrong);
    }

    private long number(String question) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
