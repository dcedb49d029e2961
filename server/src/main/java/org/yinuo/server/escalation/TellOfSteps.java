package org.yinuo.server.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.User;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.servicerequest.BriefRequests;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Changes;

/**
 * Writes taken steps down and tells people. Whoever would get more than twenty notices at once gets one that says how many:
 * nobody reads a thousand.
 */
@Component
class TellOfSteps {
    private static final int MOST_AT_ONCE = 20;
    private final StepStore store;
    private final StepRecipients recipients;
    private final Notices notices;
    private final Timeline timeline;
    private final Changes changes;

    TellOfSteps(StepStore store, StepRecipients recipients, Notices notices, Timeline timeline, Changes changes) {
        this.store = store;
        this.recipients = recipients;
        this.notices = notices;
        this.timeline = timeline;
        this.changes = changes;
    }

    void of(List<ClimbLadders.Taken> taken, Instant now) {
        if (taken.isEmpty()) {
            return;
        }
        StepRecipients.Present present = recipients.present(taken);
        // Each step is itself; comparing two of them would look at every fact of their promises.
        Map<ClimbLadders.Taken, List<String>> told = new IdentityHashMap<>();
        Map<Long, List<ClimbLadders.Taken>> byUser = new LinkedHashMap<>();
        for (ClimbLadders.Taken one : taken) {
            List<User> users = present.told(one);
            told.put(one, users.stream().map(User::displayName).toList());
            users.forEach(user -> byUser.computeIfAbsent(user.id(), id -> new ArrayList<>()).add(one));
        }
        store.take(taken, told, now);
        store.order(taken.stream().filter(one -> one.step().act() != Act.NONE && ofRequest(one)).toList(), now);
        List<Notices.Notice> telling = new ArrayList<>();
        byUser.forEach((user, steps) -> telling.addAll(bundled(user, steps, present)));
        notices.tell(telling);
        timeline(taken, told);
    }

    private static boolean ofRequest(ClimbLadders.Taken one) {
        return one.promise().subject().type() == Subject.Type.REQUEST;
    }

    private static Notices.Notice notice(long userId, ClimbLadders.Taken one, StepRecipients.Present present) {
        Subject subject = one.promise().subject();
        BriefRequests.Brief request = ofRequest(one) ? present.requests().get(subject.id()) : null;
        Map<String, Object> data = new LinkedHashMap<>(Map.of("clock", one.promise().kind().name(), "step", one.step().key(),
                "label", one.promise().label(), "due", one.promise().state().due().toString(), "act", one.step().act().name(),
                "obligation", one.promise().id(), "title", request == null ? "" : request.title()));
        if (one.step().words() != null) {
            data.put("to", one.step().words());
        }
        return new Notices.Notice(userId, "ESCALATION", subject.type().name().toLowerCase(Locale.ROOT) + ":" + subject.id(), data,
                one.step().channels());
    }

    private static List<Notices.Notice> bundled(long userId, List<ClimbLadders.Taken> steps, StepRecipients.Present present) {
        if (steps.size() <= MOST_AT_ONCE) {
            return steps.stream().map(one -> notice(userId, one, present)).toList();
        }
        Set<Channel> channels = steps.stream().flatMap(one -> one.step().channels().stream()).collect(Collectors.toSet());
        return List.of(new Notices.Notice(userId, "ESCALATIONS", "queue", Map.of("count", steps.size()), channels));
    }

    private void timeline(List<ClimbLadders.Taken> taken, Map<ClimbLadders.Taken, List<String>> told) {
        List<Timeline.Entry> entries = taken.stream().filter(TellOfSteps::ofRequest)
                .map(one -> new Timeline.Entry(one.promise().subject().id(), one.step().at(), "ESCALATED", Objects.requireNonNullElse(one.step().words(), ""),
                        Map.of("clock", one.promise().kind().name(), "step", one.step().key(), "act", one.step().act().name(),
                                "told", told.getOrDefault(one, List.of()), "obligation", one.promise().id()), true)).toList();
        timeline.addAll(entries);
        Set<String> topics = new LinkedHashSet<>();
        entries.forEach(entry -> topics.add("request:" + entry.requestId()));
        if (!topics.isEmpty()) {
            changes.touch(topics.toArray(String[]::new));
        }
    }
}
