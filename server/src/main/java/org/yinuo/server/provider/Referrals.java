package org.yinuo.server.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.core.obligation.ObligationKind;
import org.yinuo.server.obligation.Evidence;
import org.yinuo.server.servicerequest.DirectRequest;
import org.yinuo.server.servicerequest.RequestEnded;
import org.yinuo.server.servicerequest.ServiceRequest;
import org.yinuo.server.servicerequest.ServiceRequests;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Refusal;

/** Refers cases to providers and writes down how they keep what they agreed to. The house owes the customer what it owed before. */
@Service
@Transactional
public class Referrals {
    private final ReferralRows rows;
    private final Providers providers;
    private final ReferralClocks clocks;
    private final ReferralLog log;
    private final Desk desk;

    Referrals(ReferralRows rows, Providers providers, ReferralClocks clocks, ReferralLog log, Desk desk) {
        this.rows = rows;
        this.providers = providers;
        this.clocks = clocks;
        this.log = log;
        this.desk = desk;
    }

    /** The requests cases come from. */
    @Component
    record Desk(ServiceRequests requests, DirectRequest direct, Numbering numbers) {
    }

    /**
     * Refers a case; its times run from now.
     *
     * @param mail whether the provider is asked by mail as well
     * @throws Refusal {@code request-ended}, {@code provider-closed}, {@code provider-agreement-over}, {@code provider-no-mail},
     *                 {@code referral-open}
     */
    public long refer(long requestId, long providerId, String asked, boolean mail) {
        ServiceRequest request = desk.requests().get(requestId);
        if (!request.isOpen()) {
            throw Refusal.conflict("request-ended");
        }
        Instant now = log.now();
        Provider provider = asked(providerId, now, mail);
        String number = desk.numbers().next("RF", HouseZone.dayOf(now));
        long id = added(number, requestId, provider, asked, now);
        clocks.start(id, number, provider.agreement(), now);
        ReferralRows.Row referral = rows.find(id).orElseThrow();
        if (mail) {
            rows.mailed(id, log.mail(referral, provider, request));
        }
        log.entry(referral, now, "REFERRAL_MADE", asked);
        return id;
    }

    private long added(String number, long requestId, Provider provider, String asked, Instant now) {
        try {
            return rows.add(number, requestId, provider, asked, now);
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("referral-open", provider.name()).at("providerId");
        }
    }

    private Provider asked(long id, Instant now, boolean mail) {
        Provider provider = providers.get(id);
        if (provider.closed()) {
            throw Refusal.conflict("provider-closed", provider.name()).at("providerId");
        }
        if (!provider.agreement().isInForce(HouseZone.dayOf(now))) {
            throw Refusal.conflict("provider-agreement-over", provider.name()).at("providerId");
        }
        if (mail && (provider.contact().email().isEmpty() || !log.canMail())) {
            throw Refusal.conflict("provider-no-mail", provider.name()).at("mail");
        }
        return provider;
    }

    /** It took the case. */
    public void answered(long id, @Nullable Instant occurredAt, String theirCase, String words) {
        ReferralRows.Row referral = open(id);
        Instant at = when(referral, occurredAt);
        rows.answered(id, at, theirCase);
        clocks.met(id, ObligationKind.RESPOND, at, theirCase.isEmpty() ? words : theirCase + " " + words);
        log.entry(referral, at, "REFERRAL_ANSWERED", words);
    }

    /** Somebody of it is on site; {@code forUs} when that is what the customer was promised, too. */
    public void arrived(long id, @Nullable Instant occurredAt, String who, boolean forUs) {
        ReferralRows.Row referral = open(id);
        Instant at = when(referral, occurredAt);
        rows.arrived(id, at);
        clocks.met(id, ObligationKind.ARRIVE, at, who);
        log.entry(referral, at, "REFERRAL_ARRIVED", who);
        if (forUs) {
            desk.direct().arrived(referral.requestId(), new Evidence(Evidence.Kind.ARRIVAL, at, referral.provider() + " " + who, null, "referral:" + id, null));
        }
    }

    /** It did what it was asked for. */
    public void done(long id, @Nullable Instant occurredAt, String words) {
        ReferralRows.Row referral = open(id);
        Instant at = when(referral, occurredAt);
        clocks.met(id, ObligationKind.RESOLVE, at, words);
        end(referral, Referral.Outcome.DONE, at, words);
    }

    /** It does not take the case, or we do not need it any more. */
    public void without(long id, Referral.Outcome outcome, String reason) {
        ReferralRows.Row referral = open(id);
        Instant now = log.now();
        clocks.drop(id, now, reason);
        end(referral, outcome, now, reason);
    }

    @EventListener
    void on(RequestEnded ended) {
        List<ReferralRows.Row> running = rows.of(ended.request().id()).stream().filter(referral -> referral.end() == null).toList();
        for (ReferralRows.Row referral : running) {
            clocks.drop(referral.id(), ended.at(), ended.reason());
            end(referral, Referral.Outcome.TAKEN_BACK, ended.at(), ended.reason());
        }
    }

    private void end(ReferralRows.Row referral, Referral.Outcome outcome, Instant at, String text) {
        rows.end(referral.id(), outcome, at, text);
        log.entry(referral, at, "REFERRAL_" + outcome.name(), text);
    }

    private Instant when(ReferralRows.Row referral, @Nullable Instant occurredAt) {
        if (occurredAt != null && occurredAt.isBefore(referral.referredAt())) {
            throw Refusal.invalid("referral-before-it-was-made").at("occurredAt");
        }
        return occurredAt == null ? log.now() : occurredAt;
    }

    private ReferralRows.Row open(long id) {
        ReferralRows.Row referral = rows.hold(id).orElseThrow(() -> Refusal.notFound("referral-not-found"));
        if (referral.end() != null) {
            throw Refusal.conflict("referral-ended");
        }
        return referral;
    }
}
