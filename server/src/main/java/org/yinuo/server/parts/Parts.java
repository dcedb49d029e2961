package org.yinuo.server.parts;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** The part numbers. */
@Component
public class Parts {
    private static final String SELECT = """
            select p.id, p.number, p.name, p.unit, p.serialized, p.consumable, p.price, p.currency, p.supplied_until, p.retired, p.version,
                   array(select m.model from part_model m where m.part_id = p.id order by m.model) as models
            from part p
            """;
    private static final String FIND_PAGE = SELECT + """
            where (cast(:after as text) is null or lower(p.number) > cast(:after as text)) and (:q = '' or p.search like :like)
                and (:retired or not p.retired)
                and (:model = '' or exists (select 1 from part_model m where m.part_id = p.id and lower(m.model) = :model))
            order by lower(p.number) limit :limit""";
    private static final String FITTING = SELECT + """
            where exists (select 1 from part_model m where m.part_id = p.id and lower(m.model) in (:models)) order by lower(p.number)""";
    private static final String INSERT = """
            insert into part (number, name, unit, serialized, consumable, price, currency, supplied_until, retired)
            values (:number, :name, :unit, :serialized, :consumable, :price, :currency, :until, :retired) returning id""";
    private static final String UPDATE = """
            update part set number = :number, name = :name, unit = :unit, serialized = :serialized, consumable = :consumable,
                   price = :price, currency = :currency, supplied_until = :until, retired = :retired, version = version + 1
            where id = :id and version = :version""";
    private static final String MOVED = "select exists (select 1 from part_move where part_id = :id)";
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Changes changes;

    Parts(JdbcClient jdbc, Audit audit, Changes changes) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
    }

    /** One part; refuses {@code part-unknown}. */
    public Part get(long id) {
        return jdbc.sql(SELECT + "where p.id = :id").param("id", id).query(Parts::part).optional()
                .orElseThrow(() -> Refusal.notFound("part-unknown"));
    }

    /** The part of that number. */
    public Optional<Part> numbered(String number) {
        return jdbc.sql(SELECT + "where lower(p.number) = lower(:number)").param("number", number.strip()).query(Parts::part).optional();
    }

    List<Part> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(SELECT + "where p.id in (:ids)").param("ids", ids).query(Parts::part).list();
    }

    /** Every part that fits one of the models, by number. */
    List<Part> fitting(Collection<String> models) {
        return models.isEmpty() ? List.of() : jdbc.sql(FITTING)
                .param("models", models.stream().map(model -> model.toLowerCase(Locale.ROOT)).toList()).query(Parts::part).list();
    }

    /**
     * By number.
     *
     * @param query   looked for in number and name
     * @param model   only what fits this model
     * @param retired with those that are not kept any more
     */
    public Page<Part> page(@Nullable String query, @Nullable String model, boolean retired, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        String words = query == null ? "" : query.strip().toLowerCase(Locale.ROOT);
        Cursor after = Cursor.decode(cursor, 1);
        List<Part> rows = jdbc.sql(FIND_PAGE).param("q", words).param("like", Likes.contains(words)).param("retired", retired)
                .param("model", model == null ? "" : model.strip().toLowerCase(Locale.ROOT))
                .param("after", after == null ? null : after.text(0), Types.VARCHAR).param("limit", limit + 1).query(Parts::part).list();
        return Page.of(rows, limit, part -> Cursor.at(part.number().toLowerCase(Locale.ROOT)));
    }

    /** Enters a part; refuses {@code part-number-taken}. */
    @Transactional
    public Part create(Part.Draft draft) {
        try {
            long id = written(jdbc.sql(INSERT), draft).query(Long.class).single();
            return kept(id, draft, "part.created");
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("part-number-taken", draft.number()).at("number");
        }
    }

    /** Changes a part; whether it has serial numbers stays as it is once it has moved. */
    @Transactional
    public Part change(long id, @Nullable String ifMatch, Part.Draft draft) {
        Part before = get(id);
        ETags.demand(ifMatch, before.version());
        if (before.serialized() != Boolean.TRUE.equals(draft.serialized()) && jdbc.sql(MOVED).param("id", id).query(Boolean.class).single()) {
            throw Refusal.conflict("part-has-moved").at("serialized");
        }
        try {
            if (written(jdbc.sql(UPDATE), draft).param("id", id).param("version", before.version()).update() == 0) {
                throw Refusal.stale();
            }
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("part-number-taken", draft.number()).at("number");
        }
        return kept(id, draft, "part.changed");
    }

    private Part kept(long id, Part.Draft draft, String deed) {
        jdbc.sql("delete from part_model where part_id = :id").param("id", id).update();
        for (String model : Objects.requireNonNull(draft.models())) {
            jdbc.sql("insert into part_model (part_id, model) values (:id, :model)").param("id", id).param("model", model).update();
        }
        audit.record(deed, "part:" + id, String.valueOf(draft.number()));
        changes.touch("stock", "part:" + id);
        return get(id);
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, Part.Draft draft) {
        Money price = draft.price();
        return sql.param("number", draft.number()).param("name", draft.name()).param("unit", draft.unit()).param("serialized", draft.serialized())
                .param("consumable", draft.consumable()).param("price", price == null ? null : price.amount(), Types.NUMERIC)
                .param("currency", price == null ? null : price.currency(), Types.VARCHAR)
                .param("until", draft.suppliedUntil(), Types.DATE).param("retired", draft.retired());
    }

    static Part part(ResultSet row, int n) throws SQLException {
        BigDecimal price = row.getBigDecimal("price");
        Array models = row.getArray("models");
        return new Part(row.getLong("id"), row.getString("number"), row.getString("name"), row.getString("unit"), row.getBoolean("serialized"),
                row.getBoolean("consumable"), price == null ? null : new Money(price, row.getString("currency")),
                Columns.dateOrNull(row, "supplied_until"), List.of((String[]) models.getArray()), row.getBoolean("retired"), row.getInt("version"));
    }
}
