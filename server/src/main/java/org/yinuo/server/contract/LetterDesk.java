package org.yinuo.server.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.letter.Departure;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Sql;

/** Shows letters as they are under review. */
@Component
public class LetterDesk {
    private static final String LIST = """
            select l.id, l.title, l.file_name, l.status, l.uploaded_at, l.uploaded_by,
                (select count(*) from letter_clause c where c.letter_id = l.id and c.status <> 'REJECTED') as clauses,
                (select count(*) from letter_clause c where c.letter_id = l.id and c.status = 'PROPOSED') as pending
            from letter l
            where (:q = '' or l.title ilike :like)
                and (cast(:at as timestamptz) is null or (l.uploaded_at, l.id) < (:at, :id))
            order by l.uploaded_at desc, l.id desc limit :limit
            """;
    private final Letters letters;
    private final LetterClauses clauses;
    private final ClauseJson json;
    private final LetterQuestions questions;
    private final Messages messages;
    private final NotPromised notPromised;
    private final JdbcClient jdbc;

    LetterDesk(Papers papers, LetterQuestions questions, NotPromised notPromised, Messages messages, JdbcClient jdbc) {
        this.letters = papers.letters();
        this.clauses = papers.clauses();
        this.json = papers.json();
        this.messages = messages;
        this.questions = questions;
        this.notPromised = notPromised;
        this.jdbc = jdbc;
    }

    /** Where letters and their clauses are kept. */
    @Component
    record Papers(Letters letters, LetterClauses clauses, ClauseJson json) {
    }

    /** A letter in the list. */
    public record Row(long id, String title, String fileName, String status, Instant uploadedAt, String uploadedBy,
                      long clauseCount, long pendingCount) {
    }

    /**
     * A clause beside the letter.
     *
     * @param clause  in the written shape
     * @param read    the written shape before a person first corrected it; null while nobody has
     * @param departs whether it promises another amount than the letter's words
     */
    public record ClauseView(long id, int version, String status, String origin, List<String> rules,
                             Map<String, Object> clause, @Nullable Map<String, Object> read, boolean departs,
                             @Nullable String updatedBy, @Nullable Instant updatedAt) {
    }

    /** The commitment version a letter was approved into. */
    public record Approved(long id, int version, long versionId) {
    }

    /** A question in the reader's language. */
    public record Asked(String code, @Nullable Long clauseId, String message) {
    }

    /**
     * A letter with its clauses and what a person has to decide.
     *
     * @param notPromised questions about the letter that were settled: missing on purpose
     */
    public record View(long id, String title, String fileName, String status, int version, @Nullable Long attachmentId,
                       String text, List<ClauseView> clauses, List<Asked> questions,
                       List<NotPromised.Said> notPromised, @Nullable Approved commitment) {
    }

    /** The letters, newest first. */
    public Page<Row> list(@Nullable String q, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        Cursor after = Cursor.decode(cursor, 2);
        String words = q == null ? "" : q.strip();
        List<Row> rows = jdbc.sql(LIST).param("q", words).param("like", Likes.contains(words))
                .param("at", after == null ? null : Sql.at(after.instant(0))).param("id", after == null ? 0 : after.number(1))
                .param("limit", limit + 1)
                .query((row, n) -> new Row(row.getLong("id"), row.getString("title"), row.getString("file_name"),
                        row.getString("status"), Sql.instant(row, "uploaded_at"), row.getString("uploaded_by"),
                        row.getLong("clauses"), row.getLong("pending"))).list();
        return Page.of(rows, limit, row -> Cursor.at(row.uploadedAt(), row.id()));
    }

    /** One letter; refuses an unknown one. */
    public View view(long id) {
        Letter letter = letters.get(id);
        List<LetterClause> all = clauses.findByLetterIdOrderByOrdinal(id);
        return new View(id, letter.title(), letter.fileName(), letter.status().name(), letter.version(),
                letter.attachmentId(), letter.body(), all.stream().map(this::view).toList(),
                questions.about(id).stream().map(this::asked).toList(), notPromised.of(id), approved(id));
    }

    /** One clause as it is shown. */
    public ClauseView view(LetterClause clause) {
        List<String> rules = clause.rules().isEmpty() ? List.of() : List.of(clause.rules().split(","));
        return new ClauseView(clause.id(), clause.version(), clause.status().name(), clause.origin().name(), rules,
                json.shape(clause.shape()), clause.readShape() == null ? null : json.shape(clause.readShape()), departs(clause),
                clause.updatedBy(), clause.updatedAt());
    }

    private boolean departs(LetterClause clause) {
        return clause.readShape() != null && Departure.isOne(json.clause(clause.readShape()), json.clause(clause.shape()));
    }

    private Asked asked(LetterQuestions.Question question) {
        String message = messages.say(LocaleContextHolder.getLocale(), "question-" + question.code(), List.of(question.detail()));
        return new Asked(question.code(), question.clauseId(), message);
    }

    private @Nullable Approved approved(long letterId) {
        return jdbc.sql("select id, commitment_id, version from commitment_version where letter_id = :id")
                .param("id", letterId)
                .query((row, n) -> new Approved(row.getLong("commitment_id"), row.getInt("version"), row.getLong("id")))
                .optional().orElse(null);
    }
}
