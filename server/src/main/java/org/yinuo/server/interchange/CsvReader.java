package org.yinuo.server.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yinuo.server.shared.Refusal;

/** Reads CSV after RFC 4180, separated by commas, semicolons or tabs, in UTF-8 or, as Chinese spreadsheets save it, GB 18030. */
final class CsvReader {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvReader(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static void read(byte[] file, SheetReader.Rows rows) {
        CsvReader reader = new CsvReader(decoded(file));
        while (reader.at < reader.text.length()) {
            int number = reader.line;
            rows.row(number, reader.row());
        }
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(file)).toString();
            } catch (CharacterCodingException neither) {
                throw Refusal.invalid("sheet-unreadable").at("file");
            }
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(',') >= 0 ? ',' : first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(SheetReader.tidy(cell()));
        } while (take(separator));
        take('\r');
        if (take('\n')) {
            line++;
        }
        return cells;
    }

    private String cell() {
        if (!take('"')) {
            int from = at;
            while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
                at++;
            }
            return text.substring(from, at);
        }
        StringBuilder quoted = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"' && !take('"')) {
                break;
            }
            line += next == '\n' ? 1 : 0;
            quoted.append(next);
        }
        return quoted.append(cell()).toString();
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
