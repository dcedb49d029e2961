package org.yinuo.server.contract;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.time.CalendarText;

/** What a person has to decide before a letter can be relied on: vague words, blanks, contradictions, missing promises. */
@Component
public class LetterQuestions {
    private static final ZoneId ANY_ZONE = ZoneId.of("Asia/Shanghai");

    /** A clause that was not rejected. */
    record Reviewed(long id, Clause clause) {
    }

    /**
     * A question.
     *
     * @param code     stable; the web app has words for it
     * @param clauseId the clause it is about; null when it is about the letter
     * @param detail   what contradicts, or what could not be understood; empty when there is nothing to add
     */
    public record Question(String code, @Nullable Long clauseId, String detail) {
    }

    List<Question> about(List<Reviewed> clauses) {
        List<Question> questions = new ArrayList<>();
        clauses.forEach(reviewed -> questions.addAll(about(reviewed)));
        if (none(clauses, ClauseType.RESPONSE_TIME)) {
            questions.add(new Question("no-response-time", null, ""));
        }
        if (none(clauses, ClauseType.SUPPORT_HOURS)) {
            questions.add(new Question("no-support-hours", null, ""));
        }
        if (none(clauses, ClauseType.WARRANTY_TERM)) {
            questions.add(new Question("no-warranty-term", null, ""));
        }
        if (none(clauses, ClauseType.PENALTY)) {
            questions.add(new Question("no-penalty", null, ""));
        }
        return List.copyOf(questions);
    }

    private static boolean none(List<Reviewed> clauses, ClauseType type) {
        return clauses.stream().noneMatch(reviewed -> reviewed.clause().type() == type);
    }

    private static List<Question> about(Reviewed reviewed) {
        Terms terms = reviewed.clause().terms();
        List<Question> questions = new ArrayList<>();
        if (terms.is(Mark.BLANK)) {
            questions.add(new Question("clause-blank", reviewed.id(), ""));
        }
        if (terms.is(Mark.VAGUE)) {
            questions.add(new Question("clause-vague", reviewed.id(), ""));
        }
        if (terms.is(Mark.AMBIGUOUS)) {
            questions.add(new Question("clause-ambiguous", reviewed.id(), said(terms.note())));
        }
        if (terms.conflict() != null) {
            questions.add(new Question("clause-conflict", reviewed.id(), terms.conflict()));
        }
        if (terms.calendar() != null && !understands(terms.calendar())) {
            questions.add(new Question("calendar-not-understood", reviewed.id(), terms.calendar()));
        }
        if (reviewed.clause() instanceof Penalty penalty && penalty.covers().isEmpty() && terms.limit().value() != null) {
            questions.add(new Question("penalty-covers-nothing", reviewed.id(), said(penalty.breach())));
        }
        return questions;
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static boolean understands(String calendar) {
        try {
            CalendarText.parse(calendar, ANY_ZONE);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
