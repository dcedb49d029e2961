package org.yinuo.server.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;
import org.yinuo.core.letter.compare.ComparedLetter;
import org.yinuo.core.letter.compare.DeviationTable;
import org.yinuo.core.letter.compare.LetterComparison;
import org.yinuo.core.letter.compare.UnreadDemand;
import org.yinuo.core.letter.compare.Verdict;
import org.yinuo.papers.DeviationPaper;
import org.yinuo.papers.LetterText;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Sets a tender's demands against an offer; stores nothing. */
@Service
public class CompareLetters {
    private static final int LINE = 200;
    private final LetterDesk.Papers papers;

    CompareLetters(LetterDesk.Papers papers) {
        this.papers = papers;
    }

    /** One side: a letter of the studio, or a file that is read and forgotten. */
    public record Side(@Nullable Long letterId, @Nullable String fileName, byte @Nullable [] file) {
        /** A letter of the studio. */
        public static Side letter(@Nullable Long id) {
            return new Side(id, null, null);
        }
    }

    /** One side as it is shown. */
    public record SideView(@Nullable Long letterId, String title, String text) {
    }

    /** One demand with its answer; starred when the tender marks it as non-negotiable, the item is the tender's own number, or empty. */
    public record Row(int number, boolean starred, String item, String verdict, String reason, Map<String, ?> demand, @Nullable Map<String, ?> offer) {
    }

    /** A sentence of the demand that looks like a requirement and was not read: to be checked by hand. */
    public record Unread(int number, boolean starred, String item, String text, int start, int end) {
    }

    /**
     * The comparison.
     *
     * @param totals  rows by verdict, {@code check} and {@code extra}
     * @param starred the same of the non-negotiable demands, with {@code all}
     */
    public record View(SideView demand, SideView offer, Map<String, Long> totals, Map<String, Long> starred, List<Row> rows,
                       List<Unread> check, List<Map<String, ?>> extra) {
    }

    private record Read(SideView side, List<Clause> clauses) {
        ComparedLetter letter() {
            return ComparedLetter.of(side.text(), clauses);
        }
    }

    /** The deviations with reasons in one language. */
    public View compare(Side demand, Side offer, Locale locale) {
        Read asked = read(demand, "demand");
        Read given = read(offer, "offer");
        DeviationTable table = table(asked, given);
        boolean chinese = locale.getLanguage().equals("zh");
        List<Row> rows = table.rows().stream().map(row -> new Row(row.number(), row.starred(), row.item(), row.verdict().word(),
                chinese ? row.reason().chinese() : row.reason().english(), ClauseShape.write(row.demand()),
                row.offer() == null ? null : ClauseShape.write(row.offer()))).toList();
        List<Unread> check = table.unread().stream().map(open -> new Unread(open.number(), open.starred(), open.item(), open.span().text(),
                open.span().startInclusive(), open.span().endExclusive())).toList();
        List<Map<String, ?>> extra = table.extra().stream().<Map<String, ?>>map(ClauseShape::write).toList();
        return new View(asked.side(), given.side(), totals(table), starred(table), rows, check, extra);
    }

    private static Map<String, Long> totals(DeviationTable table) {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            totals.put(verdict.word(), table.count(verdict));
        }
        totals.put("check", (long) table.unread().size());
        totals.put("extra", (long) table.extra().size());
        return totals;
    }

    private static Map<String, Long> starred(DeviationTable table) {
        Map<String, Long> starred = new LinkedHashMap<>();
        starred.put("all", table.starred());
        for (Verdict verdict : Verdict.values()) {
            starred.put(verdict.word(), table.countStarred(verdict));
        }
        starred.put("check", table.unread().stream().filter(UnreadDemand::starred).count());
        return starred;
    }

    /** What the printed table says of the tender at its head; what is empty is left open there. */
    public record Head(@Nullable String project, @Nullable String projectNumber, @Nullable String bidder) {
        private DeviationPaper.Head printed() {
            return new DeviationPaper.Head(line(project, "project"), line(projectNumber, "projectNumber"), line(bidder, "bidder"));
        }

        private static @Nullable String line(@Nullable String given, String field) {
            String said = Given.line(given, LINE, field);
            return said.isEmpty() ? null : said;
        }
    }

    /** The deviation table as a Word file. */
    public byte[] docx(Side demand, Side offer, Head head, Locale locale) {
        DeviationPaper.Head printed = head.printed();
        Read asked = read(demand, "demand");
        Read given = read(offer, "offer");
        return DeviationPaper.docx(table(asked, given), printed, asked.side().title(), given.side().title(), locale);
    }

    private static DeviationTable table(Read asked, Read given) {
        return ReadingRoom.in(() -> LetterComparison.compare(asked.letter(), given.letter()));
    }

    private Read read(Side side, String field) {
        if (side.file() != null) {
            String name = side.fileName() == null ? field : side.fileName();
            String text = LetterText.of(name, side.file()).text();
            return new Read(new SideView(null, name, text), ReadingRoom.in(() -> LetterReader.read(text)).stream().map(ReadClause::clause).toList());
        }
        if (side.letterId() == null) {
            throw Refusal.invalid("comparison-incomplete").at(field + "LetterId");
        }
        Letter letter = papers.letters().get(side.letterId());
        List<Clause> clauses = papers.clauses().findByLetterIdOrderByOrdinal(letter.id()).stream()
                .filter(clause -> clause.status() != LetterClause.Status.REJECTED)
                .map(clause -> papers.json().clause(clause.shape())).toList();
        return new Read(new SideView(letter.id(), letter.title(), letter.body()), clauses);
    }
}
