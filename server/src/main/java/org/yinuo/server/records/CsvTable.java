package org.yinuo.server.records;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table for other programs: CSV after RFC 4180 in UTF-8 with the mark spreadsheets know it by. Text that a spreadsheet would
 * take for a formula begins with an apostrophe; numbers stay numbers.
 */
public final class CsvTable {
    private static final String FORMULA = "=+-@\t\r";
    private final String title;
    private final String kind;
    private final String number;
    private final StringBuilder text = new StringBuilder("\uFEFF");

    CsvTable(String title, String kind, String number) {
        this.title = title;
        this.kind = kind;
        this.number = number;
    }

    void row(List<?> cells) {
        text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String cell(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        String words = String.valueOf(value);
        String safe = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The answer to whoever asked for it: saved under its name, kept nowhere on the way. */
    public ResponseEntity<byte[]> answer() {
        String plain = (kind + "-" + number + ".csv").replaceAll("[^A-Za-z0-9._-]", "_");
        String full = URLEncoder.encode(title + "-" + number + ".csv", StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full)
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
