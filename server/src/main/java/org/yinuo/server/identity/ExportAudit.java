package org.yinuo.server.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands the audit log to a third party, with everything needed to compute the chain again; {@code docs/guides/audit.md} says how. Written
 * page by page, so that its length costs no memory.
 */
@Component
public class ExportAudit {

    private static final int AT_ONCE = 1_000;

    private final AuditTrail trail;
    private final Audit audit;
    private final JsonMapper json = JsonMapper.shared();

    ExportAudit(AuditTrail trail, Audit audit) {
        this.trail = trail;
        this.audit = audit;
    }

    /** How an entry is written; the values are the same. */
    public enum Form {
        /** For spreadsheets, in which no text may pass for a formula. */
        CSV,
        /** A JSON object a line; what the chain is checked with. */
        JSON_LINES
    }

    /** Writes down who takes the log with him, before the first line leaves. */
    public void record(AuditQuestion question) {
        audit.record("audit.exported", "audit", json.writeValueAsString(question));
    }

    public void write(AuditQuestion question, Form form, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (form == Form.CSV) {
            writer.write("\ufeffsealNumber,id,at,actorId,actor,action,subject,detail,previousHash,hash\r\n");
        }
        long last = 0;
        List<AuditTrail.Link> page;
        do {
            page = trail.sealedAfter(question, last, AT_ONCE);
            last = page.isEmpty() ? last : Objects.requireNonNull(page.getLast().sealNumber());
            write(page, form, writer);
        } while (page.size() == AT_ONCE);
        last = 0;
        do {
            page = trail.unsealedAfter(question, last, AT_ONCE);
            last = page.isEmpty() ? last : page.getLast().entry().id();
            write(page, form, writer);
        } while (page.size() == AT_ONCE);
    }

    private void write(List<AuditTrail.Link> page, Form form, Writer writer) throws IOException {
        for (AuditTrail.Link link : page) {
            Map<String, @Nullable Object> values = values(link);
            switch (form) {
                case CSV -> writer.write(line(values));
                case JSON_LINES -> writer.write(json.writeValueAsString(values) + "\n");
            }
        }
        writer.flush();
    }

    private static Map<String, @Nullable Object> values(AuditTrail.Link link) {
        AuditEntry entry = link.entry();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("sealNumber", link.sealNumber());
        values.put("id", entry.id());
        values.put("at", entry.at().toString());
        values.put("actorId", entry.actorId());
        values.put("actor", entry.actor());
        values.put("action", entry.action());
        values.put("subject", entry.subject());
        values.put("detail", entry.detail());
        values.put("previousHash", link.previousHash());
        values.put("hash", link.hash());
        return values;
    }

    private static String line(Map<String, @Nullable Object> values) {
        List<String> cells = new ArrayList<>();
        values.values().forEach(value -> cells.add(cell(value == null ? "" : value.toString())));
        return String.join(",", cells) + "\r\n";
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
