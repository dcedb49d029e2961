package org.yinuo.server.charges;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Numbering;

/** What every act about money has in common: when, under which number, written down where, told to which pages. */
@Component
class ChargeLog {
    private final Timeline timeline;
    private final Audit audit;
    private final Changes changes;
    private final Numbering numbering;
    private final Clock clock;

    ChargeLog(Timeline timeline, Audit audit, Changes changes, Numbering numbering, Clock clock) {
        this.timeline = timeline;
        this.audit = audit;
        this.changes = changes;
        this.numbering = numbering;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return HouseZone.today(clock);
    }

    String number(String prefix) {
        return numbering.next(prefix, today());
    }

    void audit(String action, String subject, String detail) {
        audit.record(action, subject, detail);
    }

    void touch(String... topics) {
        changes.touch(topics);
    }

    /** Tells the house what became of a request's money; the customer hears of it by the paper he gets. */
    void entry(long request, String kind, String text, Map<String, ?> data) {
        timeline.add(new Timeline.Entry(request, now(), kind, text, data, true));
        changes.touch("request:" + request);
    }
}
