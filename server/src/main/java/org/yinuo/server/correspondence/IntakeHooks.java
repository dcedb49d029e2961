package org.yinuo.server.correspondence;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.notice.Secrets;
import org.yinuo.server.party.Customers;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Messages;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Programs and bots of chat tools that may open requests: each has a key in its address and proves itself by what it shares with us. */
@Component
public class IntakeHooks {
    private static final int MOST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Customers customers;
    private final Audit audit;
    private final Clock clock;

    IntakeHooks(JdbcClient jdbc, Secrets secrets, Customers customers, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an administrator says of a hook.
     *
     * @param keys     what the chat tool shows its administrator; a program's secret is made here
     * @param language in which a bot answers: zh or en
     */
    public record Draft(HookKind kind, String name, @Nullable Long customerId, HookKeys keys, String language) {
    }

    /** A hook as it is shown: without its secrets. */
    public record View(long id, String key, HookKind kind, String name, @Nullable Long customerId, String language, boolean enabled, Instant createdAt,
                       @Nullable Instant usedAt) {
    }

    /** A fresh hook; the secret of a program is shown this once, that of a chat tool never. */
    public record Issued(View hook, String secret) {
    }

    /** A hook as it is called. */
    record Open(View view, HookKeys keys) {
    }

    /** All of them, the oldest first. */
    public List<View> all() {
        return jdbc.sql("select * from intake_hook order by id").query(IntakeHooks::view).list();
    }

    /** Makes one. */
    @Transactional
    public Issued add(Draft draft) {
        if (all().size() >= MOST) {
            throw Refusal.conflict("hook-too-many", MOST);
        }
        if (draft.customerId() != null && customers.ref(draft.customerId()).isEmpty()) {
            throw Refusal.invalid("customer-unknown").at("customerId");
        }
        if (Messages.SPOKEN.stream().noneMatch(spoken -> spoken.getLanguage().equals(draft.language()))) {
            throw Refusal.invalid("language-unknown").at("language");
        }
        HookKeys keys = draft.keys().checked(draft.kind());
        String secret = draft.kind() == HookKind.PROGRAM ? random(32) : keys.secret();
        long id = jdbc.sql("""
                insert into intake_hook (key, kind, name, secret, token, app_id, app_secret, language, customer_id, enabled, created_at)
                values (:key, :kind, :name, :secret, :token, :app, :appSecret, :language, :customer, true, :at) returning id""")
                .param("key", random(12)).param("kind", draft.kind().name()).param("name", Given.required(draft.name(), 60, "name"))
                .param("secret", secrets.seal(secret)).param("token", secrets.seal(keys.token())).param("app", keys.appId())
                .param("appSecret", secrets.seal(keys.appSecret())).param("language", draft.language()).param("customer", draft.customerId())
                .param("at", Sql.at(clock.instant())).query(Long.class).single();
        audit.record("intake-hook.added", "intake-hook:" + id, draft.kind() == HookKind.PROGRAM ? draft.name() : draft.kind() + " " + draft.name());
        View view = jdbc.sql("select * from intake_hook where id = :id").param("id", id).query(IntakeHooks::view).single();
        return new Issued(view, draft.kind() == HookKind.PROGRAM ? secret : "");
    }

    /** Takes one back; calls with it are refused from now on. */
    @Transactional
    public void remove(long id) {
        if (jdbc.sql("delete from intake_hook where id = :id").param("id", id).update() == 0) {
            throw Refusal.notFound("hook-unknown");
        }
        jdbc.sql("delete from chat_thread where hook_id = :id").param("id", id).update();
        audit.record("intake-hook.removed", "intake-hook:" + id, "");
    }

    /** The program's hook with this key. */
    Optional<Open> called(String key) {
        return jdbc.sql("select * from intake_hook where key = :key and enabled and kind = 'PROGRAM'").param("key", key).query(this::open).optional();
    }

    /** The chat tool's hook with this key. */
    Optional<Open> bot(String key) {
        return jdbc.sql("select * from intake_hook where key = :key and enabled and kind <> 'PROGRAM'").param("key", key).query(this::open).optional();
    }

    /** The chat tool's hook with this id. */
    Optional<Open> bot(long id) {
        return jdbc.sql("select * from intake_hook where id = :id and enabled and kind <> 'PROGRAM'").param("id", id).query(this::open).optional();
    }

    void used(long id) {
        jdbc.sql("update intake_hook set used_at = :at where id = :id").param("id", id).param("at", Sql.at(clock.instant())).update();
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private Open open(ResultSet row, int n) throws SQLException {
        return new Open(view(row, n), new HookKeys(secrets.open(row.getString("secret")), secrets.open(row.getString("token")), row.getString("app_id"),
                secrets.open(row.getString("app_secret"))));
    }

    private static View view(ResultSet row, int n) throws SQLException {
        return new View(row.getLong("id"), row.getString("key"), HookKind.valueOf(row.getString("kind")), row.getString("name"),
                row.getObject("customer_id", Long.class), row.getString("language"), row.getBoolean("enabled"), Sql.instant(row, "created_at"), Sql.maybe(row, "used_at"));
    }
}
