package org.yinuo.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** What the desk asks for all day, with few and with very many requests behind it. */
final class ListBench {
    /** Eight in the morning of the house. */
    static final String START = "2026-04-01T00:00:00Z";
    private static final int[] CALLERS = {1, 8};
    /** Calls of each question before any is measured; a server that has answered few is not what a desk meets. */
    private static final int WARM_UP = 2_000;
    private static final long WARM_UP_MILLIS = 30_000;
    private final Server server;
    private final Vendor vendor;
    private final ListFill fill;
    private final Table table = new Table("requests", "question", "p50 ms", "p95 ms", "p99 ms", "8: p50 ms", "8: p95 ms", "8: p99 ms", "calls",
            "server CPU ms", "PostgreSQL CPU ms");
    private final AtomicLong errors = new AtomicLong();

    private ListBench(Server server, Vendor vendor, ListFill fill) {
        this.server = server;
        this.vendor = vendor;
        this.fill = fill;
    }

    static void run(Options options) throws IOException, InterruptedException, SQLException {
        String machine = Machine.described();
        int most = options.countOr(1_000_000, 10_000);
        int seconds = options.secondsOr(2, 1);
        try (Server server = Server.start("--clock", START); Connection database = server.database()) {
            Vendor vendor = Vendor.setUp(server);
            long request = vendor.caller().post("/api/service-requests", Map.of("customerId", vendor.customer(), "contractId", vendor.contract(),
                    "channel", "API", "title", "调度系统全部停止", "description", "画面停住", "severity", "CRITICAL")).path("id").asLong();
            ListBench bench = new ListBench(server, vendor, new ListFill(database, START, request, vendor.contract()));
            for (int size = Math.min(10_000, most); size <= most; size *= 10) {
                bench.at(size, seconds);
            }
            System.out.println("lists: " + machine + String.format(Locale.ROOT, ", after: %.1f", Machine.load()));
            System.out.println("through the API with a token, closed loop, " + seconds + " s for each question with one caller and with eight;"
                    + " every second request is open; callers, server and PostgreSQL (embedded, as it is shipped) share the machine");
            System.out.print(bench.table);
            System.out.println("errors: " + bench.errors + ", memory of the server " + Machine.memory(server.pid()));
        }
    }

    private void at(int size, int seconds) throws IOException, InterruptedException, SQLException {
        System.err.printf(Locale.ROOT, "%d requests written in %.0f s, load %.1f%n", size, fill.to(size), Machine.load());
        Map<String, List<List<String>>> questions = new ListQuestions(fill).all(vendor.admin());
        boolean first = size <= 10_000;
        for (List<List<String>> question : questions.values()) {
            ask(question, 8, WARM_UP_MILLIS, first ? WARM_UP : WARM_UP / 10);
        }
        for (Map.Entry<String, List<List<String>>> question : questions.entrySet()) {
            Percentiles[] took = new Percentiles[CALLERS.length];
            long calls = 0;
            Used before = Used.by(server);
            for (int i = 0; i < CALLERS.length; i++) {
                long[] nanos = ask(question.getValue(), CALLERS[i], seconds * 1_000L, Integer.MAX_VALUE);
                took[i] = new Percentiles(nanos);
                calls += nanos.length;
            }
            Used used = Used.by(server).since(before);
            table.add(Integer.toString(size), question.getKey(), took[0].millis(50), took[0].millis(95), took[0].millis(99),
                    took[1].millis(50), took[1].millis(95), took[1].millis(99), Long.toString(calls), each(used.server(), calls),
                    each(used.postgres(), calls));
        }
        complete(size);
        System.err.print(table);
    }

    /** Processor time of one call; depends less than all else on what else the machine does. */
    private static String each(double seconds, long calls) {
        return calls == 0 ? "-" : String.format(Locale.ROOT, "%.2f", seconds * 1_000 / calls);
    }

    /** Every planted word is found in every place, going on page by page. */
    private void complete(int size) throws IOException, InterruptedException, SQLException {
        Map<String, Set<String>> planted = new HashMap<>();
        for (String place : fill.texts("select word || '|' || request_id from bench.planted")) {
            planted.computeIfAbsent(place.split("\\|")[0], word -> new HashSet<>()).add(place.split("\\|")[1]);
        }
        int places = 0;
        int missed = 0;
        for (Map.Entry<String, Set<String>> word : planted.entrySet()) {
            Set<String> found = new HashSet<>();
            String asked = URLEncoder.encode(word.getKey(), StandardCharsets.UTF_8);
            JsonNode answer = vendor.caller().get("/api/search?q=" + asked).path("requests");
            for (boolean more = true; more; ) {
                answer.path("hits").forEach(hit -> found.add(hit.path("id").asString()));
                more = answer.path("before").isNumber();
                answer = more ? vendor.caller().get("/api/search/requests?q=" + asked + "&before=" + answer.path("before").asLong()) : answer;
            }
            places += word.getValue().size();
            missed += word.getValue().size() - (int) word.getValue().stream().filter(found::contains).count();
        }
        table.add(Integer.toString(size), planted.size() + " planted words", "found " + (places - missed) + " of " + places + " places", "", "", "", "", "", "", "", "");
    }

    private long[] ask(List<List<String>> versions, int callers, long millis, int calls) throws InterruptedException {
        long[][] nanos = new long[callers][];
        long end = System.nanoTime() + millis * 1_000_000L;
        Thread[] threads = new Thread[callers];
        for (int i = 0; i < callers; i++) {
            int caller = i;
            threads[i] = Thread.ofPlatform().start(() -> nanos[caller] = askUntil(versions, caller * 31, end, calls / callers));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.stream(nanos).flatMapToLong(Arrays::stream).toArray();
    }

    private long[] askUntil(List<List<String>> versions, int from, long end, int calls) {
        long[] nanos = new long[256];
        int count = 0;
        try (LeanCaller caller = new LeanCaller(server.address(), vendor.token())) {
            for (long start = System.nanoTime(); start < end && count < calls; start = System.nanoTime()) {
                for (String path : versions.get((from + count) % versions.size())) {
                    if (caller.get(path) != 200) {
                        errors.incrementAndGet();
                    }
                }
                nanos = count == nanos.length ? Arrays.copyOf(nanos, count * 2) : nanos;
                nanos[count++] = System.nanoTime() - start;
            }
        } catch (IOException failed) {
            errors.incrementAndGet();
        }
        return Arrays.copyOf(nanos, count);
    }
}
