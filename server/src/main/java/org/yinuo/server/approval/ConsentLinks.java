package org.yinuo.server.approval;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yinuo.server.identity.Companies;
import org.yinuo.server.identity.Company;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.shared.Sql;

/**
 * Links that open one consent, once, for some days, and no shorter than what is asked can be agreed to. Only a hash of the secret is kept; looking uses nothing up, because mail
 * programs look at links before people do.
 */
@Component
public class ConsentLinks {
    /** Guesses are counted over this time. */
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_GUESSES = 20;
    private static final int SECRET_BYTES = 32;
    private static final String LINK = "select consent_id, expires_at, used_at, revoked_at from consent_link where sha256 = :hash";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final Consents consents;
    private final Companies companies;
    private final List<PricedOffer.Source> offers;
    private final Lasting lasting;

    ConsentLinks(JdbcClient jdbc, Consents consents, Companies companies, List<PricedOffer.Source> offers, Lasting lasting) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.companies = companies;
        this.offers = offers;
        this.lasting = lasting;
    }

    /** How long links last, and by which clock. */
    @Component
    record Lasting(@Value("${yinuo.consent.link-days:7}") int days, Clock clock, TransactionTemplate transaction) {

        /** Until when a link holds that is given out now. */
        Instant until(Consent consent, Instant now) {
            Instant usual = now.plus(Duration.ofDays(days));
            Instant asked = consent.validUntil();
            return asked != null && asked.isAfter(usual) ? asked : usual;
        }
    }

    /** A fresh link; its secret is shown this once. */
    public record Issued(String token, Instant expiresAt) {
    }

    /**
     * What the customer sees before he answers.
     *
     * @param offer the price it is about, to be shown in place of scope and items; null where it is about none
     */
    public record Shown(String vendor, String vendorEn, ConsentPurpose purpose, String title, String scope, List<String> items, @Nullable Instant validFrom,
                        @Nullable Instant validUntil, Instant expiresAt, @Nullable PricedOffer offer) {
    }

    private record Found(long consentId, Instant expiresAt, boolean used, boolean revoked) {
    }

    /** Makes a link; earlier ones of the same consent open nothing any more. */
    public Issued issue(long consentId, String by) {
        Instant now = lasting.clock().instant();
        String token = secret();
        Instant expires = lasting.transaction().execute(status -> {
            Consent consent = consents.get(consentId);
            if (consent.state() != Consent.State.AWAITED) {
                throw Refusal.conflict("consent-answered");
            }
            Instant until = lasting.until(consent, now);
            jdbc.sql("update consent_link set revoked_at = :at where consent_id = :id and used_at is null and revoked_at is null")
                    .param("at", Sql.at(now)).param("id", consentId).update();
            jdbc.sql("insert into consent_link (sha256, consent_id, created_at, created_by, expires_at) values (:hash, :id, :at, :by, :expires)")
                    .param("hash", Sha256.hex(token)).param("id", consentId).param("at", Sql.at(now)).param("by", by)
                    .param("expires", Sql.at(until)).update();
            return until;
        });
        return new Issued(token, expires);
    }

    /** What the link asks; opening it uses nothing up. */
    public Shown look(String token, String address) {
        Found link = usable(token, address);
        Consent consent = consents.get(link.consentId());
        Company vendor = companies.find().orElse(null);
        return new Shown(vendor == null ? "" : vendor.name(), vendor == null || vendor.nameEn() == null ? "" : vendor.nameEn(), consent.purpose(), consent.title(), consent.scope(), consent.items(),
                consent.validFrom(), consent.validUntil(), link.expiresAt(),
                offers.stream().flatMap(each -> each.behind(consent).stream()).findFirst().orElse(null));
    }

    /** Takes the customer's answer; the link opens nothing any more. */
    public void answer(String token, Consent.Verdict verdict, String name, String reason, String address) {
        Found link = usable(token, address);
        ByCustomer.named(name, () -> lasting.transaction().executeWithoutResult(status -> {
            int used = jdbc.sql("update consent_link set used_at = :at where sha256 = :hash and used_at is null and revoked_at is null")
                    .param("at", Sql.at(lasting.clock().instant())).param("hash", Sha256.hex(token)).update();
            if (used == 0) {
                throw Refusal.conflict("consent-link-used");
            }
            consents.answeredByLink(link.consentId(), verdict, name, reason, address);
        }));
    }

    private Found usable(String token, String address) {
        Instant now = lasting.clock().instant();
        Found link = jdbc.sql(LINK).param("hash", Sha256.hex(token)).query((row, n) -> new Found(row.getLong("consent_id"),
                Sql.instant(row, "expires_at"), row.getObject("used_at") != null, row.getObject("revoked_at") != null)).optional()
                .orElseThrow(() -> guessed(address, now));
        if (link.used()) {
            throw Refusal.conflict("consent-link-used");
        }
        if (link.revoked() || !now.isBefore(link.expiresAt())) {
            throw Refusal.conflict("consent-link-expired");
        }
        return link;
    }

    /** Counts the guess. A link that is known opens all the same: customers may share the guesser's address. */
    private Refusal guessed(String address, Instant now) {
        refuseGuessers(address, now);
        jdbc.sql("insert into consent_guess (address, at) values (:address, :at)").param("address", address).param("at", Sql.at(now)).update();
        jdbc.sql("delete from consent_guess where at < :since").param("since", Sql.at(now.minus(WINDOW))).update();
        return Refusal.notFound("consent-link-unknown");
    }

    private void refuseGuessers(String address, Instant now) {
        long guesses = jdbc.sql("select count(*) from consent_guess where address = :address and at > :since").param("address", address)
                .param("since", Sql.at(now.minus(WINDOW))).query(Long.class).single();
        if (guesses >= MOST_GUESSES) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "consent-link-throttled", WINDOW.toMinutes());
        }
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
