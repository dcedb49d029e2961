package org.yinuo.server.servicerequest;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yinuo.server.obligation.HandOverDue;
import org.yinuo.server.obligation.PromisesAboutToBreak;
import org.yinuo.server.obligation.PromisesBroken;
import org.yinuo.server.obligation.Subject;
import org.yinuo.server.shared.Changes;

/** Brings what timers found into the timelines of requests, and carries due hand-overs out. */
@Component
class ClockNews {
    private final Timeline timeline;
    private final DirectRequest direct;
    private final Changes changes;

    ClockNews(Timeline timeline, DirectRequest direct, Changes changes) {
        this.timeline = timeline;
        this.direct = direct;
        this.changes = changes;
    }

    @EventListener
    void on(PromisesBroken news) {
        add(news.broken().stream().filter(broken -> broken.subject().type() == Subject.Type.REQUEST)
                .map(broken -> Timeline.Entry.of(broken.subject().id(), broken.at(), "BREACHED", "",
                        Map.of("clock", broken.kind().name(), "obligation", broken.obligationId()))).toList());
    }

    @EventListener
    void on(PromisesAboutToBreak news) {
        add(news.warnings().stream().filter(warning -> warning.subject().type() == Subject.Type.REQUEST)
                .map(warning -> new Timeline.Entry(warning.subject().id(), warning.at(), "WARNED", "",
                        Map.of("clock", warning.kind().name(), "obligation", warning.obligationId()), true)).toList());
    }

    @EventListener
    void on(HandOverDue news) {
        if (news.subject().type() == Subject.Type.REQUEST) {
            direct.handOver(news.subject().id(), news.at());
        }
    }

    private void add(List<Timeline.Entry> entries) {
        timeline.addAll(entries);
        if (!entries.isEmpty()) {
            changes.touch("queue");
            changes.touch(entries.stream().map(entry -> "request:" + entry.requestId()).distinct().toArray(String[]::new));
        }
    }
}
