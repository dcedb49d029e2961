package org.yinuo.server.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseShape;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;
import org.yinuo.core.letter.compare.DeviationTable;
import org.yinuo.core.letter.compare.LetterComparison;
import org.yinuo.core.letter.compare.Verdict;
import org.yinuo.papers.DeviationPaper;
import org.yinuo.papers.LetterText;
import org.yinuo.server.shared.Refusal;

/** Sets a tender's demands against an offer; stores nothing. */
@Service
public class CompareLetters {
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

    /** One demand with its answer. */
    public record Row(int number, String verdict, String reason, Map<String, ?> demand, @Nullable Map<String, ?> offer) {
    }

    /** The comparison. */
    public record View(SideView demand, SideView offer, Map<String, Long> totals, List<Row> rows, List<Map<String, ?>> extra) {
    }

    private record Read(SideView side, List<Clause> clauses) {
    }

    /** The deviations with reasons in one language. */
    @Transactional(readOnly = true)
    public View compare(Side demand, Side offer, Locale locale) {
        Read asked = read(demand, "demand");
        Read given = read(offer, "offer");
        DeviationTable table = LetterComparison.compare(asked.clauses(), given.clauses());
        Map<String, Long> totals = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            totals.put(verdict.word(), table.count(verdict));
        }
        totals.put("extra", (long) table.extra().size());
        boolean chinese = locale.getLanguage().equals("zh");
        List<Row> rows = table.rows().stream().map(row -> new Row(row.number(), row.verdict().word(),
                chinese ? row.reason().chinese() : row.reason().english(), ClauseShape.write(row.demand()),
                row.offer() == null ? null : ClauseShape.write(row.offer()))).toList();
        List<Map<String, ?>> extra = table.extra().stream().<Map<String, ?>>map(ClauseShape::write).toList();
        return new View(asked.side(), given.side(), totals, rows, extra);
    }

    /** The deviation table as a Word file. */
    @Transactional(readOnly = true)
    public byte[] docx(Side demand, Side offer, Locale locale) {
        Read asked = read(demand, "demand");
        Read given = read(offer, "offer");
        return DeviationPaper.docx(LetterComparison.compare(asked.clauses(), given.clauses()), asked.side().title(), given.side().title(), locale);
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
