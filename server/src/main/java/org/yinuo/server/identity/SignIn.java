package org.yinuo.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Refusal;

/** Sign-in by password, slowed down for those who guess. */
@Component
public class SignIn {

    /** Failures are counted over this time. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_PER_USERNAME_AND_ADDRESS = 5;
    private static final int MOST_PER_ADDRESS = 100;

    private static final String COUNT_FAILURES = """
            select count(*) filter (where username = :username) >= :mostOfUsername or count(*) >= :mostOfAddress
            from sign_in_failure where address = :address and at > :since""";

    private static final String FIND_BY_USERNAME = """
            select id, username, display_name, mobile, department, roles, enabled, version, scope_kind, scope_parts, session_epoch, password_hash
            from app_user where username = :username""";

    private static final String FIND_BY_SESSION = """
            select id, username, display_name, mobile, department, roles, enabled, version, scope_kind, scope_parts
            from app_user where id = :id and session_epoch = :epoch and enabled""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Passwords passwords;
    private final Audit audit;
    private final KnownUsers known;

    SignIn(JdbcClient jdbc, Clock clock, Passwords passwords, Audit audit, KnownUsers known) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
        this.audit = audit;
        this.known = known;
    }

    /**
     * A user who gave the right password.
     *
     * @param sessionKey what his session keeps; it no longer fits once his password is set anew or he is disabled
     */
    public record SignedIn(User user, String sessionKey) {}

    private record Candidate(User user, int epoch, String passwordHash) {}

    /**
     * @param address where the attempt comes from
     * @throws Refusal {@code sign-in-failed} (401) or {@code sign-in-throttled} (429)
     */
    public SignedIn with(String username, String password, String address) {
        String name = username.strip().toLowerCase();
        refuseGuessers(name, address);
        Optional<Candidate> candidate = jdbc.sql(FIND_BY_USERNAME).param("username", name).query((row, number) ->
                new Candidate(Users.user(row, number), row.getInt("session_epoch"), row.getString("password_hash"))).optional();
        if (candidate.isEmpty()) {
            passwords.pretend(password);
        }
        return candidate.filter(found -> passwords.matches(password, found.passwordHash()))
                .filter(found -> found.user().enabled())
                .map(found -> welcome(found, address))
                .orElseThrow(() -> turnAway(name, address));
    }

    /**
     * Lets in a user for whom the company's identity provider vouches.
     *
     * @throws Refusal {@code sso-user-disabled} (401)
     */
    public SignedIn vouchedFor(User user, String address) {
        if (!user.enabled()) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sso-user-disabled");
        }
        int epoch = jdbc.sql("select session_epoch from app_user where id = :id").param("id", user.id()).query(Integer.class).single();
        audit.record(user.asActor(), "session.opened", "user:" + user.id(), address + " single sign-on");
        return new SignedIn(user, user.id() + ":" + epoch);
    }

    /** Writes down that somebody came from the identity provider and was not let in. */
    public void turnedAway(String subject, String reason, String address) {
        audit.record(Actor.system(), "session.refused", subject.isBlank() ? "single-sign-on" : "subject:" + shortened(subject), address + " " + reason);
    }

    /** The user a session key still fits. */
    public Optional<User> remembered(String sessionKey) {
        String[] parts = sessionKey.split(":");
        return known.find("session " + sessionKey, () -> jdbc.sql(FIND_BY_SESSION)
                .param("id", Long.parseLong(parts[0])).param("epoch", Integer.parseInt(parts[1]))
                .query(Users::user).optional());
    }

    /**
     * Makes sure that who is signed in knows his present password; guessing it is throttled like signing in.
     *
     * @param address where the attempt comes from
     * @throws Refusal {@code password-wrong} or {@code sign-in-throttled} (429)
     */
    public void confirm(Actor self, String password, String address) {
        refuseGuessers(self.username(), address);
        boolean right = jdbc.sql("select password_hash from app_user where id = :id").param("id", self.id())
                .query(String.class).optional().filter(hash -> passwords.matches(password, hash)).isPresent();
        if (!right) {
            noteFailure(self, self.username(), address);
            throw Refusal.invalid("password-wrong").at("current");
        }
    }

    private SignedIn welcome(Candidate found, String address) {
        jdbc.sql("delete from sign_in_failure where username = :username and address = :address")
                .param("username", found.user().username()).param("address", address).update();
        audit.record(found.user().asActor(), "session.opened", "user:" + found.user().id(), address);
        return new SignedIn(found.user(), found.user().id() + ":" + found.epoch());
    }

    private Refusal turnAway(String name, String address) {
        noteFailure(Actor.system(), name, address);
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "sign-in-failed");
    }

    private void noteFailure(Actor actor, String name, String address) {
        jdbc.sql("insert into sign_in_failure (username, address, at) values (:username, :address, :at)")
                .param("username", shortened(name)).param("address", address).param("at", now()).update();
        jdbc.sql("delete from sign_in_failure where at < :since").param("since", now().minus(WINDOW)).update();
        audit.record(actor, "session.refused", "username:" + shortened(name), address);
    }

    private void refuseGuessers(String name, String address) {
        boolean tooMany = jdbc.sql(COUNT_FAILURES).param("username", shortened(name)).param("address", address)
                .param("since", now().minus(WINDOW)).param("mostOfUsername", MOST_PER_USERNAME_AND_ADDRESS)
                .param("mostOfAddress", MOST_PER_ADDRESS).query(Boolean.class).single();
        if (tooMany) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "sign-in-throttled", WINDOW.toMinutes());
        }
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(64, name.length())).replace("\u0000", "");
    }

    private OffsetDateTime now() {
        return Columns.utc(clock.instant());
    }
}
