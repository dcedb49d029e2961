package org.yinuo.server.insight;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.records.Letterhead;
import org.yinuo.server.records.Wording;
import org.yinuo.server.servicerequest.RequestClass;
import org.yinuo.server.servicerequest.RequestKind;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Page;
import tools.jackson.databind.json.JsonMapper;

/** A list as a table for spreadsheets (CSV in UTF-8 with a byte order mark), written page by page, so that its length costs no memory. */
@Component
public class ExportQueue {
    private static final int AT_ONCE = 1_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(HouseZone.ZONE);
    private static final List<String> HEADS = List.of("number", "title", "kind", "class", "customer", "unit", "severity", "status", "stage", "assignee",
            "channel", "reported", "next-kind", "next-due", "broken");
    private final Workbench workbench;
    private final Letterhead letterhead;
    private final Audit audit;
    private final CustomerViews views;
    private final JsonMapper json = JsonMapper.shared();

    ExportQueue(Workbench workbench, Letterhead letterhead, Audit audit, CustomerViews views) {
        this.workbench = workbench;
        this.letterhead = letterhead;
        this.audit = audit;
        this.views = views;
    }

    /** Writes down who takes what with him; before the first row leaves, so that a broken connection hides nothing. */
    public void record(QueueAddress asked) {
        asked.question();
        audit.record("requests.exported", "requests", json.writeValueAsString(asked));
    }

    /** Writes all that is found, in its order. */
    public void write(QueueAddress asked, Locale language, OutputStream out) throws IOException {
        Wording wording = letterhead.wording(language, HouseZone.ZONE);
        Writer table = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        table.write('\ufeff');
        line(table, HEADS.stream().map(head -> wording.say("export." + head)).toList());
        QueueQuestion question = asked.question();
        String cursor = null;
        do {
            Page<Workbench.Row> page = workbench.page(question, cursor, AT_ONCE);
            views.exported(Actor.current(), page.items().stream().map(Workbench.Row::customer).filter(Objects::nonNull).map(Workbench.Named::id).toList(),
                    "requests");
            for (Workbench.Row row : page.items()) {
                line(table, cells(row, wording));
            }
            table.flush();
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private static List<String> cells(Workbench.Row row, Wording wording) {
        String severity = wording.word(Severity.class, row.severity());
        Workbench.NextDue next = row.nextDue();
        return List.of(row.number(), row.title(), wording.word(RequestKind.class, row.kind()), wording.word(RequestClass.class, row.requestClass()),
                row.customer() == null ? "" : row.customer().name(), row.unit() == null ? "" : Wording.dotted(row.unit().model(), row.unit().serial()),
                row.level() == null || row.level().isBlank() ? severity : row.level(), wording.word(ServiceRequest.Status.class, row.status()),
                wording.word(ServiceRequest.Stage.class, row.stage()), row.assignee() == null ? "" : row.assignee().displayName(),
                wording.word(ServiceRequest.Channel.class, row.channel()), time(row.reportedAt()),
                next == null ? "" : wording.word(ObligationKind.class, next.kind()), next == null ? "" : time(next.dueAt()), Long.toString(row.breached()));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    private static void line(Writer table, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            table.write(i == 0 ? "" : ",");
            table.write(cell(cells.get(i)));
        }
        table.write("\r\n");
    }

    /** A spreadsheet must not take what a customer wrote for a formula. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
