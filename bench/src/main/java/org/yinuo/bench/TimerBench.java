package org.yinuo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Promises that fall due: very many at once, and a thousand a second. */
final class TimerBench {
    private static final Instant START = Instant.parse("2026-04-01T01:00:00Z");
    private static final String[] FOUR = {"RESPOND", "ARRIVE", "RESTORE", "RESOLVE"};
    private static final String[] RESPOND = {"RESPOND"};
    private static final int A_SECOND = 1_000;
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
        try (Server server = Server.start("--clock", START.toString()); Connection database = server.database()) {
            TimerBench bench = new TimerBench(server, Vendor.setUp(server), database);
            // First a warm-up, so that the figure is of a server that has run for a while.
            int warm = Math.min(20_000, options.countOr(100_000));
            bench.together(warm, "2026-06-01T00:00:00Z");
            Table table = new Table("what", "promises", "result");
            int count = options.countOr(100_000);
            double before = server.cpuSeconds();
            double seconds = bench.together(count, "2026-08-01T00:00:00Z");
            double cpu = server.cpuSeconds() - before;
            table.add("all due at one instant", Integer.toString(count),
                    String.format(Locale.ROOT, "%.1f s, %.0f a second", seconds, count / seconds));
            table.add("the server's processor time for them", "", String.format(Locale.ROOT, "%.1f s", cpu));
            table.add("memory of the server", "", Machine.memory(server.pid()));
            int steady = options.secondsOr(10);
            Percentiles lag = bench.steady(steady);
            table.add("lag at 1,000 due a second", Integer.toString(steady * A_SECOND),
                    "p50 " + lag.millis(50) + " ms, p99 " + lag.millis(99) + " ms, most " + lag.millis(100) + " ms");
            System.out.println("timers: " + machine);
            System.out.println("each fired: fact, state, breach, penalty where the letter sets one, timeline; after " + warm
                    + " to warm up; server and PostgreSQL (fsync on) share the machine");
            System.out.print(table);
            bench.check();
        }
    }

    private long original() throws IOException, InterruptedException {
        return vendor.caller().post("/api/service-requests", Map.of("customerId", vendor.customer(), "contractId", vendor.contract(),
                "channel", "API", "title", "调度系统全部停止", "description", "画面停住", "severity", "CRITICAL")).path("id").asLong();
    }

    /** Moves the clock past the due instants of so many promises; seconds until all are fired. */
    private double together(int count, String at) throws IOException, InterruptedException, SQLException {
        Instant then = Instant.parse(at);
        Copies.write(database, original(), (count + FOUR.length - 1) / FOUR.length, FOUR, then.minus(Duration.ofDays(1)), "0 seconds");
        long begin = System.nanoTime();
        vendor.caller().put("/api/clock", Map.of("at", at));
        // One row at most: counting them all would keep a processor busy that the timers need.
        String left = "select count(*) from (select from obligation where next_fire_at <= timestamptz '" + at + "' limit 1)";
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
        Instant first = serverNow().plus(Duration.ofSeconds(20));
        Copies.write(database, original, seconds * A_SECOND, RESPOND, first.minus(Duration.ofMinutes(15)), "1 millisecond");
        Duration ahead = Duration.between(Instant.now(), serverNow());
        if (serverNow().isAfter(first)) {
            throw new IllegalStateException("writing the promises took longer than the time until the first falls due");
        }
        List<Long> lags = new ArrayList<>();
        long give = System.nanoTime() + Duration.ofSeconds(seconds + 60L).toNanos();
        while (lags.size() < seconds * A_SECOND && System.nanoTime() < give) {
            last = read(last, ahead, lags);
            LockSupport.parkNanos(POLL_NANOS);
        }
        if (lags.size() < seconds * A_SECOND) {
            throw new IllegalStateException("only " + lags.size() + " promises fired");
        }
        return new Percentiles(lags.stream().mapToLong(Long::longValue).toArray());
    }

    private long read(long after, Duration ahead, List<Long> lags) throws SQLException {
        long last = after;
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select id, at from breach where id > " + after + " order by id")) {
            Instant seen = Instant.now().plus(ahead);
            while (rows.next()) {
                last = rows.getLong(1);
                lags.add(Duration.between(rows.getObject(2, OffsetDateTime.class).toInstant(), seen).toNanos());
            }
        }
        return last;
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
