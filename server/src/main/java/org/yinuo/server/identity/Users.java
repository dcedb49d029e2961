package org.yinuo.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** The users of the system. */
@Component
public class Users {

    private static final String SELECT = """
            select id, username, display_name, mobile, department, roles, enabled, version, scope_kind, scope_parts from app_user
            """;

    private static final String FIND_PAGE = SELECT + """
            where (:q = '' or username like :like or lower(display_name) like :like or mobile like :like)
              and (cast(:afterName as text) is null or (display_name, id) > (:afterName, :afterId))
            order by display_name, id limit :limit""";

    private static final String INSERT = """
            insert into app_user (username, display_name, mobile, department, roles, password_hash, created_at)
            values (:username, :displayName, :mobile, :department, :roles, :passwordHash, :at)
            returning id""";

    private static final String UPDATE = """
            update app_user set display_name = :displayName, mobile = :mobile, department = :department,
                   roles = :roles, enabled = :enabled, version = version + 1,
                   scope_kind = case when 'ADMIN' = any(cast(:roles as text[])) then 'ALL' else scope_kind end,
                   scope_parts = case when 'ADMIN' = any(cast(:roles as text[])) then '{}' else scope_parts end,
                   session_epoch = session_epoch + case when :enabled then 0 else 1 end
            where id = :id and version = :version""";

    private static final String DRAW_SCOPE = """
            update app_user set scope_kind = :kind, scope_parts = :parts, version = version + 1 where id = :id and version = :version""";

    private static final String OTHER_ADMINS = """
            select count(*) from app_user where enabled and 'ADMIN' = any(roles) and id <> :id""";

    private static final String LOCK_ADMINS = """
            select id from app_user where 'ADMIN' = any(roles) order by id for update""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Passwords passwords;
    private final Audit audit;
    private final KnownUsers known;

    Users(JdbcClient jdbc, Clock clock, Passwords passwords, Audit audit, KnownUsers known) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
        this.audit = audit;
        this.known = known;
    }

    public Optional<User> find(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Users::user).optional();
    }

    /** A colleague, enabled or not; customers' contacts are none. */
    public Optional<User> colleague(long id) {
        return find(id).filter(user -> !user.roles().contains(Role.CUSTOMER));
    }

    public User get(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("user-unknown"));
    }

    public Page<User> page(@Nullable String query, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        String words = query == null ? "" : query.strip().toLowerCase();
        Cursor after = Cursor.decode(cursor, 2);
        List<User> rows = jdbc.sql(FIND_PAGE).param("q", words).param("like", Likes.contains(words))
                .param("afterName", after == null ? null : after.text(0))
                .param("afterId", after == null ? 0 : after.number(1))
                .param("limit", limit + 1).query(Users::user).list();
        return Page.of(rows, limit, user -> Cursor.at(user.displayName(), user.id()));
    }

    /** The names of many users at once, by id; unknown ids are absent. */
    public Map<Long, String> displayNames(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "where id in (:ids)").param("ids", ids).query(Users::user).list()
                    .forEach(user -> names.put(user.id(), user.displayName()));
        }
        return names;
    }

    /** The enabled users who can be sent out, by name. */
    public List<User> engineers() {
        return jdbc.sql(SELECT + "where enabled and 'ENGINEER' = any(roles) order by display_name, id")
                .query(Users::user).list();
    }

    /** The enabled colleagues, by name; customers' contacts are none. */
    public List<User> enabled() {
        return jdbc.sql(SELECT + "where enabled and not 'CUSTOMER' = any(roles) order by display_name, id").query(Users::user).list();
    }

    /** The enabled users who hold a role, by name. */
    public List<User> holding(Role role) {
        return jdbc.sql(SELECT + "where enabled and :role = any(roles) order by display_name, id").param("role", role.name())
                .query(Users::user).list();
    }

    @Transactional
    public User create(UserDraft draft, String password) {
        draft.check();
        return enter(draft, password);
    }

    /** A user the company's identity provider vouches for; he may do nothing until somebody gives him a role. */
    User createWithoutRole(String username, String displayName, String password) {
        String name = displayName.isBlank() ? username : displayName.strip();
        return enter(new UserDraft(username, name.substring(0, Math.min(60, name.length())), "", "", List.of()), password);
    }

    private User enter(UserDraft draft, String password) {
        String username = UserDraft.checkedUsername(draft.username());
        long id;
        try {
            id = jdbc.sql(INSERT).param("username", username).param("displayName", draft.displayName().strip())
                    .param("mobile", draft.mobile()).param("department", draft.department())
                    .param("roles", names(draft.roles())).param("passwordHash", passwords.hash(password))
                    .param("at", Columns.utc(clock.instant()))
                    .query(Long.class).single();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("username-taken", username).at("username");
        }
        audit.record("user.created", "user:" + id, username + " " + draft.roles());
        return get(id);
    }

    /** Changes everything but username and password. */
    @Transactional
    public User change(long id, UserDraft draft, boolean enabled, @Nullable String ifMatch) {
        draft.check();
        User before = get(id);
        ETags.demand(ifMatch, before.version());
        if (before.roles().contains(Role.CUSTOMER) != draft.roles().contains(Role.CUSTOMER)) {
            throw Refusal.invalid("customer-by-invitation").at("roles");
        }
        if (before.roles().contains(Role.ADMIN) && !(enabled && draft.roles().contains(Role.ADMIN))) {
            refuseToLoseTheLastAdmin(id);
        }
        int changed = jdbc.sql(UPDATE).param("id", id).param("version", before.version())
                .param("displayName", draft.displayName().strip()).param("mobile", draft.mobile())
                .param("department", draft.department()).param("roles", names(draft.roles()))
                .param("enabled", enabled).update();
        if (changed == 0) {
            throw Refusal.stale();
        }
        audit.record("user.changed", "user:" + id, draft.roles() + (enabled ? "" : " disabled"));
        known.forget();
        return get(id);
    }

    /**
     * Draws how much of the house's data a colleague sees; counts in his open sessions too.
     *
     * @throws Refusal {@code user-unknown} (404), {@code scope-of-customer}, {@code scope-of-admin}
     */
    @Transactional
    public User draw(long id, DataScope scope, @Nullable String ifMatch) {
        User before = get(id);
        ETags.demand(ifMatch, before.version());
        if (before.roles().contains(Role.CUSTOMER)) {
            throw Refusal.conflict("scope-of-customer");
        }
        if (scope.hasLimit() && before.roles().contains(Role.ADMIN)) {
            throw Refusal.conflict("scope-of-admin");
        }
        int changed = jdbc.sql(DRAW_SCOPE).param("id", id).param("version", before.version()).param("kind", scope.kind().name())
                .param("parts", scope.parts().toArray(String[]::new)).update();
        if (changed == 0) {
            throw Refusal.stale();
        }
        audit.record("user.scope-drawn", "user:" + id, scope.kind() + " " + String.join(", ", scope.parts()));
        known.forget();
        return get(id);
    }

    /** Sets a password; whoever is signed in as this user is signed out everywhere. */
    @Transactional
    public void setPassword(long id, String password) {
        String hash = passwords.hash(password);
        int changed = jdbc.sql("update app_user set password_hash = :hash, session_epoch = session_epoch + 1 where id = :id")
                .param("hash", hash).param("id", id).update();
        if (changed == 0) {
            throw Refusal.notFound("user-unknown");
        }
        audit.record("user.password-set", "user:" + id, "");
        known.forget();
    }

    private void refuseToLoseTheLastAdmin(long id) {
        jdbc.sql(LOCK_ADMINS).query(Long.class).list();
        if (jdbc.sql(OTHER_ADMINS).param("id", id).query(Long.class).single() == 0) {
            throw Refusal.conflict("last-admin");
        }
    }

    static User user(ResultSet row, int number) throws SQLException {
        List<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).toList();
        return new User(row.getLong("id"), row.getString("username"), row.getString("display_name"),
                row.getString("mobile"), row.getString("department"), roles, row.getBoolean("enabled"),
                row.getInt("version"), new DataScope(DataScope.Kind.valueOf(row.getString("scope_kind")),
                        List.of((String[]) row.getArray("scope_parts").getArray())));
    }

    private static String[] names(List<Role> roles) {
        return roles.stream().distinct().sorted().map(Role::name).toArray(String[]::new);
    }
}
