package org.yinuo.server.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.catalog.ProductCategories;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import org.yinuo.server.workorder.VisitKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The checklists of the house. Changing one publishes a new version; one that is removed is kept for the visits begun with it. */
@Service
public class Checklists {
    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {
    };
    private static final String SELECT = """
            select c.id, c.kind, c.category_id, c.model, v.id as version_id, v.number, v.title_zh, v.title_en, v.questions,
                v.published_at, v.published_by
            from checklist c join checklist_version v on v.checklist_id = c.id
            """;
    private static final String ALL = SELECT + """
            where c.removed_at is null and v.number = (select max(number) from checklist_version where checklist_id = c.id)
            order by c.kind, c.model, c.id
            """;
    private static final String IN_FORCE = SELECT + """
            where c.kind = :kind and (c.removed_at is null or c.removed_at > :at) and v.published_at <= :at
                and (c.model = '' or c.model = :model) and (c.category_id is null or c.category_id = :category)
            order by c.model = '', c.category_id is null, c.id desc, v.number desc limit 1
            """;
    private static final String ADD = """
            insert into checklist (kind, category_id, model) values (:kind, :category, :model) returning id
            """;
    private static final String PUBLISH = """
            insert into checklist_version (checklist_id, number, title_zh, title_en, questions, published_at, published_by)
            values (:id, :number, :zh, :en, cast(:questions as jsonb), :at, :by)
            """;
    private final JdbcClient jdbc;
    private final ProductCategories categories;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Checklists(JdbcClient jdbc, ProductCategories categories, Audit audit, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** All, by kind of visit. */
    public List<Checklist> all() {
        return jdbc.sql(ALL).query(this::row).list();
    }

    /** One, as it is now. */
    public Checklist get(long id) {
        return jdbc.sql(SELECT + "where c.id = :id and c.removed_at is null order by v.number desc limit 1").param("id", id)
                .query(this::row).optional().orElseThrow(() -> Refusal.notFound("checklist-not-found"));
    }

    /** Writes a new one. */
    @Transactional
    public Checklist add(Checklist.Draft draft) {
        require(draft);
        long id = jdbc.sql(ADD).param("kind", draft.kind().name()).param("category", draft.categoryId()).param("model", draft.model())
                .query(Long.class).single();
        publish(id, 1, draft);
        audit.record("checklist.added", "checklist:" + id, draft.title().zh());
        return get(id);
    }

    /** Publishes a new version; visits already begun keep theirs. */
    @Transactional
    public Checklist change(long id, Checklist.Draft draft, @Nullable String ifMatch) {
        jdbc.sql("select id from checklist where id = :id for update").param("id", id).query(Long.class).optional();
        int before = get(id).version();
        ETags.demand(ifMatch, before);
        require(draft);
        jdbc.sql("update checklist set kind = :kind, category_id = :category, model = :model where id = :id").param("id", id)
                .param("kind", draft.kind().name()).param("category", draft.categoryId()).param("model", draft.model()).update();
        publish(id, before + 1, draft);
        audit.record("checklist.changed", "checklist:" + id, draft.title().zh() + " v" + (before + 1));
        return get(id);
    }

    /** Takes one out of use. */
    @Transactional
    public void remove(long id) {
        Checklist gone = get(id);
        jdbc.sql("update checklist set removed_at = :at where id = :id").param("at", Sql.at(clock.instant())).param("id", id).update();
        audit.record("checklist.removed", "checklist:" + id, gone.draft().title().zh());
        changes.touch("checklists");
    }

    private void require(Checklist.Draft draft) {
        WrittenRight.require(draft);
        if (draft.categoryId() != null && categories.find(draft.categoryId()).isEmpty()) {
            throw Refusal.invalid("category-unknown").at("categoryId");
        }
    }

    private void publish(long id, int number, Checklist.Draft draft) {
        jdbc.sql(PUBLISH).param("id", id).param("number", number).param("zh", draft.title().zh()).param("en", draft.title().en())
                .param("questions", json.writeValueAsString(draft.questions())).param("at", Sql.at(clock.instant()))
                .param("by", Actor.current().displayName()).update();
        changes.touch("checklists");
    }

    /** The version with that id, of whatever checklist. */
    Optional<Checklist> version(long versionId) {
        return jdbc.sql(SELECT + "where v.id = :id").param("id", versionId).query(this::row).optional();
    }

    /** What a visit begun at an instant is worked by: for its model before its category, for its category before all. */
    Optional<Checklist> inForce(VisitKind kind, String model, @Nullable Long categoryId, Instant at) {
        return jdbc.sql(IN_FORCE).param("kind", kind.name()).param("model", model).param("category", categoryId, Types.BIGINT)
                .param("at", Sql.at(at)).query(this::row).optional();
    }

    private Checklist row(ResultSet row, int n) throws SQLException {
        Checklist.Draft draft = new Checklist.Draft(VisitKind.valueOf(row.getString("kind")), row.getObject("category_id", Long.class),
                row.getString("model"), new Words(row.getString("title_zh"), row.getString("title_en")),
                json.readValue(row.getString("questions"), QUESTIONS));
        return new Checklist(row.getLong("id"), row.getLong("version_id"), row.getInt("number"), draft, Sql.instant(row, "published_at"),
                row.getString("published_by"));
    }
}
