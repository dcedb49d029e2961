package org.yinuo.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;
import tools.jackson.databind.json.JsonMapper;

/// `yinuo letter read`: letters in, clauses out. A file that cannot be read is one line on standard error; the other
/// files are still read, and the exit code is 2.
///
/// @param files  in the order they are answered
/// @param format json: one array for one file; jsonl: one object a file; table: for people
record LetterRead(List<String> files, String format) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FORMATS = List.of("json", "jsonl", "table");

    /// Reads the command line after `letter read`; without `--format` one file gives json, several give jsonl.
    static LetterRead of(List<String> args) {
        List<String> files = new ArrayList<>();
        String format = null;
        for (int at = 0; at < args.size(); at++) {
            String word = args.get(at);
            if (word.equals("--format")) {
                format = ++at < args.size() ? args.get(at) : "";
            } else if (word.startsWith("--format=")) {
                format = word.substring("--format=".length());
            } else if (word.startsWith("--")) {
                throw new BadInput("letter read: unknown option " + word);
            } else {
                files.add(word);
            }
        }
        if (files.isEmpty()) {
            throw new BadInput("letter read: name at least one file");
        }
        String chosen = format != null ? format : files.size() == 1 ? "json" : "jsonl";
        if (!FORMATS.contains(chosen)) {
            throw new BadInput("letter read: --format is one of json, jsonl, table");
        }
        if (chosen.equals("json") && files.size() > 1) {
            throw new BadInput("letter read: --format json takes one file, use jsonl for several");
        }
        return new LetterRead(files, chosen);
    }

    int run(Command.Terminal terminal) {
        int exit = 0;
        for (String file : files) {
            try {
                print(file, LetterReader.read(LetterFiles.text(file)), terminal.out());
            } catch (BadInput bad) {
                terminal.out().flush();
                terminal.err().println(bad.getMessage());
                exit = 2;
            }
        }
        return exit;
    }

    private void print(String file, List<ReadClause> read, PrintStream out) {
        switch (format) {
            case "table" -> table(file, read, out);
            case "jsonl" -> {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("file", file);
                line.put("clauses", shapes(read));
                out.println(JSON.writeValueAsString(line));
            }
            default -> out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shapes(read)));
        }
    }

    private static List<Map<String, Object>> shapes(List<ReadClause> read) {
        return read.stream().map(one -> {
            Map<String, Object> shape = new LinkedHashMap<>(ClauseShape.write(one.clause()));
            shape.put("rules", one.rules());
            return shape;
        }).toList();
    }

    private static void table(String file, List<ReadClause> read, PrintStream out) {
        out.println(file + ": " + read.size() + " clauses");
        for (Map<String, Object> shape : shapes(read)) {
            out.printf("%6s  %-20s %-8s %-16s %s%n", shape.getOrDefault("start", ""), shape.get("type"),
                    shape.get("severity"), amount(shape), String.valueOf(shape.get("text")).replace('\n', ' '));
        }
    }

    private static String amount(Map<String, Object> shape) {
        StringBuilder amount = new StringBuilder();
        for (String key : List.of("value", "unit", "per", "calendar")) {
            if (shape.get(key) != null) {
                amount.append(amount.isEmpty() ? "" : key.equals("per") ? " / " : " ").append(shape.get(key));
            }
        }
        return amount.isEmpty() ? "-" : amount.toString();
    }
}
