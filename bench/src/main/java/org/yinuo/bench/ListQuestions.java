package org.yinuo.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yinuo.server.shared.Cursor;

/** What the desk asks all day, each in many versions so that no answer is the last one again. */
final class ListQuestions {
    private static final String SAMPLE = " where n % greatest(1, (select max(n) from bench.request) / 997) = 0 limit 1000";
    private static final Map<String, String> VIEWS = views();
    private final ListFill fill;

    ListQuestions(ListFill fill) {
        this.fill = fill;
    }

    /** Each question under its name; every version is the addresses that one screen asks one after the other. */
    Map<String, List<List<String>>> all(long admin) throws SQLException {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> view : VIEWS.entrySet()) {
            all.put("queue " + view.getKey(), List.of(List.of(page(view.getKey(), ""))));
            all.put("queue " + view.getKey() + ", half-way",
                    List.of(List.of(page(view.getKey(), middle(view.getValue().replace(":me", Long.toString(admin)))))));
        }
        all.put("queue of a customer", versions(fill.texts("select '/api/service-requests?customerId=' || id from bench.customer where i % 50 = 0")));
        all.put("view counts", List.of(List.of("/api/service-requests/counts")));
        List<List<String>> pages = new ArrayList<>();
        for (String id : sample("b.id::text")) {
            pages.add(List.of("/api/service-requests/" + id, "/api/service-requests/" + id + "/agreements", "/api/work-orders?requestId=" + id));
        }
        all.put("request page", pages);
        all.put("similar requests", versions(sample("'/api/service-requests/' || b.id || '/similar'")));
        all.put("search number", search(sample("r.number")));
        all.put("search customer", search(fill.texts("select name from customer where number like 'B-%' order by id % 997 limit 500")));
        all.put("search serial", search(fill.texts("select serial from unit order by id % 997 limit 500")));
        all.put("search phone", search(fill.texts("select mobile from contact where mobile <> '' order by id % 997 limit 500")));
        all.put("search rare word of two", search(fill.texts("select distinct word from bench.planted where word <> '机封'")));
        all.put("search common word of two", search(List.of("漏水", "轴封", "振动", "水泵", "机柜", "夜班", "阀门", "焦味")));
        all.put("search two words", search(List.of("循环 漏水", "变频柜 过热", "机封 跳闸", "除尘器 焦味", "液位 夜班", "青川 轴封")));
        all.put("search pinyin initials", search(fill.texts("select distinct initials from customer where number like 'B-%' and length(initials) > 4 limit 500")));
        return all;
    }

    private static Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("all", "true");
        views.put("mine", "assignee_id = :me");
        views.put("unassigned", "assignee_id = 0");
        views.put("due-today", "sort_at >= timestamptz '" + ListBench.START + "' and sort_at < timestamptz '2026-04-01T16:00:00Z'");
        views.put("breached", "broken");
        views.put("paused", "waiting");
        views.put("awaiting-customer", "awaiting_customer");
        views.put("closed", "");
        return views;
    }

    private List<String> sample(String what) throws SQLException {
        return fill.texts("select " + what + " from bench.request b join service_request r on r.id = b.id" + SAMPLE);
    }

    private static String page(String view, String cursor) {
        return "/api/service-requests?view=" + view + cursor;
    }

    /** The place in the middle of a view. */
    private String middle(String condition) throws SQLException {
        boolean closed = condition.isEmpty();
        String order = closed ? "service_request where status = 'CLOSED' order by closed_at desc, id desc"
                : "queue_entry where " + condition + " order by sort_at, request_id";
        String at = closed ? "closed_at" : "sort_at";
        List<String> place = fill.texts("select " + at + "::text || '|' || " + (closed ? "id" : "request_id") + " from " + order
                + " offset (select count(*) / 2 from " + order.replaceAll(" order by.*", "") + ") limit 1");
        if (place.isEmpty()) {
            return "";
        }
        String[] keys = place.getFirst().replace(' ', 'T').replace("+00", "Z").split("\\|");
        return "&cursor=" + Cursor.at(Instant.parse(keys[0]), keys[1]).encode();
    }

    private static List<List<String>> search(List<String> words) {
        return versions(words.stream().map(ListQuestions::search).toList());
    }

    static String search(String words) {
        return "/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<List<String>> versions(List<String> paths) {
        return paths.stream().map(List::of).toList();
    }
}
