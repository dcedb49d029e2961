package org.yinuo.server.interchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Refusal;

/** Reads the cells of one row and notes each wrong one. An empty cell is null, and wrong only where the column is needed. */
final class RowReading {
    private static final int LONGEST = 300;
    private final RawRow row;
    private final List<CheckedRow.Problem> problems = new ArrayList<>();
    private final List<CheckedRow.Problem> hints = new ArrayList<>();

    RowReading(RawRow row, List<? extends TableColumn> columns) {
        this.row = row;
        for (TableColumn column : columns) {
            String value = row.at(column);
            if (column.isNeeded() && value.isEmpty()) {
                wrong(column, "cell-missing");
            } else if (value.equals("#") || value.contains("�")) {
                wrong(column, "cell-unreadable");
            }
        }
    }

    void wrong(TableColumn column, String code) {
        problems.add(about(column, code));
    }

    /** Says something about a cell that keeps nobody from taking the row over. */
    void hint(TableColumn column, String code) {
        hints.add(about(column, code));
    }

    private CheckedRow.Problem about(TableColumn column, String code) {
        String value = row.at(column);
        return new CheckedRow.Problem(column, value.length() > LONGEST ? value.substring(0, LONGEST) : value, code);
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    /** The value known under the cell's text, in whatever case; wrong with that code when there is none. */
    <V> @Nullable V known(TableColumn column, Map<String, V> values, String code) {
        String text = row.at(column).toLowerCase(Locale.ROOT);
        V value = values.get(text);
        if (!text.isEmpty() && value == null) {
            wrong(column, code);
        }
        return value;
    }

    @Nullable LocalDate day(TableColumn column) {
        String text = row.at(column);
        Optional<LocalDate> day = text.isEmpty() ? Optional.empty() : day(text);
        if (!text.isEmpty() && day.isEmpty()) {
            wrong(column, "cell-day-wrong");
        }
        return day.orElse(null);
    }

    /** A day as people write it, or as spreadsheets count it. */
    private static Optional<LocalDate> day(String text) {
        try {
            if (text.matches("\\d{5}(\\.\\d+)?")) {
                return Optional.of(LocalDate.of(1899, 12, 30).plusDays(new BigDecimal(text).intValue()));
            }
            String[] parts = text.replaceAll("[ T]\\d{1,2}:.*", "").replaceAll("[年月/.]", "-").replaceAll("日", "").split("-");
            return parts.length == 3 ? Optional.of(LocalDate.of(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()),
                    Integer.parseInt(parts[2].strip()))) : Optional.empty();
        } catch (DateTimeException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    /** An amount or a quantity, with or without 元 and separators, to two places. */
    @Nullable BigDecimal amount(TableColumn column, String code) {
        String text = row.at(column).replaceAll("[,，¥￥元\\s]", "");
        if (!text.isEmpty() && !text.matches("\\d{1,12}(\\.\\d{1,8})?")) {
            wrong(column, code);
            return null;
        }
        return text.isEmpty() ? null : new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
    }

    @Nullable Integer months(TableColumn column) {
        String text = row.at(column).replaceAll("\\.0+$|个?月$", "");
        if (!text.isEmpty() && !text.matches("[1-9]\\d{0,2}")) {
            wrong(column, "cell-months-wrong");
            return null;
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** The row with its draft; what the draft itself refuses is wrong in the column that goes by the refused field. */
    <D> CheckedRow<D> drafted(Supplier<D> draft, Map<String, ? extends TableColumn> byField, TableColumn otherwise) {
        if (isRight()) {
            try {
                return new CheckedRow<>(row, draft.get(), List.of(), List.copyOf(hints));
            } catch (Refusal refused) {
                TableColumn column = byField.get(String.valueOf(refused.field()));
                wrong(column == null ? otherwise : column, "cell-out-of-range");
            }
        }
        return new CheckedRow<>(row, null, List.copyOf(problems), List.copyOf(hints));
    }
}
