package org.yinuo.server.stories;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Quotes as they are sent, with their lines and the rate card behind them, and as a person adds them up. */
final class QuoteSheet {
    private QuoteSheet() {
    }

    @SafeVarargs
    static Map<String, Object> quote(String discount, Map<String, Object>... lines) {
        return Map.of("discount", discount, "validUntil", "2027-04-30", "note", "", "lines", Arrays.asList(lines));
    }

    static Map<String, Object> labour(String level, String hours, int minutes) {
        return Map.of("kind", "LABOUR", "text", "维修", "level", level, "hourClass", hours, "quantity", minutes, "unit", "HOUR");
    }

    static Map<String, Object> part(String name, int pieces, String price) {
        return new HashMap<>(Map.of("kind", "PART", "text", name, "quantity", pieces, "unit", "PIECE", "unitPrice", price));
    }

    static Map<String, Object> km(int kilometres) {
        return Map.of("kind", "TRAVEL", "text", "往返路程", "quantity", kilometres, "unit", "KM");
    }

    static Map<String, Object> card(String from, String senior) {
        List<Map<String, String>> labour = List.of(Map.of("level", "JUNIOR", "hourClass", "WORKING", "perHour", "100.00"),
                Map.of("level", "SENIOR", "hourClass", "WORKING", "perHour", senior), Map.of("level", "EXPERT", "hourClass", "REST_DAY", "perHour", "600.00"));
        Map<String, Object> card = new HashMap<>(Map.of("validFrom", from, "currency", "CNY", "stepMinutes", 30, "minimum", "80.00", "perKm", "2.50",
                "perVisit", "120.00", "taxRate", "13", "costShare", "60", "discountLimit", "10"));
        card.putAll(Map.of("workStarts", "09:00", "workEnds", "18:00", "eveningEnds", "22:00", "labour", labour, "note", ""));
        return card;
    }

    /** What a person adds up: quantity, unit price, listed, net, tax, total, rule and its words. */
    static List<String> table(JsonNode priced) {
        List<String> rows = new ArrayList<>();
        for (JsonNode line : priced.path("lines")) {
            rows.add("%-7s %s %s %s %s %s %s %s %s".formatted(line.path("kind").asString(), new BigDecimal(line.path("quantity").asString()).toPlainString(),
                    padded(line, "unitPrice"), padded(line, "listed"), padded(line, "net"), "%7s".formatted(line.path("tax").asString()), padded(line, "total"),
                    line.path("rule").asString(), line.path("reason").asString()).strip().replaceAll(" +", " "));
        }
        rows.add("TOTAL            %s %s %s %s".formatted(padded(priced, "listed"), padded(priced, "net"), "%7s".formatted(priced.path("tax").asString()),
                padded(priced, "total")).replaceAll(" +", " "));
        return rows;
    }

    static String[] rows(String... aligned) {
        return Arrays.stream(aligned).map(row -> row.replaceAll(" +", " ")).toArray(String[]::new);
    }

    private static String padded(JsonNode of, String field) {
        return "%8s".formatted(of.path(field).asString());
    }
}
