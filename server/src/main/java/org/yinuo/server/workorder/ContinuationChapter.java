package org.yinuo.server.workorder;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yinuo.papers.WorkOrderPaper;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Messages;

/** The visits before and after, on the visit's page, in what the customer signs and on the paper. */
@Component
class ContinuationChapter implements VisitChapter {
    private final Continuations continuations;
    private final Users users;
    private final Messages messages;

    ContinuationChapter(Continuations continuations, Users users, Messages messages) {
        this.continuations = continuations;
        this.users = users;
        this.messages = messages;
    }

    /** A visit before or after, with what was found on it. */
    record Other(long id, String number, WorkOrder.Status status, String engineer, WhyAgain reason, String note, String fault, String solution) {
    }

    /**
     * What the engineer takes along.
     *
     * @param proposed that somebody has to come again; null while nobody said so
     */
    record View(@Nullable Other before, List<Other> after, Continuations.@Nullable Proposal proposed) {
    }

    @Override
    public String name() {
        return "continuation";
    }

    @Override
    public @Nullable Object view(WorkOrder visit) {
        long id = visit.savedId();
        View view = new View(continuations.before(id).map(this::other).orElse(null), continuations.after(id).stream().map(this::other).toList(),
                continuations.proposed(id).orElse(null));
        return view.before() == null && view.after().isEmpty() && view.proposed() == null ? null : view;
    }

    private Other other(Continuations.Link link) {
        String engineer = link.engineerId() == null ? "" : users.find(link.engineerId()).map(User::displayName).orElse("");
        return new Other(link.id(), link.number(), link.status(), engineer, link.reason(), link.note(), link.fault(), link.solution());
    }

    @Override
    public @Nullable Object signedContent(WorkOrder visit) {
        Map<String, Object> content = new LinkedHashMap<>();
        continuations.before(visit.savedId()).ifPresent(before -> content.put("continues", before.number()));
        continuations.proposed(visit.savedId()).ifPresent(again -> content.put("another", Map.of("reason", again.reason().name(), "note", again.note())));
        return content.isEmpty() ? null : content;
    }

    @Override
    public Optional<WorkOrderPaper.Chapter> printed(WorkOrder visit, Locale language, ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        continuations.before(visit.savedId()).ifPresent(before -> rows.add(row("continues", before, language)));
        List<Continuations.Link> after = continuations.after(visit.savedId());
        after.forEach(next -> rows.add(row("continued", next, language)));
        if (after.isEmpty()) {
            continuations.proposed(visit.savedId()).ifPresent(again -> rows.add(List.of(say(language, "proposed"), "", why(language, again.reason()), again.note())));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new WorkOrderPaper.Chapter(say(language, "title"),
                List.of(say(language, "relation"), say(language, "number"), say(language, "reason"), say(language, "note")), rows));
    }

    private List<String> row(String relation, Continuations.Link link, Locale language) {
        return List.of(say(language, relation), link.number(), why(language, link.reason()), link.note());
    }

    private String why(Locale language, WhyAgain reason) {
        return say(language, "reason." + reason);
    }

    private String say(Locale language, String word) {
        return messages.say(language, "visit.again." + word, List.of());
    }
}
