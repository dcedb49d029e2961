package org.yinuo.server.notice;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** The ways out of the house. */
@Component
public class NoticeChannels {
    private static final int MOST = 50;
    private static final String SELECT = "select id, kind, name, enabled, settings, target, secret, version from notice_channel ";
    private static final String INSERT = """
            insert into notice_channel (kind, name, enabled, settings, target, secret)
            values (:kind, :name, :enabled, cast(:settings as jsonb), :target, :secret) returning id
            """;
    private static final String UPDATE = """
            update notice_channel set name = :name, enabled = :enabled, settings = cast(:settings as jsonb), target = :target,
                secret = :secret, version = version + 1
            where id = :id and version = :version
            """;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Audit audit;
    private final JsonMapper json = JsonMapper.shared();

    NoticeChannels(JdbcClient jdbc, Secrets secrets, Audit audit) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * What an administrator says of a way out.
     *
     * @param target null keeps the one there is
     * @param secret null keeps the one there is, while it goes to the same host
     */
    public record Draft(ChannelKind kind, String name, boolean enabled, ChannelSettings settings, @Nullable String target,
                        @Nullable String secret) {
    }

    /**
     * A way out as it is shown: without its secrets.
     *
     * @param targetHost where it leads; the rest of the address is not shown
     */
    public record View(long id, ChannelKind kind, String name, boolean enabled, ChannelSettings settings, String targetHost,
                       boolean hasSecret, int version) {
    }

    /** All of them, the oldest first. */
    public List<View> all() {
        return jdbc.sql(SELECT + "order by id").query(this::channel).list().stream().map(NoticeChannels::shown).toList();
    }

    /** Sets one up. */
    @Transactional
    public View add(Draft draft) {
        if (jdbc.sql("select count(*) from notice_channel").query(Long.class).single() >= MOST) {
            throw Refusal.conflict("channel-too-many", MOST);
        }
        NoticeChannel channel = checked(new NoticeChannel(0, draft.kind(), Given.required(draft.name(), 60, "name"), draft.enabled(),
                draft.settings(), Given.text(draft.target(), 1000, "target"), Given.text(draft.secret(), 500, "secret"), 0));
        long id = put(INSERT, channel).param("kind", channel.kind().name()).query(Long.class).single();
        audit.record("notice-channel.added", "notice-channel:" + id, channel.kind() + " " + channel.name());
        return shown(get(id));
    }

    /** Changes one; its kind stays. */
    @Transactional
    public View change(long id, Draft draft, @Nullable String ifMatch) {
        NoticeChannel before = get(id);
        ETags.demand(ifMatch, before.version());
        NoticeChannel channel = checked(new NoticeChannel(id, before.kind(), Given.required(draft.name(), 60, "name"), draft.enabled(),
                draft.settings(), draft.target() == null ? before.target() : Given.text(draft.target(), 1000, "target"),
                draft.secret() == null ? before.secret() : Given.text(draft.secret(), 500, "secret"), before.version()));
        if (draft.secret() == null && !before.secret().isEmpty() && !leadsTo(channel).equals(leadsTo(before))) {
            throw Refusal.invalid("text-missing").at("secret");
        }
        if (put(UPDATE, channel).param("id", id).param("version", before.version()).update() == 0) {
            throw Refusal.stale();
        }
        audit.record("notice-channel.changed", "notice-channel:" + id, channel.kind() + " " + channel.name() + (channel.enabled() ? "" : " disabled"));
        return shown(get(id));
    }

    /** Takes one down; what waits for it is not sent. */
    @Transactional
    public void remove(long id) {
        NoticeChannel channel = get(id);
        jdbc.sql("delete from notice_channel where id = :id").param("id", id).update();
        audit.record("notice-channel.removed", "notice-channel:" + id, channel.kind() + " " + channel.name());
    }

    /** The addresses mail comes from, in lower case. */
    public List<String> senders() {
        return jdbc.sql("select lower(settings ->> 'from') from notice_channel where enabled and kind = 'SMTP'").query(String.class).list();
    }

    NoticeChannel get(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("channel-unknown"));
    }

    Optional<NoticeChannel> find(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::channel).optional();
    }

    /** The one that carries e-mail or text messages: the oldest that is enabled. */
    Optional<NoticeChannel> carrying(Carrier carrier) {
        return enabled(carrier).stream().findFirst().flatMap(this::toSend);
    }

    /** One to send by. @throws Refusal {@code secret-unreadable} when it was sealed under another key */
    Optional<NoticeChannel> toSend(long id) {
        return jdbc.sql(SELECT + "where id = :id and enabled").param("id", id).query((row, n) -> channel(row, secrets::open)).optional();
    }

    /** Without a look at their secrets: what is told must not wait for a key that was lost. */
    List<Long> enabled(Carrier carrier) {
        return jdbc.sql("select id from notice_channel where enabled and kind = any(:kinds) order by id").param("kinds", kinds(carrier))
                .query(Long.class).list();
    }

    private static String[] kinds(Carrier carrier) {
        return Arrays.stream(ChannelKind.values()).filter(kind -> kind.carrier() == carrier).map(Enum::name).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec put(String sql, NoticeChannel channel) {
        return jdbc.sql(sql).param("name", channel.name()).param("enabled", channel.enabled())
                .param("settings", json.writeValueAsString(channel.settings()))
                .param("target", secrets.seal(channel.target())).param("secret", secrets.seal(channel.secret()));
    }

    private static NoticeChannel checked(NoticeChannel channel) {
        if (channel.kind() == ChannelKind.SMTP) {
            require(channel.settings().host(), "settings.host");
            MailAddress.require(require(channel.settings().from(), "settings.from"), "settings.from");
            if (channel.settings().replyTo() != null && !channel.settings().replyTo().isBlank()) {
                MailAddress.require(channel.settings().replyTo(), "settings.replyTo");
            }
        } else {
            TargetAddress.parse(channel.target().replace("{secret}", "x").replaceAll("\\{(to|text|subject|id)}", "x"));
            if (channel.kind() == ChannelKind.WEBHOOK) {
                require(channel.secret(), "secret");
            }
        }
        return channel;
    }

    private static String require(@Nullable String value, String field) {
        return Given.required(value, 500, field);
    }

    private static View shown(NoticeChannel channel) {
        return new View(channel.id(), channel.kind(), channel.name(), channel.enabled(), channel.settings(), host(channel.target()),
                !channel.secret().isEmpty(), channel.version());
    }

    private static String leadsTo(NoticeChannel channel) {
        return channel.settings().host() + " " + host(channel.target());
    }

    private static String host(String target) {
        if (target.isEmpty()) {
            return "";
        }
        String bare = target.replaceAll("[{}]", "");
        try {
            return String.valueOf(URI.create(bare).getHost());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** For those who set it up: what cannot be opened any more can at least be entered anew. */
    private NoticeChannel channel(ResultSet row, int n) throws SQLException {
        return channel(row, this::openOrNothing);
    }

    private String openOrNothing(String kept) {
        try {
            return secrets.open(kept);
        } catch (Refusal unreadable) {
            return "";
        }
    }

    private NoticeChannel channel(ResultSet row, UnaryOperator<String> open) throws SQLException {
        return new NoticeChannel(row.getLong("id"), ChannelKind.valueOf(row.getString("kind")), row.getString("name"), row.getBoolean("enabled"),
                json.readValue(row.getString("settings"), ChannelSettings.class), open.apply(row.getString("target")),
                open.apply(row.getString("secret")), row.getInt("version"));
    }
}
