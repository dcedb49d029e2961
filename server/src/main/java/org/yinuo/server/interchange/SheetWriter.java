package org.yinuo.server.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table as XLSX or CSV while it is read, so that a long one needs no memory. Text never becomes a formula. */
abstract class SheetWriter implements AutoCloseable {
    private static final String FORMULA = "=+-@\t\r";

    /** The forms a table is written in. */
    enum Format { XLSX, CSV }

    static SheetWriter of(Format format, OutputStream out, String sheet) {
        return switch (format) {
            case XLSX -> new Xlsx(out, sheet);
            case CSV -> new Csv(out);
        };
    }

    /** One row of texts, numbers and days; null is an empty cell. */
    abstract void row(List<? extends @Nullable Object> cells);

    @Override
    public abstract void close();

    private static final class Csv extends SheetWriter {
        private final OutputStream out;

        Csv(OutputStream out) {
            this.out = out;
            write("\uFEFF");
        }

        @Override
        void row(List<? extends @Nullable Object> cells) {
            write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
        }

        private static String cell(@Nullable Object value) {
            if (value instanceof BigDecimal amount) {
                return amount.toPlainString();
            }
            String words = value == null ? "" : value.toString();
            String safe = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
            return safe.matches("(?s).*[\",;\t\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
        }

        private void write(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() {
            try {
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static final class Xlsx extends SheetWriter {
        private static final int FLUSH_EVERY = 1_000;
        private final Workbook workbook;
        private final Worksheet sheet;
        private int rows;

        Xlsx(OutputStream out, String name) {
            workbook = new Workbook(out, "Yinuo", "1.0");
            sheet = workbook.newWorksheet(name);
        }

        @Override
        void row(List<? extends @Nullable Object> cells) {
            for (int column = 0; column < cells.size(); column++) {
                Object value = cells.get(column);
                if (value instanceof BigDecimal amount) {
                    sheet.value(rows, column, amount);
                } else if (value instanceof LocalDate day) {
                    sheet.value(rows, column, day.toString());
                } else if (value != null && !value.toString().isEmpty()) {
                    sheet.value(rows, column, value.toString());
                }
            }
            rows++;
            try {
                if (rows % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() {
            try {
                workbook.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
