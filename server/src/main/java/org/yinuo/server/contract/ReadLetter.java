package org.yinuo.server.contract;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.letter.LetterReader;
import org.yinuo.core.letter.ReadClause;
import org.yinuo.papers.LetterFormat;
import org.yinuo.papers.LetterText;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Given;

/** Takes in a letter and reads it into proposed clauses. */
@Service
public class ReadLetter {
    private static final int LONGEST_TITLE = 200;
    private final Letters letters;
    private final LetterClauses clauses;
    private final Papers papers;
    private final ClauseJson json;
    private final Clock clock;

    ReadLetter(Letters letters, LetterClauses clauses, Papers papers, ClauseJson json, Clock clock) {
        this.letters = letters;
        this.clauses = clauses;
        this.papers = papers;
        this.json = json;
        this.clock = clock;
    }

    /** Where files are kept and deeds are written down. */
    @Component
    record Papers(Attachments attachments, Audit audit) {
    }

    /**
     * A letter that was read and is not yet kept.
     *
     * @param file null for pasted text
     */
    public record Reading(String title, String fileName, byte @Nullable [] file, LetterText text, List<ReadClause> found) {
    }

    /** Reads a file in any of the formats letters come in; takes as long as it takes, so no transaction is open meanwhile. */
    public Reading file(@Nullable String title, String fileName, byte[] bytes) {
        String given = Given.text(title, Integer.MAX_VALUE, "title");
        return reading(shortened(given.isEmpty() ? withoutExtension(fileName) : given), fileName, bytes, LetterText.of(fileName, bytes));
    }

    /** Reads text pasted by a person. */
    public Reading pasted(String title, String body) {
        String name = Given.required(title, LONGEST_TITLE, "title");
        return reading(name, name + ".txt", null, LetterText.of("letter.txt", body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reading reading(String title, String fileName, byte @Nullable [] file, LetterText text) {
        return new Reading(title, fileName, file, text, ReadingRoom.in(() -> LetterReader.read(text.text())));
    }

    /** Keeps what was read, as proposed clauses. */
    @Transactional
    public Letter keep(Reading reading) {
        LetterText text = reading.text();
        Long attachment = reading.file() == null ? null
                : papers.attachments().keepRead(reading.fileName(), reading.file(), mediaType(text.format())).id();
        Letter letter = letters.save(new Letter(null, reading.title(), shortened(reading.fileName()), attachment, text.text(), text.format().name(),
                Letter.Status.DRAFT, clock.instant(), Actor.current().displayName(), null));
        List<LetterClause> proposed = new ArrayList<>();
        for (ReadClause found : reading.found()) {
            proposed.add(new LetterClause(null, letter.id(), proposed.size() + 1, json.text(found.clause()),
                    String.join(",", found.rules()), LetterClause.Status.PROPOSED, LetterClause.Origin.READER,
                    null, null, null, null));
        }
        clauses.saveAll(proposed);
        papers.audit().record("letter.uploaded", "letter:" + letter.id(), reading.fileName());
        return letter;
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }

    /** A page from outside is handed out as plain text, so that no browser runs it. */
    private static String mediaType(LetterFormat format) {
        return switch (format) {
            case TXT, HTML -> "text/plain";
            case PDF -> "application/pdf";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        };
    }

    private static String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
