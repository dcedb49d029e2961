package org.yinuo.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;

/**
 * Tells which user an account of the company's identity provider is. The first time by his login, from then on by the
 * provider's own id of him, so that a login handed to a new colleague does not open the old one's account.
 */
@Component
public class SingleSignOn {

    private static final String FIND_LINKED = """
            select user_id from single_sign_on_account where issuer = :issuer and subject = :subject""";

    private static final String FIND_COLLEAGUE = """
            select id from app_user where username = :username and not 'CUSTOMER' = any(roles)""";

    private static final String LINK = """
            insert into single_sign_on_account (issuer, subject, user_id, linked_at) values (:issuer, :subject, :userId, :at)
            on conflict do nothing""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Users users;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    SingleSignOn(JdbcClient jdbc, Clock clock, Users users, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.users = users;
        this.audit = audit;
    }

    /** What becomes of an account whose login belongs to no user. */
    public enum UnknownUsers {
        REFUSE,
        /** He may sign in and sees nothing until an administrator gives him a role. */
        CREATE
    }

    /**
     * An account the identity provider vouches for.
     *
     * @param subject the provider's own id of the person, never given to another
     * @param login   what the chosen claim says; becomes the username
     */
    public record Account(String issuer, String subject, String login, String displayName) {}

    /**
     * The user an account belongs to; the caller still has to let him in.
     *
     * @throws Refusal {@code sso-user-unknown}, {@code sso-user-taken} (all 401) or {@code username-invalid}
     */
    @Transactional
    public User userOf(Account account, UnknownUsers unknown) {
        Optional<Long> linked = jdbc.sql(FIND_LINKED).param("issuer", account.issuer()).param("subject", account.subject())
                .query(Long.class).optional();
        return linked.map(users::get).orElseGet(() -> firstTime(account, unknown));
    }

    /** Forgets which account a user came by, for example after the company changed its provider. */
    @Transactional
    public void unlink(long userId) {
        users.get(userId);
        if (jdbc.sql("delete from single_sign_on_account where user_id = :id").param("id", userId).update() > 0) {
            audit.record("user.unlinked", "user:" + userId, "");
        }
    }

    private User firstTime(Account account, UnknownUsers unknown) {
        String username = UserDraft.checkedUsername(account.login());
        User user = jdbc.sql(FIND_COLLEAGUE).param("username", username).query(Long.class).optional().map(users::get)
                .orElseGet(() -> stranger(account, username, unknown));
        int linked = jdbc.sql(LINK).param("issuer", account.issuer()).param("subject", account.subject())
                .param("userId", user.id()).param("at", Columns.utc(clock.instant())).update();
        if (linked == 0) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sso-user-taken");
        }
        audit.record(user.asActor(), "user.linked", "user:" + user.id(), account.issuer() + " " + account.subject());
        return user;
    }

    private User stranger(Account account, String username, UnknownUsers unknown) {
        return switch (unknown) {
            case REFUSE -> throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sso-user-unknown");
            case CREATE -> users.createWithoutRole(username, account.displayName(), secret());
        };
    }

    /** A password nobody knows; an administrator may set another. */
    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
