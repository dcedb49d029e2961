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
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** Programs that may open requests: each has a key in its address and a secret it signs with. */
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

    /** A hook as it is shown: without its secret. */
    public record View(long id, String key, String name, @Nullable Long customerId, boolean enabled, Instant createdAt, @Nullable Instant usedAt) {
    }

    /** A fresh hook; its secret is shown this once. */
    public record Issued(View hook, String secret) {
    }

    /** A hook as it is called. */
    record Open(View view, String secret) {
    }

    /** All of them, the oldest first. */
    public List<View> all() {
        return jdbc.sql("select * from intake_hook order by id").query(IntakeHooks::view).list();
    }

    /** Makes one. */
    @Transactional
    public Issued add(String name, @Nullable Long customerId) {
        if (all().size() >= MOST) {
            throw Refusal.conflict("hook-too-many", MOST);
        }
        if (customerId != null && customers.ref(customerId).isEmpty()) {
            throw Refusal.invalid("customer-unknown").at("customerId");
        }
        String secret = random(32);
        long id = jdbc.sql("""
                insert into intake_hook (key, name, secret, customer_id, enabled, created_at)
                values (:key, :name, :secret, :customer, true, :at) returning id""").param("key", random(12))
                .param("name", Given.required(name, 60, "name")).param("secret", secrets.seal(secret)).param("customer", customerId)
                .param("at", Sql.at(clock.instant())).query(Long.class).single();
        audit.record("intake-hook.added", "intake-hook:" + id, name);
        return new Issued(jdbc.sql("select * from intake_hook where id = :id").param("id", id).query(IntakeHooks::view).single(), secret);
    }

    /** Takes one back; calls with it are refused from now on. */
    @Transactional
    public void remove(long id) {
        if (jdbc.sql("delete from intake_hook where id = :id").param("id", id).update() == 0) {
            throw Refusal.notFound("hook-unknown");
        }
        audit.record("intake-hook.removed", "intake-hook:" + id, "");
    }

    Optional<Open> called(String key) {
        return jdbc.sql("select * from intake_hook where key = :key and enabled").param("key", key)
                .query((row, n) -> new Open(view(row, n), secrets.open(row.getString("secret")))).optional();
    }

    void used(long id) {
        jdbc.sql("update intake_hook set used_at = :at where id = :id").param("id", id).param("at", Sql.at(clock.instant())).update();
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static View view(ResultSet row, int n) throws SQLException {
        return new View(row.getLong("id"), row.getString("key"), row.getString("name"), row.getObject("customer_id", Long.class),
                row.getBoolean("enabled"), Sql.instant(row, "created_at"), Sql.maybe(row, "used_at"));
    }
}
