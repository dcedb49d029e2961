package org.yinuo.server.contract;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Promises a letter leaves out on purpose, so that nobody is asked about them twice. */
@Service
public class NotPromised {
    private static final String ADD = """
            insert into letter_not_promised (letter_id, code, said_at, said_by) values (:letter, :code, :at, :by)
            on conflict do nothing
            """;
    private static final String OF = """
            select code, said_by, said_at from letter_not_promised where letter_id = :letter order by said_at, code
            """;
    private final Letters letters;
    private final LetterQuestions questions;
    private final Audit audit;
    private final Clock clock;
    private final JdbcClient jdbc;

    NotPromised(Letters letters, LetterQuestions questions, Audit audit, Clock clock, JdbcClient jdbc) {
        this.letters = letters;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Somebody said that what the question misses is missing on purpose. */
    public record Said(String code, String by, Instant at) {
    }

    /** What was said of a letter, first things first. */
    List<Said> of(long letterId) {
        return jdbc.sql(OF).param("letter", letterId)
                .query((row, n) -> new Said(row.getString("code"), row.getString("said_by"), Sql.instant(row, "said_at"))).list();
    }

    /** Settles a question about the whole letter; refuses one that is not asked. Saying it again changes nothing. */
    @Transactional
    public void say(long letterId, String code) {
        letters.draft(letterId);
        if (questions.about(letterId).stream().noneMatch(asked -> asked.clauseId() == null && asked.code().equals(code))) {
            throw Refusal.notFound("question-not-asked");
        }
        int added = jdbc.sql(ADD).param("letter", letterId).param("code", code).param("at", Sql.at(clock.instant()))
                .param("by", Actor.current().displayName()).update();
        if (added > 0) {
            audit.record("letter.not-promised", "letter:" + letterId, code);
        }
    }

    /** Asks a settled question again; one that was not settled stays as it is. */
    @Transactional
    public void takeBack(long letterId, String code) {
        letters.draft(letterId);
        int removed = jdbc.sql("delete from letter_not_promised where letter_id = :letter and code = :code")
                .param("letter", letterId).param("code", code).update();
        if (removed > 0) {
            audit.record("letter.asked-again", "letter:" + letterId, code);
        }
    }
}
