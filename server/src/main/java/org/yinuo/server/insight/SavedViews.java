package org.yinuo.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.identity.User;
import org.yinuo.server.identity.Users;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions to the queue that people keep under a name: each for himself or with all of his department. Only whoever made a view
 * changes it. One that was deleted can be brought back.
 */
@Component
public class SavedViews {
    /** So many somebody may keep. */
    static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final String SEEN = """
            select v.id, v.name, v.owner_id, u.display_name as owner, v.team, v.question, v.version
            from saved_view v join app_user u on u.id = v.owner_id
            where v.deleted_at is null and (v.owner_id = :me or v.team = (select department from app_user where id = :me and department <> ''))
            """;
    private static final String ADD = """
            insert into saved_view (owner_id, name, team, question, created_at) values (:me, :name, :team, cast(:question as jsonb), :at) returning id
            """;
    private static final String CHANGE = """
            update saved_view set name = :name, team = :team, question = cast(:question as jsonb), version = version + 1
            where id = :id and version = :version and deleted_at is null
            """;
    private final JdbcClient jdbc;
    private final Workbench workbench;
    private final Users users;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    SavedViews(JdbcClient jdbc, Workbench workbench, Users users, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.workbench = workbench;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A saved view.
     *
     * @param team the department that sees it too; null for nobody else
     */
    public record View(long id, String name, Workbench.Person owner, @Nullable String team, QueueAddress question, int version) {
    }

    /** What somebody wants to keep; shared with his own department or with nobody. */
    public record Draft(String name, boolean shared, QueueAddress question) {
    }

    /** Every view the actor sees, his own first. */
    public List<View> all() {
        return select(" order by v.owner_id <> :me, v.name, v.id", Map.of());
    }

    /** How many requests each of them holds, at most {@link Workbench#COUNTED}, under its id. */
    public Map<String, Long> counts() {
        Map<String, QueueQuestion> questions = new LinkedHashMap<>();
        all().forEach(view -> questions.put(Long.toString(view.id()), view.question().question()));
        return workbench.counts(questions);
    }

    /** One the actor sees. */
    public View get(long id) {
        return select(" and v.id = :id", Map.of("id", id)).stream().findFirst().orElseThrow(() -> Refusal.notFound("saved-view-not-found"));
    }

    /** Keeps a question under a name. */
    @Transactional
    public View save(Draft draft) {
        Map<String, Object> parameters = parameters(draft);
        // Held while counting, so that two requests at once do not pass the limit together.
        jdbc.sql("select id from app_user where id = :me for no key update").param("me", Actor.current().id()).query(Long.class).optional();
        if (select(" and v.owner_id = :me", Map.of()).size() >= MOST) {
            throw Refusal.conflict("saved-views-too-many", MOST);
        }
        long id = jdbc.sql(ADD).params(parameters).param("at", Sql.at(clock.instant())).query(Long.class).single();
        audit.record("saved-view.saved", "saved-view:" + id, draft.name().strip());
        return get(id);
    }

    /** Renames a view of one's own, shares it or keeps another question under it. */
    @Transactional
    public View change(long id, @Nullable String ifMatch, Draft draft) {
        View before = own(id);
        ETags.demand(ifMatch, before.version());
        Map<String, Object> parameters = parameters(draft);
        if (jdbc.sql(CHANGE).params(parameters).param("id", id).param("version", before.version()).update() == 0) {
            throw Refusal.stale();
        }
        audit.record("saved-view.changed", "saved-view:" + id, draft.name().strip());
        return get(id);
    }

    /** Takes a view of one's own away, until it is brought back. */
    @Transactional
    public void delete(long id) {
        own(id);
        jdbc.sql("update saved_view set deleted_at = :at, version = version + 1 where id = :id").param("at", Sql.at(clock.instant())).param("id", id).update();
        audit.record("saved-view.deleted", "saved-view:" + id, "");
    }

    /** Brings a deleted view of one's own back. */
    @Transactional
    public View restore(long id) {
        int back = jdbc.sql("update saved_view set deleted_at = null, version = version + 1 where id = :id and owner_id = :me and deleted_at is not null")
                .param("id", id).param("me", Actor.current().id()).update();
        if (back == 0) {
            throw Refusal.notFound("saved-view-not-found");
        }
        audit.record("saved-view.restored", "saved-view:" + id, "");
        return get(id);
    }

    private View own(long id) {
        View view = get(id);
        if (view.owner().id() != Actor.current().id()) {
            throw Refusal.forbidden("saved-view-of-another", view.owner().displayName());
        }
        return view;
    }

    private Map<String, Object> parameters(Draft draft) {
        String name = draft.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("saved-view-name").at("name");
        }
        draft.question().question();
        return Map.of("me", Actor.current().id(), "name", name, "team", draft.shared() ? team() : "",
                "question", json.writeValueAsString(draft.question()));
    }

    private String team() {
        return users.find(Actor.current().id()).map(User::department).filter(department -> !department.isBlank())
                .orElseThrow(() -> Refusal.conflict("saved-view-no-team"));
    }

    private List<View> select(String more, Map<String, ?> parameters) {
        return jdbc.sql(SEEN + more).param("me", Actor.current().id()).params(parameters).query(this::view).list();
    }

    private View view(ResultSet row, int n) throws SQLException {
        String team = row.getString("team");
        return new View(row.getLong("id"), row.getString("name"), new Workbench.Person(row.getLong("owner_id"), row.getString("owner")),
                team.isEmpty() ? null : team, json.readValue(row.getString("question"), QueueAddress.class), row.getInt("version"));
    }
}
