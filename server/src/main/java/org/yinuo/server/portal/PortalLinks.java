package org.yinuo.server.portal;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.shared.Sql;

/**
 * Secret links of the portal: an invitation of a contact, or one request. Only a hash of the secret is kept, looking uses
 * nothing up (mail programs look before people do), a fresh link takes the earlier ones for the same back.
 */
@Component
class PortalLinks {
    private static final int SECRET_BYTES = 32;
    /** Hexadecimal digits of a link's SHA-256 that tell it from others. */
    private static final int FINGERPRINT = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FIND = "select user_id, request_id, expires_at, used_at, revoked_at from portal_link where sha256 = :hash";
    private static final String REVOKE = """
            update portal_link set revoked_at = :at where (user_id = cast(:user as bigint) or request_id = cast(:request as bigint))
                and revoked_at is null
            """;
    private static final String OUT = """
            select count(*) from portal_link where (user_id = cast(:user as bigint) or request_id = cast(:request as bigint))
                and revoked_at is null and expires_at > :now
            """;
    private static final String ADD = """
            insert into portal_link (sha256, user_id, request_id, created_at, created_by, expires_at)
            values (:hash, cast(:user as bigint), cast(:request as bigint), :at, :by, :expires)
            """;
    private final JdbcClient jdbc;
    private final Knocks knocks;
    private final Clock clock;
    private final int days;

    PortalLinks(JdbcClient jdbc, Knocks knocks, Clock clock, @Value("${yinuo.portal.link-days:7}") int days) {
        this.jdbc = jdbc;
        this.knocks = knocks;
        this.clock = clock;
        this.days = days;
    }

    /** What a link opens: an account or a request. */
    record Target(@Nullable Long userId, @Nullable Long requestId) {
        static Target account(long userId) {
            return new Target(userId, null);
        }

        static Target request(long requestId) {
            return new Target(null, requestId);
        }
    }

    /** A link that is out. */
    record Found(Target target, Instant expiresAt, boolean used, boolean revoked) {
    }

    /** A fresh link; its secret is shown this once. */
    record Issued(String token, Instant expiresAt) {
    }

    @Transactional
    public Issued issue(Target target) {
        // In line, so that of two made at once only one opens anything.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('portal_link'))").query(row -> { });
        revoke(target);
        Instant now = clock.instant();
        Instant expires = now.plus(Duration.ofDays(days));
        String token = secret(SECRET_BYTES);
        jdbc.sql(ADD).param("hash", Sha256.hex(token)).param("user", target.userId()).param("request", target.requestId())
                .param("at", Sql.at(now)).param("by", Actor.current().displayName()).param("expires", Sql.at(expires)).update();
        return new Issued(token, expires);
    }

    void revoke(Target target) {
        jdbc.sql(REVOKE).param("at", Sql.at(clock.instant())).param("user", target.userId()).param("request", target.requestId()).update();
    }

    /** Whether somebody can still look through a link of that target. */
    boolean isOut(Target target) {
        return jdbc.sql(OUT).param("user", target.userId()).param("request", target.requestId()).param("now", Sql.at(clock.instant()))
                .query(Long.class).single() > 0;
    }

    /** A link that was neither taken back nor is too old; whether it was used is for the caller to judge. */
    Found look(String token, String address) {
        Found link = jdbc.sql(FIND).param("hash", Sha256.hex(token)).query(PortalLinks::found).optional()
                .orElseThrow(() -> knocks.guessed("LINK", address, "portal-link-unknown"));
        if (link.revoked() || !clock.instant().isBefore(link.expiresAt())) {
            throw Refusal.conflict("portal-link-expired");
        }
        return link;
    }

    /** Uses the link up; refuses one that was used before, even by somebody at the same moment. */
    void use(String token) {
        int used = jdbc.sql("update portal_link set used_at = :at where sha256 = :hash and used_at is null and revoked_at is null")
                .param("at", Sql.at(clock.instant())).param("hash", Sha256.hex(token)).update();
        if (used == 0) {
            throw Refusal.conflict("portal-link-used");
        }
    }

    /** What tells a link from others without being its secret. */
    static String fingerprint(String token) {
        return Sha256.hex(token).substring(0, FINGERPRINT);
    }

    static String secret(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(new Target(row.getObject("user_id", Long.class), row.getObject("request_id", Long.class)),
                Sql.instant(row, "expires_at"), row.getObject("used_at") != null, row.getObject("revoked_at") != null);
    }
}
