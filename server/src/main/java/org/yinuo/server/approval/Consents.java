package org.yinuo.server.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.attachment.Attachment;
import org.yinuo.server.attachment.Attachments;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Refusal;

/** Asks customers for consent and keeps what they say, once. */
@Service
@Transactional
public class Consents {
    private final ConsentStore store;
    private final Attachments attachments;
    private final Audit audit;
    private final Telling telling;
    private final Clock clock;

    Consents(ConsentStore store, Attachments attachments, Audit audit, Telling telling, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.audit = audit;
        this.telling = telling;
        this.clock = clock;
    }

    /** Who hears of an answer. */
    @Component
    record Telling(ApplicationEventPublisher events, Changes changes) {
    }

    /** What a customer is asked; see {@link Consent}. */
    public record Asked(ConsentPurpose purpose, About about, String title, String scope, List<String> items,
                        @Nullable Instant validFrom, @Nullable Instant validUntil) {
        /** A question without end and without a list. */
        public static Asked plain(ConsentPurpose purpose, About about, String title, String scope) {
            return new Asked(purpose, about, title, scope, List.of(), null, null);
        }
    }

    /** Asks; the answer comes by a link or a call. */
    public long ask(Asked asked) {
        long id = store.add(asked, Actor.current().displayName(), clock.instant());
        audit.record("consent.asked", "consent:" + id, asked.about().topic() + " " + asked.purpose());
        telling.changes().touch(asked.about().topic());
        telling.events().publishEvent(new ConsentAsked(get(id)));
        return id;
    }

    /** One consent; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Consent get(long id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("consent-not-found"));
    }

    /** Everything the customer was asked about it, the oldest first. */
    @Transactional(readOnly = true)
    public List<Consent> of(About about) {
        return store.of(about);
    }

    /**
     * Keeps what the customer said in a call, with its recording.
     *
     * @throws Refusal {@code recording-not-audio} for a file that is no sound
     */
    public Consent answeredByCall(long id, Consent.Verdict verdict, String name, String reason, @Nullable Instant occurredAt, long attachmentId) {
        Consent consent = awaited(id);
        Instant now = clock.instant();
        Instant at = occurredAt == null ? now : occurredAt;
        if (at.isAfter(now)) {
            throw Refusal.invalid("occurred-in-future").at("occurredAt");
        }
        if (at.isBefore(consent.askedAt())) {
            throw Refusal.invalid("consent-before-question").at("occurredAt");
        }
        Attachment recording = attachments.findOwn(attachmentId).orElseThrow(() -> Refusal.notFound("attachment-unknown").at("attachmentId"));
        if (!recording.mediaType().startsWith("audio/")) {
            throw Refusal.invalid("recording-not-audio").at("attachmentId");
        }
        return keep(consent, new Consent.Answer(verdict, name, reason, Consent.Way.CALL, at, Actor.current().displayName(), attachmentId), null);
    }

    /** Keeps what the customer said by a link, which {@link ConsentLinks} has checked. */
    Consent answeredByLink(long id, Consent.Verdict verdict, String name, String reason, String address) {
        return keep(awaited(id), new Consent.Answer(verdict, name, reason, Consent.Way.LINK, clock.instant(), name, null), address);
    }

    /** Keeps what a signed-in contact of the customer says; the caller has made sure that the question is his company's. */
    public Consent answeredOnPortal(long id, Consent.Verdict verdict, String reason) {
        String name = Actor.current().displayName();
        return keep(awaited(id), new Consent.Answer(verdict, name, reason, Consent.Way.PORTAL, clock.instant(), name, null), null);
    }

    /** Keeps what the customer signed on the spot, with the drawn signature. */
    public Consent answeredBySignature(long id, String name, long attachmentId) {
        return keep(awaited(id), new Consent.Answer(Consent.Verdict.GRANTED, name, "", Consent.Way.SIGNATURE, clock.instant(),
                Actor.current().displayName(), attachmentId), null);
    }

    private Consent awaited(long id) {
        Consent consent = store.hold(id).orElseThrow(() -> Refusal.notFound("consent-not-found"));
        if (consent.state() != Consent.State.AWAITED) {
            throw Refusal.conflict("consent-answered");
        }
        return consent;
    }

    private Consent keep(Consent consent, Consent.Answer answer, @Nullable String address) {
        store.answer(consent.id(), answer, clock.instant(), address);
        audit.record(answer.verdict() == Consent.Verdict.GRANTED ? "consent.granted" : "consent.refused", "consent:" + consent.id(),
                consent.about().topic() + " " + answer.way() + " " + answer.name());
        telling.changes().touch(consent.about().topic());
        Consent answered = get(consent.id());
        telling.events().publishEvent(new ConsentAnswered(answered, answer));
        return answered;
    }

    /** No longer asks: links that are out open nothing any more. */
    public void withdraw(About about) {
        store.of(about).forEach(this::withdraw);
    }

    /** The same for one question; what has been answered stays answered. */
    public void withdraw(long id) {
        store.hold(id).ifPresent(this::withdraw);
    }

    private void withdraw(Consent consent) {
        if (consent.state() == Consent.State.AWAITED) {
            store.put(consent.id(), Consent.State.WITHDRAWN);
            store.revokeLinks(consent.id(), clock.instant());
            audit.record("consent.withdrawn", "consent:" + consent.id(), consent.about().topic());
        }
    }
}
