package org.yinuo.server.interchange;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;

/** The rows behind imports. */
@Component
public class ImportJobs {
    private static final String SELECT = """
            select id, kind, file_name, status, rows, wrong, known, taken, entered, left_out, created_at, created_by, started_at, finished_at, done_row
            from import_job
            """;
    private static final String ADD_ROWS = """
            insert into import_row (job_id, row_no, cells, wrong)
            select :job, row_no, string_to_array(cells, chr(31)), wrong
            from unnest(cast(:numbers as int[]), cast(:cells as text[]), cast(:wrong as boolean[])) as given (row_no, cells, wrong)""";
    private static final String ADD_PROBLEMS = """
            insert into import_problem (job_id, row_no, heading, value, code)
            select :job, row_no, heading, value, code
            from unnest(cast(:numbers as int[]), cast(:headings as text[]), cast(:values as text[]), cast(:codes as text[])) as given (row_no, heading, value, code)""";
    private static final String NEXT_ROWS = """
            select row_no, cells from import_row where job_id = :job and row_no > :after and not wrong order by row_no limit :most""";
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
        CANCELLED
    }

    /**
     * An import.
     *
     * @param rows    rows of data in the file
     * @param wrong   rows with a wrong cell
     * @param known   right rows whose unit was registered already when it was checked
     * @param taken   rows taken over so far
     * @param entered units that were new
     * @param leftOut rows that no longer fitted when their turn came
     * @param doneRow the last row taken over
     */
    public record Job(long id, String kind, String fileName, Status status, int rows, int wrong, int known, int taken, int entered, int leftOut,
            Instant createdAt, String createdBy, @Nullable Instant startedAt, @Nullable Instant finishedAt, int doneRow) {}

    /** A wrong cell; {@code heading} is the column's code. */
    public record Problem(int rowNo, String heading, String value, String code) {}

    long open(String fileName) {
        return jdbc.sql("insert into import_job (kind, file_name, status, created_at, created_by) values ('UNITS', :name, 'CHECKED', :at, :by) returning id")
                .param("name", fileName).param("at", Columns.utc(clock.instant())).param("by", Actor.current().displayName()).query(Long.class).single();
    }

    void add(long job, List<CheckedRow> rows) {
        jdbc.sql(ADD_ROWS).param("job", job).param("numbers", Columns.of(rows, CheckedRow::number, Integer[]::new))
                .param("cells", Columns.of(rows, ImportJobs::joined, String[]::new))
                .param("wrong", Columns.of(rows, row -> row.draft() == null, Boolean[]::new)).update();
        addProblems(job, rows);
    }

    void addProblems(long job, List<CheckedRow> rows) {
        List<Problem> problems = rows.stream().flatMap(row -> row.problems().stream()
                .map(problem -> new Problem(row.number(), problem.column().name(), problem.value(), problem.code()))).toList();
        if (!problems.isEmpty()) {
            jdbc.sql(ADD_PROBLEMS).param("job", job).param("numbers", Columns.of(problems, Problem::rowNo, Integer[]::new))
                    .param("headings", Columns.of(problems, Problem::heading, String[]::new)).param("values", Columns.of(problems, Problem::value, String[]::new))
                    .param("codes", Columns.of(problems, Problem::code, String[]::new)).update();
        }
    }

    private static String joined(CheckedRow row) {
        List<String> cells = new ArrayList<>();
        for (UnitColumn column : UnitColumn.values()) {
            cells.add(row.cells().getOrDefault(column, "").replace('\u001f', ' '));
        }
        return String.join("\u001f", cells);
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

    /** The first wrong cells, by row. */
    public List<Problem> problems(long id, int most) {
        return jdbc.sql("select row_no, heading, value, code from import_problem where job_id = :id order by row_no, id limit :most").param("id", id)
                .param("most", most).query(Problem.class).list();
    }

    /** Claims a running import for this transaction; other nodes pass it by. */
    Optional<Job> claim() {
        return jdbc.sql(SELECT + "where status = 'RUNNING' order by id limit 1 for update skip locked").query(Job.class).optional();
    }

    /** The same for one that is asked for by name; waits for whoever works on it. */
    Job lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for update").param("id", id).query(Job.class).optional().orElseThrow(() -> Refusal.notFound("import-unknown"));
    }

    List<CheckUnits.Raw> next(Job job, int most) {
        return jdbc.sql(NEXT_ROWS).param("job", job.id()).param("after", job.doneRow()).param("most", most)
                .query((row, number) -> new CheckUnits.Raw(row.getInt("row_no"), cells(Arrays.asList((String[]) row.getArray("cells").getArray())))).list();
    }

    private static Map<UnitColumn, String> cells(List<String> stored) {
        Map<UnitColumn, String> cells = new EnumMap<>(UnitColumn.class);
        for (UnitColumn column : UnitColumn.values()) {
            cells.put(column, column.ordinal() < stored.size() ? stored.get(column.ordinal()) : "");
        }
        return cells;
    }

    void advanced(Job job, int toRow, int taken, int entered, int leftOut) {
        jdbc.sql("update import_job set done_row = :row, taken = taken + :taken, entered = entered + :entered, left_out = left_out + :left where id = :id")
                .param("row", toRow).param("taken", taken).param("entered", entered).param("left", leftOut).param("id", job.id()).update();
    }

    void set(long id, Status status) {
        boolean ends = status != Status.RUNNING;
        jdbc.sql("update import_job set status = :status, started_at = coalesce(started_at, :started), finished_at = :finished where id = :id")
                .param("status", status.name()).param("started", ends ? null : Columns.utc(clock.instant()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("finished", ends ? Columns.utc(clock.instant()) : null, Types.TIMESTAMP_WITH_TIMEZONE).param("id", id).update();
        if (ends) {
            jdbc.sql("delete from import_row where job_id = :id").param("id", id).update();
        }
    }
}
