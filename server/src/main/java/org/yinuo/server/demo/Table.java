package org.yinuo.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of the demo company: one thing a line, fields between bars, lines that belong to the one above it below it. */
final class Table {
    private Table() {
    }

    /**
     * A line of a table.
     *
     * @param kind   its first word
     * @param fields the fields, the first without the kind
     * @param below  the lines that belong to it
     */
    record Row(String kind, List<String> fields, List<Row> below) {
        String field(int index) {
            return index < fields.size() ? fields.get(index) : "";
        }

        @Nullable String fieldOrNull(int index) {
            return field(index).isEmpty() ? null : field(index);
        }
    }

    /** The rows of a table; rows of a subordinate kind lie below the row before them. */
    static List<Row> read(String name) {
        List<Row> rows = new ArrayList<>();
        for (String line : new String(bytes(name), StandardCharsets.UTF_8).lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Row row = row(line);
            boolean belongs = row.kind().startsWith("+") || row.kind().equals("fix") || row.kind().equals("drop");
            (belongs ? rows.getLast().below() : rows).add(row);
        }
        return rows;
    }

    private static Row row(String line) {
        String[] parts = line.split("\\s+", 2);
        List<String> fields = Arrays.stream((parts.length > 1 ? parts[1] : "").split("\\|", -1)).map(String::strip).toList();
        return new Row(parts[0], fields, new ArrayList<>());
    }

    static byte[] bytes(String name) {
        try (InputStream in = Table.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
