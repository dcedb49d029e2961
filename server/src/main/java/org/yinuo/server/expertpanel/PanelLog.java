package org.yinuo.server.expertpanel;

import java.time.Clock;
import java.time.Instant;
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

/** Writes down what panels do, and tells those who are invited. */
@Component
class PanelLog {
    private final Timeline timeline;
    private final Notices notices;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    PanelLog(Timeline timeline, Notices notices, Audit audit, Changes changes, Clock clock) {
        this.timeline = timeline;
        this.notices = notices;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void entry(long request, Instant at, String kind, String text, Map<String, ?> data) {
        timeline.add(Timeline.Entry.of(request, at, kind, text, data));
        audit.record("request." + kind.toLowerCase(Locale.ROOT).replace('_', '-'), "request:" + request, text);
        changes.touch("request:" + request, "queue");
    }

    void tell(ServiceRequest request, String question, List<Long> users) {
        Map<String, String> data = Map.of("label", request.number(), "title", request.title(), "text", question, "by", Actor.current().displayName());
        notices.tell(users.stream().filter(user -> user != Actor.current().id())
                .map(user -> new Notices.Notice(user, "PANEL_INVITED", "request:" + request.id(), data, Set.of(Channel.IN_APP))).toList());
    }
}
