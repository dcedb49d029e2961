package org.yinuo.server.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.TakeBack;

/** The rows that wait behind an import, and the wrong cells among them. */
@Component
public class ImportRows {
    private static final char BETWEEN = '\u001f';
    private static final int NO_ROW = 0;
    private static final String UNREAD = "column-unknown";
    private static final String ADD_ROWS = """
            insert into import_row (job_id, row_no, cells, wrong)
            select :job, row_no, string_to_array(cells, chr(31)), wrong
            from unnest(cast(:numbers as int[]), cast(:cells as text[]), cast(:wrong as boolean[])) as given (row_no, cells, wrong)""";
    private static final String ADD_PROBLEMS = """
            insert into import_problem (job_id, row_no, heading, value, code, hint)
            select :job, row_no, heading, value, code, :hint
            from unnest(cast(:numbers as int[]), cast(:headings as text[]), cast(:values as text[]), cast(:codes as text[])) as given (row_no, heading, value, code)""";
    private static final String FIRST = """
            select row_no, heading, value, code from import_problem where job_id = :id and hint = :hint order by row_no, id limit :most""";
    private static final String NEXT_ROWS = """
            select row_no, cells from import_row where job_id = :job and row_no > :after and not wrong order by row_no limit :most""";
    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cell that is wrong or worth a look; {@code heading} is the column's code. In row 0, a heading nobody understands, or something that could not be taken back. */
    public record Problem(int rowNo, String heading, String value, String code) {}

    <D> void add(long job, List<? extends TableColumn> columns, List<CheckedRow<D>> rows) {
        jdbc.sql(ADD_ROWS).param("job", job).param("numbers", Columns.of(rows, row -> row.raw().number(), Integer[]::new))
                .param("cells", Columns.of(rows, row -> joined(columns, row.raw()), String[]::new))
                .param("wrong", Columns.of(rows, row -> row.draft() == null, Boolean[]::new)).update();
        addProblems(job, rows);
        write(job, rows.stream().flatMap(row -> row.hints().stream().map(hint -> problem(row, hint))).toList(), true);
    }

    <D> void addProblems(long job, List<CheckedRow<D>> rows) {
        write(job, rows.stream().flatMap(row -> row.problems().stream().map(each -> problem(row, each))).toList(), false);
    }

    /** Headings nobody understands belong to no row. */
    void addUnread(long job, List<String> headings) {
        write(job, headings.stream().map(heading -> new Problem(NO_ROW, "", heading, UNREAD)).toList(), true);
    }

    private static Problem problem(CheckedRow<?> row, CheckedRow.Problem each) {
        return new Problem(row.raw().number(), each.column().name(), each.value(), each.code());
    }

    private void write(long job, List<Problem> problems, boolean hint) {
        if (!problems.isEmpty()) {
            jdbc.sql(ADD_PROBLEMS).param("job", job).param("numbers", Columns.of(problems, Problem::rowNo, Integer[]::new))
                    .param("headings", Columns.of(problems, Problem::heading, String[]::new)).param("values", Columns.of(problems, Problem::value, String[]::new))
                    .param("codes", Columns.of(problems, Problem::code, String[]::new)).param("hint", hint).update();
        }
    }

    /** What an import entered and could not take back belongs to no row. */
    void addKept(long job, List<TakeBack.Kept> kept) {
        write(job, kept.stream().map(each -> new Problem(NO_ROW, "", each.name(), each.code())).toList(), false);
    }

    private static String joined(List<? extends TableColumn> columns, RawRow row) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(row.at(column).replace(BETWEEN, ' ')));
        return String.join(String.valueOf(BETWEEN), cells);
    }

    /** The next right rows. */
    List<RawRow> next(ImportJobs.Job job, List<? extends TableColumn> columns, int most) {
        return jdbc.sql(NEXT_ROWS).param("job", job.id()).param("after", job.doneRow()).param("most", most)
                .query((row, number) -> new RawRow(row.getInt("row_no"), cells(columns, Arrays.asList((String[]) row.getArray("cells").getArray())))).list();
    }

    private static Map<TableColumn, String> cells(List<? extends TableColumn> columns, List<String> stored) {
        Map<TableColumn, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), i < stored.size() ? stored.get(i) : "");
        }
        return cells;
    }

    /** The first wrong cells, by row. */
    public List<Problem> problems(long job, int most) {
        return first(job, false, most);
    }

    /** The first headings and cells that are worth a look, by row. */
    public List<Problem> hints(long job, int most) {
        return first(job, true, most);
    }

    private List<Problem> first(long job, boolean hint, int most) {
        return jdbc.sql(FIRST).param("id", job).param("hint", hint).param("most", most).query(Problem.class).list();
    }
}
