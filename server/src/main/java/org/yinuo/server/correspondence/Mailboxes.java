package org.yinuo.server.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.notice.ChannelSettings.Encryption;
import org.yinuo.server.notice.MailAddress;
import org.yinuo.server.notice.NoticeChannels;
import org.yinuo.server.notice.Secrets;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The mailboxes that are read, and how far. */
@Component
public class Mailboxes {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST = 20;
    private static final String INSERT = """
            insert into mailbox (name, host, port, encryption, username, secret, folder, enabled, acknowledge, address, next_poll_at)
            values (:name, :host, :port, :encryption, :username, :secret, :folder, :enabled, :acknowledge, :address, :at) returning id
            """;
    private static final String UPDATE = """
            update mailbox set name = :name, host = :host, port = :port, encryption = :encryption, username = :username, secret = :secret,
                uid_validity = case when folder = :folder and host = :host and username = :username then uid_validity else 0 end,
                last_uid = case when folder = :folder and host = :host and username = :username then last_uid else 0 end,
                folder = :folder, enabled = :enabled, acknowledge = :acknowledge, address = :address, next_poll_at = :at, version = version + 1
            where id = :id and version = :version
            """;
    private static final String CLAIM = """
            update mailbox set next_poll_at = :lease where id = (select id from mailbox where enabled and next_poll_at <= :now
                order by next_poll_at limit 1 for update skip locked) returning *
            """;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Audit audit;
    private final NoticeChannels channels;
    private final Clock clock;

    Mailboxes(JdbcClient jdbc, Secrets secrets, Audit audit, NoticeChannels channels, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.audit = audit;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * What an administrator says of a mailbox.
     *
     * @param password    null keeps the one there is, while it goes to the same host
     * @param address     its own address, by which loops are known
     * @param acknowledge whether senders are told the number of their request
     */
    public record Draft(String name, String host, int port, Encryption encryption, String username, @Nullable String password, String folder,
                        boolean enabled, boolean acknowledge, String address) {
    }

    /** A mailbox as it is shown: without its password. */
    public record View(long id, String name, String host, int port, Encryption encryption, String username, String folder, boolean enabled,
                       boolean acknowledge, String address, @Nullable Instant polledAt, String error, int version) {
    }

    /** A mailbox as it is read. */
    record Open(View view, String password, long uidValidity, long lastUid) {
    }

    /** All of them, the oldest first. */
    public List<View> all() {
        return jdbc.sql("select * from mailbox order by id").query(Mailboxes::view).list();
    }

    /** The house's own addresses. */
    Set<String> addresses() {
        Set<String> addresses = new HashSet<>(jdbc.sql("select lower(address) from mailbox").query(String.class).list());
        addresses.addAll(channels.senders());
        return addresses;
    }

    /** Adds one; what is unread in it is taken first. */
    @Transactional
    public View add(Draft draft) {
        if (all().size() >= MOST) {
            throw Refusal.conflict("mailbox-too-many", MOST);
        }
        long id = put(INSERT, draft, Given.required(draft.password(), 500, "password")).query(Long.class).single();
        audit.record("mailbox.added", "mailbox:" + id, draft.address());
        return get(id);
    }

    /** Changes one. */
    @Transactional
    public View change(long id, Draft draft, @Nullable String ifMatch) {
        View before = get(id);
        ETags.demand(ifMatch, before.version());
        String kept = jdbc.sql("select secret from mailbox where id = :id").param("id", id).query(String.class).single();
        String password = draft.password() == null && draft.host().equals(before.host()) ? secrets.open(kept) : Given.required(draft.password(), 500, "password");
        if (put(UPDATE, draft, password).param("id", id).param("version", before.version()).update() == 0) {
            throw Refusal.stale();
        }
        audit.record("mailbox.changed", "mailbox:" + id, draft.address() + (draft.enabled() ? "" : " disabled"));
        return get(id);
    }

    /** Reads it no more; what came from it stays. */
    @Transactional
    public void remove(long id) {
        View mailbox = get(id);
        jdbc.sql("delete from mailbox where id = :id").param("id", id).update();
        audit.record("mailbox.removed", "mailbox:" + id, mailbox.address());
    }

    View get(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("mailbox-unknown"));
    }

    Optional<View> find(long id) {
        return jdbc.sql("select * from mailbox where id = :id").param("id", id).query(Mailboxes::view).optional();
    }

    Open opened(long id) {
        return jdbc.sql("select * from mailbox where id = :id").param("id", id).query(this::open).optional()
                .orElseThrow(() -> Refusal.notFound("mailbox-unknown"));
    }

    /** One whose turn it is, for this node alone until the lease is over. */
    @Transactional
    public Optional<Open> claim() {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM).param("now", Sql.at(now)).param("lease", Sql.at(now.plus(LEASE))).query(this::open).optional();
    }

    /** Messages up to this one were taken. */
    void readUpTo(long id, long uidValidity, long uid) {
        jdbc.sql("update mailbox set uid_validity = :validity, last_uid = :uid where id = :id").param("id", id).param("validity", uidValidity)
                .param("uid", uid).update();
    }

    void polled(long id, Duration again, String error) {
        Instant now = clock.instant();
        jdbc.sql("update mailbox set polled_at = :now, next_poll_at = :next, error = :error where id = :id").param("id", id)
                .param("now", Sql.at(now)).param("next", Sql.at(now.plus(again))).param("error", error).update();
    }

    private JdbcClient.StatementSpec put(String sql, Draft draft, String password) {
        return jdbc.sql(sql).param("name", Given.required(draft.name(), 60, "name")).param("host", Given.required(draft.host(), 200, "host"))
                .param("port", draft.port()).param("encryption", draft.encryption().name())
                .param("username", Given.required(draft.username(), 200, "username")).param("secret", secrets.seal(password))
                .param("folder", Given.required(draft.folder(), 100, "folder")).param("enabled", draft.enabled())
                .param("acknowledge", draft.acknowledge()).param("address", MailAddress.require(draft.address(), "address"))
                .param("at", Sql.at(clock.instant()));
    }

    private Open open(ResultSet row, int n) throws SQLException {
        return new Open(view(row, n), secrets.open(row.getString("secret")), row.getLong("uid_validity"), row.getLong("last_uid"));
    }

    private static View view(ResultSet row, int n) throws SQLException {
        return new View(row.getLong("id"), row.getString("name"), row.getString("host"), row.getInt("port"),
                Encryption.valueOf(row.getString("encryption")), row.getString("username"), row.getString("folder"), row.getBoolean("enabled"),
                row.getBoolean("acknowledge"), row.getString("address"), Sql.maybe(row, "polled_at"), row.getString("error"), row.getInt("version"));
    }
}
