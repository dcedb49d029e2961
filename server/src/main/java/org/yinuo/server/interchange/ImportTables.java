package org.yinuo.server.interchange;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.TakeBack;

/** Looks at a table, then takes it over chunk by chunk, and back again if asked; each chunk and the mark behind it are one transaction. */
@Component
public class ImportTables {
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final List<TableContent<?>> contents;
    private final Audit audit;
    private final Changes changes;

    ImportTables(ImportJobs jobs, ImportRows rows, List<TableContent<?>> contents, Audit audit, Changes changes) {
        this.jobs = jobs;
        this.rows = rows;
        this.contents = List.copyOf(contents);
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * Looks at every cell and keeps what was found; nothing is entered yet.
     *
     * @throws Refusal {@code import-headings}, {@code import-empty} or what {@link SheetReader} refuses
     */
    @Transactional
    public ImportJobs.Job check(TableKind kind, String fileName, byte[] file) {
        if (file.length == 0) {
            throw Refusal.invalid("import-empty").at("file");
        }
        long job = jobs.open(kind, Given.text(fileName.replaceAll("\\p{Cntrl}", "").replaceAll("^.*[/\\\\]", ""), 200, "file"));
        TableReading.Counts counts = read(content(kind), job, file);
        rows.addUnread(job, counts.unread());
        jobs.counted(job, counts.rows(), counts.wrong(), counts.known());
        return jobs.get(job);
    }

    private <D> TableReading.Counts read(TableContent<D> content, long job, byte[] file) {
        TableReading<D> reading = new TableReading<>(content, checked -> rows.add(job, content.columns(), checked));
        SheetReader.read(file, reading::row);
        return reading.end();
    }

    /** Starts taking over the rows that are right; those with wrong cells only when the caller says to leave them out. */
    @Transactional
    public ImportJobs.Job start(long id, boolean leaveOutWrong) {
        ImportJobs.Job job = jobs.lock(id);
        if (job.status() != ImportJobs.Status.CHECKED) {
            throw Refusal.conflict("import-started");
        }
        if (job.wrong() > 0 && !leaveOutWrong) {
            throw Refusal.conflict("import-has-wrong-rows", job.wrong());
        }
        jobs.advanced(job, job.doneRow(), 0, 0, job.wrong());
        return moved(job, ImportJobs.Status.RUNNING, "import-started");
    }

    /** Stops an import; what it entered stays until it is taken back. */
    @Transactional
    public ImportJobs.Job cancel(long id) {
        ImportJobs.Job job = jobs.lock(id);
        return switch (job.status()) {
            case CHECKED, RUNNING -> moved(job, ImportJobs.Status.CANCELLED, "import-cancelled");
            case DONE, CANCELLED, TAKING_BACK, TAKEN_BACK -> throw Refusal.conflict("import-ended");
        };
    }

    /** Takes back what an import entered, as far as nobody changed or named it since. */
    @Transactional
    public ImportJobs.Job takeBack(long id) {
        ImportJobs.Job job = jobs.lock(id);
        boolean ended = job.status() == ImportJobs.Status.DONE || job.status() == ImportJobs.Status.CANCELLED;
        if (!ended || job.entered() == 0) {
            throw Refusal.conflict("import-nothing-to-take-back");
        }
        return moved(job, ImportJobs.Status.TAKING_BACK, "import-taken-back");
    }

    private ImportJobs.Job moved(ImportJobs.Job job, ImportJobs.Status status, String act) {
        jobs.set(job.id(), status);
        audit.record(job.kind().word() + "." + act, "import:" + job.id(), job.fileName() + " " + (job.rows() - job.wrong()));
        changes.touch("imports");
        return jobs.get(job.id());
    }

    /** Takes over, or back, the next chunk of any import that is under way; false when there is none. */
    @Transactional
    public boolean takeChunk() {
        return jobs.claim().map(job -> {
            boolean more = job.status() == ImportJobs.Status.RUNNING ? takeOver(content(job.kind()), job) : takeBack(content(job.kind()), job);
            if (!more) {
                jobs.set(job.id(), job.status() == ImportJobs.Status.RUNNING ? ImportJobs.Status.DONE : ImportJobs.Status.TAKEN_BACK);
            }
            changes.touch("imports", job.kind().word());
            return true;
        }).orElse(false);
    }

    private <D> boolean takeOver(TableContent<D> content, ImportJobs.Job job) {
        List<RawRow> next = rows.next(job, content.columns(), content.chunk());
        if (next.isEmpty()) {
            return false;
        }
        List<CheckedRow<D>> checked = content.check().check(next);
        List<D> drafts = checked.stream().map(CheckedRow::draft).filter(Objects::nonNull).toList();
        List<TableContent.Entry> entered = drafts.isEmpty() ? List.of() : content.enter(drafts, job.createdBy(), "import:" + job.id());
        jobs.entered(job, entered);
        List<CheckedRow<D>> leftOut = checked.stream().filter(row -> row.draft() == null).toList();
        rows.addProblems(job.id(), leftOut);
        jobs.advanced(job, next.getLast().number(), next.size(), entered.size(), leftOut.size());
        return true;
    }

    private <D> boolean takeBack(TableContent<D> content, ImportJobs.Job job) {
        List<TableContent.Entry> entries = jobs.forget(job, content.chunk());
        TakeBack back = content.takeBack(entries);
        jobs.wentBack(job, back.gone(), entries.size() - back.gone());
        rows.addKept(job.id(), back.kept());
        return !entries.isEmpty();
    }

    /** The heading of a column in the tables of a kind. */
    public String heading(TableKind kind, String column, Locale language) {
        return content(kind).columns().stream().filter(each -> each.name().equals(column)).findFirst().map(each -> each.heading(language)).orElse(column);
    }

    private TableContent<?> content(TableKind kind) {
        return contents.stream().filter(content -> content.kind() == kind).findFirst().orElseThrow();
    }
}
