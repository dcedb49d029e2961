package org.yinuo.server.interchange;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.installedbase.UnitFilter;
import org.yinuo.server.shared.Messages;

/** Writes tables while it reads what goes in, so that a long one needs no memory. Who took what away is in the audit trail. */
@Component
public class ExportTables {
    private final UnitTable units;
    private final CustomerTable customers;
    private final ModelTable models;
    private final Audit audit;
    private final Messages messages;

    ExportTables(UnitTable units, CustomerTable customers, ModelTable models, Audit audit, Messages messages) {
        this.units = units;
        this.customers = customers;
        this.models = models;
        this.audit = audit;
        this.messages = messages;
    }

    /** The units a filter shows, newest first. */
    public void units(UnitFilter filter, boolean workbook, Locale language, OutputStream out) {
        audit.record("units.exported", "units", String.valueOf(filter));
        try (SheetWriter sheet = begun(units, workbook, language, out)) {
            units.write(filter, sheet);
        }
    }

    /** The customers or the models a query finds. */
    public void found(TableKind kind, @Nullable String query, boolean workbook, Locale language, OutputStream out) {
        audit.record(kind.word() + ".exported", kind.word(), String.valueOf(query));
        try (SheetWriter sheet = begun(content(kind), workbook, language, out)) {
            switch (kind) {
                case UNITS -> units.write(new UnitFilter(query, null, null, null, null, null, null), sheet);
                case CUSTOMERS -> customers.write(query, sheet);
                case MODELS -> models.write(query, language, sheet);
            }
        }
    }

    /** An empty table with one row of samples; stars mark what is needed. */
    public void template(TableKind kind, Locale language, OutputStream out) {
        TableContent<?> content = content(kind);
        try (SheetWriter sheet = sheet(kind, true, language, out)) {
            sheet.row(content.columns().stream().map(column -> column.heading(language) + (column.isNeeded() ? " *" : "")).toList());
            sheet.row(content.columns().stream().map(column -> column.words().sample()).toList());
        }
    }

    /** What a table of the kind is called. */
    public String name(TableKind kind, Locale language) {
        return messages.say(language, "import-sheet-" + kind.word(), List.of());
    }

    private TableContent<?> content(TableKind kind) {
        return Stream.of(units, customers, models).filter(content -> content.kind() == kind).findFirst().orElseThrow();
    }

    private SheetWriter begun(TableContent<?> content, boolean workbook, Locale language, OutputStream out) {
        SheetWriter sheet = sheet(content.kind(), workbook, language, out);
        sheet.row(content.columns().stream().map(column -> column.heading(language)).toList());
        return sheet;
    }

    private SheetWriter sheet(TableKind kind, boolean workbook, Locale language, OutputStream out) {
        return SheetWriter.of(workbook ? SheetWriter.Format.XLSX : SheetWriter.Format.CSV, out, name(kind, language));
    }
}
