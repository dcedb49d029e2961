package org.yinuo.core.letter;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yinuo.core.commitment.Clause;
import org.yinuo.core.commitment.ClauseType;
import org.yinuo.core.commitment.Mark;
import org.yinuo.core.commitment.Penalty;
import org.yinuo.core.commitment.Severity;
import org.yinuo.core.commitment.Terms;
import org.yinuo.core.letter.search.Pattern;
import org.yinuo.core.time.CalendarText;

/** What a person has to decide before a letter can be relied on: vague words, blanks, contradictions, missing promises. */
public final class LetterQuestions {
    private static final ZoneId ANY_ZONE = ZoneId.of("Asia/Shanghai");
    /** A level that is nothing but a number: what it means, only a definition can say. */
    private static final Pattern NUMBER_ONLY = Pattern.compile("^(?:[PS]?[1-5]|[一二三四五1-5ⅠⅡⅢⅣⅤA-D][级类]?(?:故障|问题|事件|响应)?)$");

    /**
     * A question.
     *
     * @param code   stable: clause-blank, clause-vague, clause-ambiguous, clause-conflict, calendar-not-understood,
     *               penalty-covers-nothing; of the whole letter no-response-time, no-support-hours, no-warranty-term, no-penalty,
     *               levels-undefined
     * @param clause place of the clause in the list it was asked about; null when the question is about the letter
     * @param detail what contradicts, or what could not be understood; empty when there is nothing to add
     */
    public record Question(String code, @Nullable Integer clause, String detail) {
    }

    private LetterQuestions() {
    }

    /** The questions, those about clauses first in the order of the clauses. */
    public static List<Question> about(List<Clause> clauses) {
        List<Question> questions = new ArrayList<>();
        for (int at = 0; at < clauses.size(); at++) {
            about(clauses.get(at), at, questions);
        }
        absent(clauses, ClauseType.RESPONSE_TIME, "no-response-time", questions);
        absent(clauses, ClauseType.SUPPORT_HOURS, "no-support-hours", questions);
        absent(clauses, ClauseType.WARRANTY_TERM, "no-warranty-term", questions);
        absent(clauses, ClauseType.PENALTY, "no-penalty", questions);
        Set<String> undefined = undefinedLevels(clauses);
        if (!undefined.isEmpty()) {
            questions.add(new Question("levels-undefined", null, String.join(", ", undefined)));
        }
        return List.copyOf(questions);
    }

    private static void absent(List<Clause> clauses, ClauseType type, String code, List<Question> questions) {
        if (clauses.stream().noneMatch(clause -> clause.type() == type)) {
            questions.add(new Question(code, null, ""));
        }
    }

    private static void about(Clause clause, int at, List<Question> questions) {
        Terms terms = clause.terms();
        if (terms.is(Mark.BLANK)) {
            questions.add(new Question("clause-blank", at, ""));
        }
        if (terms.is(Mark.VAGUE)) {
            questions.add(new Question("clause-vague", at, ""));
        }
        if (terms.is(Mark.AMBIGUOUS)) {
            questions.add(new Question("clause-ambiguous", at, said(terms.note())));
        }
        if (terms.conflict() != null) {
            questions.add(new Question("clause-conflict", at, terms.conflict()));
        }
        if (terms.calendar() != null && !understands(terms.calendar())) {
            questions.add(new Question("calendar-not-understood", at, terms.calendar()));
        }
        if (clause instanceof Penalty penalty && penalty.covers().isEmpty() && terms.limit().value() != null) {
            questions.add(new Question("penalty-covers-nothing", at, said(penalty.breach())));
        }
    }

    /** The levels of a ladder that are mere numbers everywhere. */
    private static Set<String> undefinedLevels(List<Clause> clauses) {
        Set<String> undefined = new TreeSet<>();
        for (Clause clause : clauses) {
            String level = clause.terms().level();
            if (level != null && clause.terms().severity() != Severity.ANY && NUMBER_ONLY.matcher(level).matches()) {
                undefined.add(level);
            }
        }
        return undefined;
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
