package org.yinuo.server.following;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.servicerequest.TimelineGrew;
import org.yinuo.server.shared.Actor;

/** Tells followers of what the customer sees too, and those named in notes of the note. */
@Component
class TellColleagues {
    private static final int EXCERPT = 200;
    private final Followers followers;
    private final ServiceRequests requests;
    private final Users users;
    private final RequestAccess access;
    private final Notices notices;

    TellColleagues(Followers followers, ServiceRequests requests, Users users, RequestAccess access, Notices notices) {
        this.followers = followers;
        this.requests = requests;
        this.users = users;
        this.access = access;
        this.notices = notices;
    }

    @EventListener
    void on(TimelineGrew grew) {
        List<Timeline.Entry> open = grew.entries().stream().filter(entry -> !entry.internal() && !entry.kind().equals("OPENED")).toList();
        if (!open.isEmpty()) {
            tellFollowers(open);
        }
        grew.entries().stream().filter(entry -> entry.kind().equals("NOTE") && entry.text().contains("@")).forEach(this::tellNamed);
    }

    private void tellFollowers(List<Timeline.Entry> entries) {
        Map<Long, List<Long>> following = followers.of(entries.stream().map(Timeline.Entry::requestId).distinct().toList());
        if (following.isEmpty()) {
            return;
        }
        Map<Long, ServiceRequest> followed = new HashMap<>();
        requests.findAllById(following.keySet()).forEach(request -> followed.put(request.id(), request));
        Map<Long, User> colleagues = users.enabled().stream().collect(Collectors.toMap(User::id, user -> user));
        notices.tell(entries.stream().flatMap(entry -> following.getOrDefault(entry.requestId(), List.of()).stream().map(colleagues::get)
                .filter(user -> user != null && concerns(user, entry)).map(user -> notice(user.id(), "FOLLOWED", followed.get(entry.requestId()), entry)))
                .toList());
    }

    private void tellNamed(Timeline.Entry note) {
        ServiceRequest request = requests.get(note.requestId());
        notices.tell(Mentions.in(note.text(), users.enabled()).stream().filter(user -> concerns(user, note))
                .map(user -> notice(user.id(), "MENTIONED", request, note)).toList());
    }

    /** Nobody is told of what he did himself or may not see. */
    private boolean concerns(User user, Timeline.Entry entry) {
        return user.id() != Actor.current().id() && access.isVisibleTo(user, entry.requestId());
    }

    private static Notices.Notice notice(long user, String kind, ServiceRequest request, Timeline.Entry entry) {
        String text = entry.text().length() <= EXCERPT ? entry.text() : entry.text().substring(0, EXCERPT) + "…";
        return new Notices.Notice(user, kind, "request:" + request.id(), Map.of("label", request.number(), "title", request.title(), "entry", entry.kind(),
                "text", text, "by", Actor.current().displayName()), Set.of(Channel.IN_APP));
    }
}
