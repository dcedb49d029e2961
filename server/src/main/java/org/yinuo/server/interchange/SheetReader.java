package org.yinuo.server.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Reads the first sheet of a workbook, or a CSV file, row by row. */
final class SheetReader {
    /** Rows of data that are taken at once. */
    static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 60;
    private static final long MOST_BYTES = 400L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private SheetReader() {
    }

    /** Takes one row; its number is the one the spreadsheet shows. */
    interface Rows {
        void row(int number, List<String> cells);
    }

    /** @throws Refusal {@code sheet-unreadable}, {@code sheet-too-large} or {@code sheet-too-long} */
    static void read(byte[] file, Rows rows) {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            readWorkbook(file, rows);
        } else {
            CsvReader.read(file, limited(rows));
        }
    }

    private static void readWorkbook(byte[] file, Rows rows) {
        requireModest(file);
        Rows limited = limited(rows);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file)); Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                limited.row(row.getRowNum(), cells(row));
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NullPointerException damaged) {
            throw Refusal.invalid("sheet-unreadable").at("file");
        }
    }

    private static Rows limited(Rows rows) {
        int[] count = {0};
        return (number, cells) -> {
            if (cells.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (count[0]++ > MOST_ROWS) {
                throw Refusal.invalid("sheet-too-long", MOST_ROWS).at("file");
            }
            rows.row(number, cells);
        };
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : tidy(text(cell)));
        }
        return cells;
    }

    /** Numbers stay as they are, however large. */
    private static String text(Cell cell) {
        return cell.getType() == CellType.ERROR ? "#" : cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }

    /** Without blanks around it, without the apostrophe that keeps spreadsheets from taking text for a formula, and fit for the database. */
    static String tidy(String text) {
        String plain = text.strip();
        boolean guarded = plain.length() > 1 && plain.charAt(0) == '\'' && "=+-@".indexOf(plain.charAt(1)) >= 0;
        String bare = guarded ? plain.substring(1) : plain;
        return Given.isUsable(bare) ? bare : "�";
    }

    /**
     * A small archive may hold more than any memory. Read by its directory: the local headers that streaming writers leave
     * are not to be trusted.
     */
    private static void requireModest(byte[] file) {
        long total = 0;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                total += inflated(zip, entry, MOST_BYTES - total);
                if (total > MOST_BYTES) {
                    throw Refusal.invalid("sheet-too-large").at("file");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw Refusal.invalid("sheet-unreadable").at("file");
        }
    }

    private static long inflated(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0 && total <= most; read = content.read(buffer)) {
                total += read;
            }
        }
        return total;
    }
}
