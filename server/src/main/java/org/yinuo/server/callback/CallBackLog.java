package org.yinuo.server.callback;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.notice.Channel;
import org.yinuo.server.notice.Notices;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;

/** Writes down what becomes of call-backs, for colleagues only, and tells whoever is to call. */
@Component
class CallBackLog {
    private final Timeline timeline;
    private final Notices notices;
    private final Audit audit;
    private final Changes changes;
    private final WhomToCall whom;

    CallBackLog(Timeline timeline, Notices notices, Audit audit, Changes changes, WhomToCall whom) {
        this.timeline = timeline;
        this.notices = notices;
        this.audit = audit;
        this.changes = changes;
        this.whom = whom;
    }

    void entry(CallBack about, Instant at, String kind, String text) {
        entry(about, about.requestId(), at, kind, text);
    }

    /** The same in the timeline of another request than the one it belongs to now. */
    void entry(CallBack about, long requestId, Instant at, String kind, String text) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("callBack", about.id(), "due", about.dueAt().toString(), "whom", about.whom(),
                "phone", about.phone(), "caller", whom.nameOf(about.callerId())));
        data.put("late", about.missedDue() != null);
        data.put("needsTime", about.needsTime());
        timeline.add(new Timeline.Entry(requestId, at, kind, text, data, true));
        audit.record("request." + kind.toLowerCase(Locale.ROOT).replace('_', '-'), "request:" + requestId, text);
        changes.touch("request:" + requestId, "call-backs");
    }

    /** Tells whoever is to call; nobody of what he planned himself. */
    void tellGiven(CallBack about, ServiceRequest request) {
        if (about.callerId() != Actor.current().id()) {
            tell("CALL_BACK_GIVEN", about, request, List.of(about.callerId()));
        }
    }

    void tell(String kind, CallBack about, ServiceRequest request, List<Long> users) {
        Map<String, String> data = Map.of("label", request.number(), "title", request.title(), "whom", about.whom(), "phone", about.phone(),
                "text", about.reason(), "due", about.dueAt().toString(), "by", Actor.current().displayName(), "caller", whom.nameOf(about.callerId()));
        changes.touch("request:" + request.id(), "call-backs");
        notices.tell(users.stream().distinct().map(user -> new Notices.Notice(user, kind, "request:" + request.id(), data, Set.of(Channel.IN_APP))).toList());
    }
}
