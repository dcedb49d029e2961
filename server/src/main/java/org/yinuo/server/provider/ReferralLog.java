package org.yinuo.server.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.notice.Outbox;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.Timeline;
import org.yinuo.server.shared.Changes;

/** Writes down what happens to referrals, for colleagues alone, and asks the provider by mail. */
@Component
class ReferralLog {
    private final Timeline timeline;
    private final Outbox outbox;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    ReferralLog(Timeline timeline, Outbox outbox, Audit audit, Changes changes, Clock clock) {
        this.timeline = timeline;
        this.outbox = outbox;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void entry(ReferralRows.Row referral, Instant at, String kind, String text) {
        timeline.add(new Timeline.Entry(referral.requestId(), at, kind, text.isEmpty() ? referral.provider() : referral.provider() + " · " + text,
                Map.of("referral", referral.id(), "number", referral.number()), true));
        audit.record("request." + kind.toLowerCase(Locale.ROOT).replace('_', '-'), "request:" + referral.requestId(), referral.number() + " " + text);
        changes.touch("request:" + referral.requestId(), "providers");
    }

    UUID mail(ReferralRows.Row referral, Provider provider, ServiceRequest request) {
        return outbox.mail(Outbox.Mail.first(provider.contact().email(), "PROVIDER_REFERRAL", "request:" + request.id(), Map.of("number", referral.number(),
                "name", provider.contact().name().isEmpty() ? provider.name() : provider.contact().name(), "title", request.title(), "text", referral.asked(),
                "link", "")));
    }

    boolean canMail() {
        return outbox.canMail();
    }
}
