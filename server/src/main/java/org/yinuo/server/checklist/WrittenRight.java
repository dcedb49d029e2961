package org.yinuo.server.checklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/** Refuses a checklist that nobody could answer. */
final class WrittenRight {
    private static final int MOST_QUESTIONS = 200;
    private static final int LONGEST_TEXT = 500;
    private static final String KEY = "[A-Za-z0-9_-]{1,40}";

    private WrittenRight() {
    }

    static void require(Checklist.Draft draft) {
        words(draft.title(), "title");
        if (draft.questions().stream().allMatch(each -> each.type() == Question.Type.SECTION) || draft.questions().size() > MOST_QUESTIONS) {
            throw Refusal.invalid("checklist-without-questions", MOST_QUESTIONS).at("questions");
        }
        Map<String, Question> earlier = new HashMap<>();
        int line = 0;
        for (Question each : draft.questions()) {
            line++;
            question(each, line);
            condition(each, line, earlier);
            if (earlier.put(each.key(), each) != null) {
                throw at("question-key-twice", line, each.key());
            }
        }
    }

    private static void question(Question each, int line) {
        if (!each.key().matches(KEY)) {
            throw at("question-key-invalid", line);
        }
        words(each.text(), "questions");
        if (each.type() == Question.Type.CHOICE) {
            choices(each.choices(), line);
        }
        Question.Limits limits = each.limits();
        if (limits != null && limits.min() != null && limits.max() != null && limits.min().compareTo(limits.max()) > 0) {
            throw at("limits-crossed", line);
        }
    }

    private static void choices(List<Question.Choice> choices, int line) {
        Set<String> keys = new HashSet<>();
        choices.forEach(each -> words(each.text(), "questions"));
        if (choices.size() < 2 || !choices.stream().allMatch(each -> each.key().matches(KEY) && keys.add(each.key()))) {
            throw at("choices-missing", line);
        }
    }

    /** A condition names an earlier line and one of the answers it can have. */
    private static void condition(Question each, int line, Map<String, Question> earlier) {
        Question.Condition condition = each.onlyIf();
        if (condition == null) {
            return;
        }
        Question on = earlier.get(condition.key());
        boolean possible = on != null && switch (on.type()) {
            case YES_NO -> condition.value().equals(Question.YES) || condition.value().equals(Question.NO);
            case CHOICE -> on.choice(condition.value()).isPresent();
            case SECTION, TEXT, NUMBER, PHOTO -> false;
        };
        if (!possible) {
            throw at("condition-unknown", line);
        }
    }

    private static void words(Words words, String field) {
        Given.text(words.zh(), LONGEST_TEXT, field);
        Given.text(words.en(), LONGEST_TEXT, field);
        if (words.isBlank()) {
            throw Refusal.invalid("text-missing").at(field);
        }
    }

    private static Refusal at(String code, int line, Object... more) {
        return (more.length == 0 ? Refusal.invalid(code, line) : Refusal.invalid(code, line, more[0])).at("questions");
    }
}
