package org.yinuo.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.letter.compare.ComparedLetter;
import org.yinuo.core.letter.compare.Deviation;
import org.yinuo.core.letter.compare.DeviationTable;
import org.yinuo.core.letter.compare.LetterComparison;
import org.yinuo.core.letter.compare.UnreadDemand;
import org.yinuo.core.letter.compare.Verdict;
import org.yinuo.papers.DeviationPaper;
import tools.jackson.databind.json.JsonMapper;

/// `yinuo letter compare`: a tender's demands against an offer. Either side is a letter (txt, docx, pdf, html) or a file of
/// clauses (json).
///
/// @param format json, table, or docx (the bytes on standard output unless `out` names a file)
/// @param out    file to write to; null for standard output
record LetterCompare(String demand, String offer, String format, String out) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FORMATS = List.of("json", "table", "docx");

    /// Reads the command line after `letter compare`; the format is a table unless said otherwise.
    static LetterCompare of(List<String> args) {
        List<String> files = new ArrayList<>();
        String format = null;
        String out = null;
        for (int at = 0; at < args.size(); at++) {
            String word = args.get(at);
            if (word.equals("--format")) {
                format = ++at < args.size() ? args.get(at) : "";
            } else if (word.startsWith("--format=")) {
                format = word.substring("--format=".length());
            } else if (word.equals("-o") || word.equals("--out")) {
                out = ++at < args.size() ? args.get(at) : "";
            } else if (word.startsWith("-") && word.length() > 1) {
                throw new BadInput("letter compare: unknown option " + word);
            } else {
                files.add(word);
            }
        }
        if (files.size() != 2) {
            throw new BadInput("letter compare: name two files, the demand and the offer");
        }
        String chosen = format == null ? out != null && LetterFiles.ending(out).equals("docx") ? "docx" : "table" : format;
        if (!FORMATS.contains(chosen)) {
            throw new BadInput("letter compare: --format is one of json, table, docx");
        }
        return new LetterCompare(files.get(0), files.get(1), chosen, out);
    }

    int run(Command.Terminal terminal) {
        DeviationTable table = LetterComparison.compare(side(demand), side(offer));
        byte[] answer = switch (format) {
            case "json" -> (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shape(table)) + "\n").getBytes(StandardCharsets.UTF_8);
            case "docx" -> DeviationPaper.docx(table, DeviationPaper.Head.OPEN, name(demand), name(offer), Locale.CHINESE);
            default -> printed(table).getBytes(StandardCharsets.UTF_8);
        };
        if (out == null) {
            PrintStream stream = terminal.out();
            stream.write(answer, 0, answer.length);
            stream.flush();
        } else {
            LetterFiles.write(out, answer);
        }
        return 0;
    }

    private static ComparedLetter side(String file) {
        return LetterFiles.ending(file).equals("json") ? ComparedLetter.of(ClausesFile.read(file).clauses())
                : ComparedLetter.of(LetterFiles.text(file));
    }

    private static String name(String file) {
        return String.valueOf(Path.of(file).getFileName());
    }

    private Map<String, Object> shape(DeviationTable table) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("demand", demand);
        shape.put("offer", offer);
        Map<String, Object> totals = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            totals.put(verdict.word(), table.count(verdict));
        }
        totals.put("check", table.unread().size());
        totals.put("extra", table.extra().size());
        shape.put("totals", totals);
        shape.put("starred", starred(table));
        shape.put("rows", table.rows().stream().map(LetterCompare::shape).toList());
        shape.put("check", table.unread().stream().map(LetterCompare::shape).toList());
        shape.put("extra", table.extra().stream().map(ClauseShape::write).toList());
        return shape;
    }

    private static Map<String, Object> shape(Deviation row) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("number", row.number());
        shape.put("starred", row.starred());
        shape.put("verdict", row.verdict().word());
        shape.put("reason", row.reason().chinese());
        shape.put("reason_en", row.reason().english());
        shape.put("demand", ClauseShape.write(row.demand()));
        shape.put("offer", row.offer() == null ? null : ClauseShape.write(row.offer()));
        return shape;
    }

    private static Map<String, Object> shape(UnreadDemand open) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("number", open.number());
        shape.put("starred", open.starred());
        shape.put("text", open.span().text());
        shape.put("start", open.span().startInclusive());
        shape.put("end", open.span().endExclusive());
        return shape;
    }

    /** Counts of the non-negotiable demands. */
    private static Map<String, Object> starred(DeviationTable table) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("all", table.starred());
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.word(), table.countStarred(verdict));
        }
        counts.put("check", table.unread().stream().filter(UnreadDemand::starred).count());
        return counts;
    }

    private static String printed(DeviationTable table) {
        StringBuilder lines = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            lines.append(verdict.chinese()).append(' ').append(verdict.word()).append(": ").append(table.count(verdict)).append("  ");
        }
        lines.append("待人工核对 check: ").append(table.unread().size()).append("  extra: ").append(table.extra().size()).append('\n');
        if (table.starred() > 0) {
            lines.append("★ ").append(starred(table)).append('\n');
        }
        SortedMap<Integer, String> printed = new TreeMap<>();
        table.rows().forEach(row -> printed.put(row.number(), String.format("%3d%s %-8s %-4s %-20s | %s | %s | %s%n", row.number(),
                star(row.starred()), row.verdict().word(), row.verdict().chinese(), row.demand().type().word(), words(row.demand()),
                row.offer() == null ? "-" : words(row.offer()), row.reason().chinese())));
        table.unread().forEach(open -> printed.put(open.number(), String.format("%3d%s %-8s %-4s | %s%n", open.number(),
                star(open.starred()), "check", "待人工核对", open.span().text().replaceAll("\\s+", " "))));
        printed.values().forEach(lines::append);
        table.extra().forEach(extra -> lines.append(String.format("  +  %-13s %-20s | %s%n", "extra", extra.type().word(), words(extra))));
        return lines.toString();
    }

    private static String star(boolean starred) {
        return starred ? "★" : " ";
    }

    private static String words(Clause clause) {
        return clause.terms().span() == null ? clause.type().word() : clause.terms().span().text().replaceAll("\\s+", " ");
    }
}
