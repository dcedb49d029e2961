package org.yinuo.server.checklist;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.FromPhone;
import org.yinuo.server.workorder.VisitUnderWay;
import org.yinuo.server.workorder.WorkOrder;

/** Takes one answer at a time, so that whatever happens to a phone loses at most the one being typed. */
@Service
public class AnswerQuestion {
    private static final int LONGEST_VALUE = 4000;
    private static final int LONGEST_NOTE = 2000;
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,8})?");
    private final VisitUnderWay underWay;
    private final ChecklistOfVisit checklists;
    private final Checklists versions;
    private final VisitAnswers answers;

    AnswerQuestion(VisitUnderWay underWay, ChecklistOfVisit checklists, Checklists versions, VisitAnswers answers) {
        this.underWay = underWay;
        this.checklists = checklists;
        this.versions = versions;
        this.answers = answers;
    }

    /**
     * What was answered.
     *
     * @param versionId the questions the phone had taken along
     * @param value     empty to take the answer back
     */
    public record Said(long versionId, String question, String value, String note, @Nullable Instant occurredAt) {
    }

    /**
     * Keeps an answer. The first decides which version of the questions the visit is worked by.
     *
     * @throws Refusal {@code question-unknown}, {@code answer-invalid}
     */
    @Transactional
    public WorkOrder answer(long workOrderId, FromPhone phone, Said given) {
        VisitUnderWay.Step step = underWay.mine(workOrderId, phone, phone.noted(given.occurredAt()));
        if (answers.begunWith(workOrderId).isEmpty() && versions.version(given.versionId()).filter(each -> each.draft().kind() == step.visit().kind()).isPresent()) {
            answers.begin(workOrderId, given.versionId());
        }
        Question question = checklists.of(step.visit()).flatMap(list -> list.draft().question(given.question()))
                .filter(each -> each.type() != Question.Type.SECTION).orElseThrow(() -> Refusal.invalid("question-unknown").at("question"));
        String value = Given.text(given.value(), LONGEST_VALUE, "value");
        String note = Given.text(given.note(), LONGEST_NOTE, "note");
        requirePossible(question, value);
        answers.add(workOrderId, question.key(), new VisitAnswers.Answer(value, note, !value.isEmpty() && question.fails(value), step.at()));
        return underWay.done(step, "ANSWERED");
    }

    private static void requirePossible(Question question, String value) {
        boolean possible = value.isEmpty() || switch (question.type()) {
            case YES_NO -> value.equals(Question.YES) || value.equals(Question.NO);
            case CHOICE -> question.choice(value).isPresent();
            case NUMBER -> FIGURE.matcher(value).matches();
            case TEXT -> true;
            case PHOTO, SECTION -> false;
        };
        if (!possible) {
            throw Refusal.invalid("answer-invalid", value).at("value");
        }
    }
}
