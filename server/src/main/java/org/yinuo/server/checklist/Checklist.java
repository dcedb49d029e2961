package org.yinuo.server.checklist;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinuo.server.workorder.VisitKind;

/**
 * A checklist as it is now: later versions do not touch visits begun with an earlier one.
 *
 * @param versionId   names exactly these questions
 * @param version     counts the publications, from 1
 * @param publishedBy a colleague's name
 */
public record Checklist(long id, long versionId, int version, Draft draft, Instant publishedAt, String publishedBy) {

    /**
     * What is written.
     *
     * @param kind       the visits it is for
     * @param categoryId only units of that category; null for all
     * @param model      only units of that model; empty for all
     */
    public record Draft(VisitKind kind, @Nullable Long categoryId, String model, Words title, List<Question> questions) {
        public Draft {
            questions = List.copyOf(questions);
        }

        Optional<Question> question(String key) {
            return questions.stream().filter(each -> each.key().equals(key)).findFirst();
        }

        /** The lines that are asked after these answers; one whose condition hangs on a line that is not asked is not asked either. */
        List<Question> asked(Map<String, String> answers) {
            Map<String, String> heard = new HashMap<>(answers);
            Set<String> silent = new HashSet<>();
            for (Question each : questions) {
                if (!each.isAsked(heard)) {
                    silent.add(each.key());
                    heard.remove(each.key());
                }
            }
            return questions.stream().filter(each -> !silent.contains(each.key())).toList();
        }
    }
}
