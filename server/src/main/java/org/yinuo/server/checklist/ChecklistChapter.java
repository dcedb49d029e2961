package org.yinuo.server.checklist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yinuo.papers.WorkOrderPaper;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.workorder.VisitChapter;
import org.yinuo.server.workorder.VisitPhotos;
import org.yinuo.server.workorder.WorkOrder;

/** The checklist on the visit's page, in what the customer signs and on the paper. */
@Component
class ChecklistChapter implements VisitChapter {
    private static final int NAMED = 5;
    private final ChecklistOfVisit checklists;
    private final VisitAnswers answers;
    private final VisitPhotos photos;
    private final FollowUps followUps;
    private final Messages messages;

    ChecklistChapter(ChecklistOfVisit checklists, VisitAnswers answers, VisitPhotos photos, FollowUps followUps, Messages messages) {
        this.checklists = checklists;
        this.answers = answers;
        this.photos = photos;
        this.followUps = followUps;
        this.messages = messages;
    }

    /** What the engineer takes along. */
    record View(long versionId, int version, Words title, List<Question> questions, Map<String, VisitAnswers.Answer> answers) {
    }

    @Override
    public String name() {
        return "checklist";
    }

    @Override
    public @Nullable Object view(WorkOrder visit) {
        return checklists.of(visit).map(list -> new View(list.versionId(), list.version(), list.draft().title(), list.draft().questions(),
                answers.of(visit.id()))).orElse(null);
    }

    @Override
    public void requireComplete(WorkOrder visit) {
        Optional<Checklist> list = checklists.of(visit);
        if (list.isEmpty()) {
            return;
        }
        Map<String, VisitAnswers.Answer> said = answers.of(visit.id());
        Set<String> pictured = pictured(visit);
        Locale language = LocaleContextHolder.getLocale();
        List<String> missing = list.get().draft().asked(VisitAnswers.values(said)).stream()
                .filter(each -> isMissing(each, said.containsKey(each.key()), pictured.contains(each.key())))
                .map(each -> each.text().in(language)).toList();
        if (!missing.isEmpty()) {
            String named = missing.stream().limit(NAMED).collect(Collectors.joining("; "));
            throw Refusal.invalid("checklist-incomplete", missing.size(), missing.size() > NAMED ? named + " …" : named);
        }
    }

    private static boolean isMissing(Question question, boolean answered, boolean pictured) {
        boolean needsPicture = question.photo() || question.type() == Question.Type.PHOTO;
        boolean complete = (answered || question.type() == Question.Type.PHOTO) && (pictured || !needsPicture);
        return question.type() != Question.Type.SECTION && !complete && (question.mandatory() || answered);
    }

    private Set<String> pictured(WorkOrder visit) {
        return photos.of(visit.id()).stream().filter(photo -> photo.purpose() == VisitPhotos.Purpose.CHECKLIST)
                .map(VisitPhotos.Photo::item).collect(Collectors.toSet());
    }

    @Override
    public @Nullable Object signedContent(WorkOrder visit) {
        return checklists.of(visit).map(list -> {
            Map<String, VisitAnswers.Answer> said = answers.of(visit.id());
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("title", list.draft().title());
            content.put("version", list.version());
            content.put("answers", list.draft().asked(VisitAnswers.values(said)).stream().filter(each -> said.containsKey(each.key()))
                    .map(each -> signed(each, said.get(each.key()))).toList());
            return content;
        }).orElse(null);
    }

    private static Map<String, Object> signed(Question question, VisitAnswers.Answer answer) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("question", question.text());
        line.put("value", answer.value());
        line.put("unit", question.limits() == null ? "" : question.limits().unit());
        line.put("limits", question.limits() == null ? "" : question.limits().inWords());
        line.put("note", answer.note());
        line.put("failed", answer.failed());
        return line;
    }

    @Override
    public void signed(WorkOrder visit, Instant at) {
        Map<String, VisitAnswers.Answer> said = answers.of(visit.id());
        checklists.of(visit).ifPresent(list -> followUps.propose(visit, list.draft().asked(VisitAnswers.values(said)).stream()
                .filter(each -> said.containsKey(each.key()) && said.get(each.key()).failed())
                .map(each -> new FollowUps.Failed(each.key(), each.text(), new Words(spoken(each, said.get(each.key()), Locale.CHINESE),
                        spoken(each, said.get(each.key()), Locale.ENGLISH)),
                        said.get(each.key()).note())).toList(), at));
    }

    @Override
    public Optional<WorkOrderPaper.Chapter> printed(WorkOrder visit, Locale language, ZoneId zone) {
        Map<String, VisitAnswers.Answer> said = answers.of(visit.id());
        return checklists.of(visit).filter(list -> !said.isEmpty()).map(list -> new WorkOrderPaper.Chapter(list.draft().title().in(language),
                List.of(say(language, "question"), say(language, "answer"), say(language, "limits"), say(language, "verdict")),
                rows(list.draft().asked(VisitAnswers.values(said)), said, language)));
    }

    private List<List<String>> rows(List<Question> asked, Map<String, VisitAnswers.Answer> said, Locale language) {
        List<List<String>> rows = new ArrayList<>();
        for (Question each : asked) {
            VisitAnswers.Answer answer = said.get(each.key());
            if (each.type() == Question.Type.SECTION) {
                rows.add(List.of(each.text().in(language)));
            } else if (answer != null) {
                String note = answer.note().isEmpty() ? "" : " (" + answer.note() + ")";
                rows.add(List.of(each.text().in(language), spoken(each, answer, language) + note,
                        each.limits() == null ? "" : each.limits().inWords(), each.canFail() ? say(language, answer.failed() ? "failed" : "fine") : ""));
            }
        }
        return rows;
    }

    private String spoken(Question question, VisitAnswers.Answer answer, Locale language) {
        return switch (question.type()) {
            case YES_NO -> say(language, answer.value().equals(Question.YES) ? "yes" : "no");
            case CHOICE -> question.choice(answer.value()).map(choice -> choice.text().in(language)).orElse(answer.value());
            case NUMBER -> question.limits() == null ? answer.value() : (answer.value() + " " + question.limits().unit()).strip();
            case TEXT, PHOTO, SECTION -> answer.value();
        };
    }

    private String say(Locale language, String word) {
        return messages.say(language, "checklist.paper." + word, List.of());
    }
}
