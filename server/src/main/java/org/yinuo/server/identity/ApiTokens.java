package org.yinuo.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;

/** Tokens with which programs act as the user who made them; only their SHA-256 is kept. */
@Component
public class ApiTokens {

    private static final String FIND_OWNER = """
            select u.id, u.username, u.display_name, u.mobile, u.department, u.roles, u.enabled, u.version, u.scope_kind, u.scope_parts
            from api_token t join app_user u on u.id = t.user_id
            where t.sha256 = :sha256 and t.revoked_at is null and u.enabled""";

    private static final String NOTE_USE = """
            update api_token set last_used_at = :now
            where sha256 = :sha256 and (last_used_at is null or last_used_at < :minuteAgo)""";

    private static final String FIND_OWN = """
            select id, name, created_at, last_used_at from api_token
            where user_id = :userId and revoked_at is null order by id""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final KnownUsers known;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, Clock clock, Audit audit, KnownUsers known) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.known = known;
    }

    /** A token as its owner sees it later. */
    public record ApiToken(long id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}

    /**
     * A token just made.
     *
     * @param token shown this once
     */
    public record NewToken(long id, String name, String token) {}

    /** The user a token belongs to, while it is valid. */
    public Optional<User> owner(String token) {
        String sha256 = Sha256.hex(token);
        return known.find("token " + sha256, () -> {
            Optional<User> owner = jdbc.sql(FIND_OWNER).param("sha256", sha256).query(Users::user).optional();
            owner.ifPresent(user -> jdbc.sql(NOTE_USE).param("sha256", sha256).param("now", now())
                    .param("minuteAgo", now().minusMinutes(1)).update());
            return owner;
        });
    }

    @Transactional
    public NewToken issue(long userId, String name) {
        if (name.isBlank() || name.length() > 60) {
            throw Refusal.invalid("token-name-invalid").at("name");
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = "yn_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = jdbc.sql("""
                insert into api_token (user_id, name, sha256, created_at) values (:userId, :name, :sha256, :at)
                returning id""").param("userId", userId).param("name", name.strip())
                .param("sha256", Sha256.hex(token)).param("at", now()).query(Long.class).single();
        audit.record("token.issued", "user:" + userId, name.strip());
        return new NewToken(id, name.strip(), token);
    }

    public List<ApiToken> of(long userId) {
        return jdbc.sql(FIND_OWN).param("userId", userId).query((row, number) -> new ApiToken(row.getLong("id"),
                row.getString("name"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_used_at", OffsetDateTime.class)))).list();
    }

    @Transactional
    public void revoke(long userId, long id) {
        int revoked = jdbc.sql("""
                update api_token set revoked_at = :now where id = :id and user_id = :userId and revoked_at is null""")
                .param("now", now()).param("id", id).param("userId", userId).update();
        if (revoked == 0) {
            throw Refusal.notFound("token-unknown");
        }
        audit.record("token.revoked", "user:" + userId, Long.toString(id));
        known.forget();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return Columns.utc(clock.instant());
    }
}
