package org.yinuo.server.interchange;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;

/** The imports, and how far each has come. */
@Component
public class ImportJobs {
    private static final String SELECT = """
            select id, kind, file_name, status, rows, wrong, known, taken, entered, left_out, taken_back, kept, created_at, created_by, started_at,
                   finished_at, done_row
            from import_job
            """;
    private static final String TAKE_ENTRIES = """
            delete from import_entry where job_id = :job and entry_id in
                (select entry_id from import_entry where job_id = :job order by entry_id desc limit :most)
            returning entry_id as id, version""";
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far an import has come. */
    public enum Status {
        /** Looked at; nothing is taken over yet. */
        CHECKED,
        RUNNING,
        DONE,
        CANCELLED,
        TAKING_BACK,
        TAKEN_BACK
    }

    /**
     * An import.
     *
     * @param rows      rows of data in the file
     * @param wrong     rows with a wrong cell
     * @param known     right rows that were there already when they were checked
     * @param taken     rows taken over so far
     * @param entered   how many were new
     * @param leftOut   rows that were not taken over: those with a wrong cell, and those that no longer fitted when their turn came
     * @param takenBack how many of the new ones are gone again
     * @param kept      how many could not go, because somebody changed or named them
     * @param doneRow   the last row taken over
     */
    public record Job(long id, TableKind kind, String fileName, Status status, int rows, int wrong, int known, int taken, int entered, int leftOut,
            int takenBack, int kept, Instant createdAt, String createdBy, @Nullable Instant startedAt, @Nullable Instant finishedAt, int doneRow) {}

    long open(TableKind kind, String fileName) {
        return jdbc.sql("insert into import_job (kind, file_name, status, created_at, created_by) values (:kind, :name, 'CHECKED', :at, :by) returning id")
                .param("kind", kind.name()).param("name", fileName).param("at", Columns.utc(clock.instant())).param("by", Actor.current().displayName())
                .query(Long.class).single();
    }

    void counted(long job, int rows, int wrong, int known) {
        jdbc.sql("update import_job set rows = :rows, wrong = :wrong, known = :known where id = :id").param("rows", rows).param("wrong", wrong)
                .param("known", known).param("id", job).update();
    }

    /** @throws Refusal {@code import-unknown} (404) */
    public Job get(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Job.class).optional().orElseThrow(() -> Refusal.notFound("import-unknown"));
    }

    /** The newest imports, at most 50. */
    public List<Job> latest() {
        return jdbc.sql(SELECT + "order by id desc limit 50").query(Job.class).list();
    }

    /** Claims an import that has work to do for this transaction; other nodes pass it by. */
    Optional<Job> claim() {
        return jdbc.sql(SELECT + "where status in ('RUNNING', 'TAKING_BACK') order by id limit 1 for update skip locked").query(Job.class).optional();
    }

    /** The same for one that is asked for by name; waits for whoever works on it. */
    Job lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for update").param("id", id).query(Job.class).optional().orElseThrow(() -> Refusal.notFound("import-unknown"));
    }

    void entered(Job job, List<TableContent.Entry> entries) {
        jdbc.sql("""
                insert into import_entry (job_id, entry_id, version)
                select :job, id, version from unnest(cast(:ids as bigint[]), cast(:versions as int[])) as given (id, version)""").param("job", job.id())
                .param("ids", Columns.of(entries, TableContent.Entry::id, Long[]::new))
                .param("versions", Columns.of(entries, TableContent.Entry::version, Integer[]::new)).update();
    }

    /** The newest of what the import made; no longer remembered afterwards. */
    List<TableContent.Entry> forget(Job job, int most) {
        return jdbc.sql(TAKE_ENTRIES).param("job", job.id()).param("most", most).query(TableContent.Entry.class).list();
    }

    void advanced(Job job, int toRow, int taken, int entered, int leftOut) {
        jdbc.sql("update import_job set done_row = :row, taken = taken + :taken, entered = entered + :entered, left_out = left_out + :left where id = :id")
                .param("row", toRow).param("taken", taken).param("entered", entered).param("left", leftOut).param("id", job.id()).update();
    }

    void wentBack(Job job, int takenBack, int kept) {
        jdbc.sql("update import_job set taken_back = taken_back + :back, kept = kept + :kept where id = :id").param("back", takenBack).param("kept", kept)
                .param("id", job.id()).update();
    }

    void set(long id, Status status) {
        boolean runs = status == Status.RUNNING || status == Status.TAKING_BACK;
        jdbc.sql("update import_job set status = :status, started_at = coalesce(started_at, :started), finished_at = :finished where id = :id")
                .param("status", status.name()).param("started", runs ? Columns.utc(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("finished", runs ? null : Columns.utc(clock.instant()), Types.TIMESTAMP_WITH_TIMEZONE).param("id", id).update();
        if (!runs) {
            jdbc.sql("delete from import_row where job_id = :id").param("id", id).update();
        }
    }
}
