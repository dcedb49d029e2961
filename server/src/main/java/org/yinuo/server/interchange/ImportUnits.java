package org.yinuo.server.interchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.installedbase.EnterManyUnits;
import org.yinuo.server.installedbase.UnitDraft;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Looks at a table of units, then takes it over chunk by chunk; each chunk and the mark behind it are one transaction. */
@Component
public class ImportUnits {
    private static final int CHUNK = 1_000;
    private final ImportJobs jobs;
    private final Customers customers;
    private final Contracts contracts;
    private final EnterManyUnits enter;
    private final Audit audit;

    ImportUnits(ImportJobs jobs, Customers customers, Contracts contracts, EnterManyUnits enter, Audit audit) {
        this.jobs = jobs;
        this.customers = customers;
        this.contracts = contracts;
        this.enter = enter;
        this.audit = audit;
    }

    /**
     * Looks at every cell and keeps what was found; nothing is entered yet.
     *
     * @throws Refusal {@code import-headings}, {@code import-empty} or what {@link SheetReader} refuses
     */
    @Transactional
    public ImportJobs.Job check(String fileName, byte[] file) {
        if (file.length == 0) {
            throw Refusal.invalid("import-empty").at("file");
        }
        long job = jobs.open(Given.text(fileName.replaceAll("\\p{Cntrl}", "").replaceAll("^.*[/\\\\]", ""), 200, "file"));
        Table table = new Table(job);
        SheetReader.read(file, table::row);
        table.end();
        return jobs.get(job);
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
        jobs.set(id, ImportJobs.Status.RUNNING);
        audit.record("units.import-started", "import:" + id, job.fileName() + " " + (job.rows() - job.wrong()));
        return jobs.get(id);
    }

    /** Stops an import; what it entered stays. */
    @Transactional
    public ImportJobs.Job cancel(long id) {
        ImportJobs.Job job = jobs.lock(id);
        if (job.status() == ImportJobs.Status.DONE || job.status() == ImportJobs.Status.CANCELLED) {
            throw Refusal.conflict("import-ended");
        }
        jobs.set(id, ImportJobs.Status.CANCELLED);
        audit.record("units.import-cancelled", "import:" + id, job.fileName());
        return jobs.get(id);
    }

    /** Takes over the next chunk of any running import; false when there is none. */
    @Transactional
    public boolean takeChunk() {
        return jobs.claim().map(job -> {
            List<CheckUnits.Raw> rows = jobs.next(job, CHUNK);
            if (rows.isEmpty()) {
                jobs.set(job.id(), ImportJobs.Status.DONE);
                return true;
            }
            List<CheckedRow> checked = new CheckUnits(customers, contracts).check(rows);
            List<UnitDraft> drafts = checked.stream().map(CheckedRow::draft).filter(Objects::nonNull).toList();
            int entered = drafts.isEmpty() ? 0 : enter.enter(drafts, job.createdBy(), "import:" + job.id());
            List<CheckedRow> leftOut = checked.stream().filter(row -> row.draft() == null).toList();
            jobs.addProblems(job.id(), leftOut);
            jobs.advanced(job, rows.getLast().number(), rows.size(), entered, leftOut.size());
            return true;
        }).orElse(false);
    }

    /** A table as it is read: the first row names the columns, the rest is checked a chunk at a time. */
    private final class Table {
        private final long job;
        private final CheckUnits check = new CheckUnits(customers, contracts);
        private final Map<UnitColumn, Integer> places = new HashMap<>();
        private final List<CheckUnits.Raw> waiting = new ArrayList<>();
        private int rows;
        private int wrong;
        private int known;

        Table(long job) {
            this.job = job;
        }

        void row(int number, List<String> cells) {
            if (places.isEmpty()) {
                places.putAll(UnitColumn.places(cells));
                requireHeadings();
                return;
            }
            Map<UnitColumn, String> named = new EnumMap<>(UnitColumn.class);
            places.forEach((column, place) -> named.put(column, place < cells.size() ? cells.get(place) : ""));
            if (named.values().stream().allMatch(String::isEmpty)) {
                return;
            }
            waiting.add(new CheckUnits.Raw(number, named));
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        private void requireHeadings() {
            List<String> missing = new ArrayList<>();
            for (UnitColumn column : UnitColumn.values()) {
                if (column.isNeeded() && !places.containsKey(column)) {
                    missing.add(column.heading(Locale.CHINESE) + " / " + column.heading(Locale.ENGLISH));
                }
            }
            if (!missing.isEmpty()) {
                throw Refusal.invalid("import-headings", String.join(", ", missing)).at("file");
            }
        }

        private void flush() {
            List<CheckedRow> checked = check.check(waiting);
            jobs.add(job, checked);
            List<UnitDraft> drafts = checked.stream().map(CheckedRow::draft).filter(Objects::nonNull).toList();
            rows += checked.size();
            wrong += checked.size() - drafts.size();
            known += drafts.isEmpty() ? 0 : enter.known(drafts).size();
            waiting.clear();
        }

        void end() {
            if (!waiting.isEmpty()) {
                flush();
            }
            if (rows == 0) {
                throw Refusal.invalid("import-empty").at("file");
            }
            jobs.counted(job, rows, wrong, known);
        }
    }
}
