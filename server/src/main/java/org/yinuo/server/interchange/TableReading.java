package org.yinuo.server.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.yinuo.server.shared.Refusal;

/** A table as it is read: the first row names the columns, the rest is checked a chunk at a time. */
final class TableReading<D> {
    private final TableContent<D> content;
    private final TableContent.Check<D> check;
    private final Consumer<List<CheckedRow<D>>> keep;
    private final Map<TableColumn, Integer> places = new HashMap<>();
    private final List<RawRow> waiting = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int rows;
    private int wrong;
    private int known;

    TableReading(TableContent<D> content, Consumer<List<CheckedRow<D>>> keep) {
        this.content = content;
        this.check = content.check();
        this.keep = keep;
    }

    /**
     * What was counted.
     *
     * @param unread the headings nobody understands; what stands under them is not taken over
     */
    record Counts(int rows, int wrong, int known, List<String> unread) {}

    void row(int number, List<String> cells) {
        if (places.isEmpty()) {
            places.putAll(TableColumn.places(content.columns(), cells));
            requireHeadings();
            IntStream.range(0, cells.size()).filter(place -> !cells.get(place).isEmpty() && !places.containsValue(place)).mapToObj(cells::get).forEach(unread::add);
            return;
        }
        Map<TableColumn, String> named = new HashMap<>();
        places.forEach((column, place) -> named.put(column, place < cells.size() ? cells.get(place) : ""));
        if (named.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        waiting.add(new RawRow(number, named));
        if (waiting.size() == content.chunk()) {
            flush();
        }
    }

    private void requireHeadings() {
        List<String> missing = content.columns().stream().filter(column -> column.isNeeded() && !places.containsKey(column))
                .map(column -> column.heading(Locale.CHINESE) + " / " + column.heading(Locale.ENGLISH)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid("import-headings", String.join(", ", missing)).at("file");
        }
    }

    private void flush() {
        List<CheckedRow<D>> checked = check.check(waiting);
        keep.accept(checked);
        List<D> drafts = checked.stream().map(CheckedRow::draft).filter(Objects::nonNull).toList();
        rows += checked.size();
        wrong += checked.size() - drafts.size();
        known += drafts.isEmpty() ? 0 : content.known(drafts);
        waiting.clear();
    }

    /** @throws Refusal {@code import-empty} when there was no row of data */
    Counts end() {
        if (!waiting.isEmpty()) {
            flush();
        }
        if (rows == 0) {
            throw Refusal.invalid("import-empty").at("file");
        }
        return new Counts(rows, wrong, known, List.copyOf(unread));
    }
}
