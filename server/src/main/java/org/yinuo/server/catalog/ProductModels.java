package org.yinuo.server.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Cursor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** The models. */
@Component
public class ProductModels {
    private static final String SELECT = """
            select id, code, name, category_id, supplier, supplier_months, supplier_start, meter_unit, service_months, service_reading, version
            from product_model
            """;
    private static final String FIND_PAGE = SELECT + """
            where (cast(:after as text) is null or lower(code) > cast(:after as text)) and (:q = '' or lower(code || ' ' || name) like :like)
            order by lower(code) limit :limit""";
    private static final String INSERT = """
            insert into product_model (code, name, category_id, supplier, supplier_months, supplier_start, meter_unit, service_months, service_reading)
            values (:code, :name, :category, :supplier, :supplierMonths, :supplierStart, :meter, :serviceMonths, :serviceReading) returning id""";
    private static final String UPDATE = """
            update product_model set code = :code, name = :name, category_id = :category, supplier = :supplier, supplier_months = :supplierMonths,
                   supplier_start = :supplierStart, meter_unit = :meter, service_months = :serviceMonths, service_reading = :serviceReading,
                   version = version + 1
            where id = :id and version = :version""";
    private final JdbcClient jdbc;
    private final ProductCategories categories;
    private final Audit audit;

    ProductModels(JdbcClient jdbc, ProductCategories categories, Audit audit) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.audit = audit;
    }

    /** The model a unit names; empty when the catalogue does not know it. */
    public Optional<ProductModel> named(String code) {
        return jdbc.sql(SELECT + "where lower(code) = lower(:code)").param("code", code.strip()).query(this::model).optional();
    }

    /** @throws Refusal {@code model-unknown} (404) */
    public ProductModel get(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::model).optional().orElseThrow(() -> Refusal.notFound("model-unknown"));
    }

    /** By code; the query looks in code and name. */
    public Page<ProductModel> page(@Nullable String query, @Nullable String cursor, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        String words = query == null ? "" : query.strip().toLowerCase();
        Cursor after = Cursor.decode(cursor, 1);
        List<ProductModel> rows = jdbc.sql(FIND_PAGE).param("q", words).param("like", Likes.contains(words))
                .param("after", after == null ? null : after.text(0), Types.VARCHAR).param("limit", limit + 1).query(this::model).list();
        return Page.of(rows, limit, model -> Cursor.at(model.code().toLowerCase()));
    }

    /** @throws Refusal {@code model-code-taken} or {@code category-unknown} */
    @Transactional
    public ProductModel create(ProductModel.Draft draft) {
        requireCategory(draft);
        try {
            long id = written(jdbc.sql(INSERT), draft).query(Long.class).single();
            keepParts(id, draft);
            audit.record("model.created", "model:" + id, String.valueOf(draft.code()));
            return get(id);
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("model-code-taken", draft.code()).at("code");
        }
    }

    /** @throws Refusal {@code model-code-taken} or {@code category-unknown} */
    @Transactional
    public ProductModel change(long id, ProductModel.Draft draft, @Nullable String ifMatch) {
        ProductModel before = get(id);
        ETags.demand(ifMatch, before.version());
        requireCategory(draft);
        try {
            if (written(jdbc.sql(UPDATE), draft).param("id", id).param("version", before.version()).update() == 0) {
                throw Refusal.stale();
            }
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("model-code-taken", draft.code()).at("code");
        }
        jdbc.sql("delete from product_part where model_id = :id").param("id", id).update();
        keepParts(id, draft);
        audit.record("model.changed", "model:" + id, String.valueOf(draft.code()));
        return get(id);
    }

    private void requireCategory(ProductModel.Draft draft) {
        if (draft.categoryId() != null && categories.find(draft.categoryId()).isEmpty()) {
            throw Refusal.invalid("category-unknown").at("categoryId");
        }
    }

    private void keepParts(long id, ProductModel.Draft draft) {
        for (ProductModel.Part part : draft.parts() == null ? List.<ProductModel.Part>of() : draft.parts()) {
            jdbc.sql("insert into product_part (model_id, name, months, supplier_months, main_part) values (:id, :name, :months, :supplier, :main)")
                    .param("id", id).param("name", part.name()).param("months", part.months(), Types.INTEGER)
                    .param("supplier", part.supplierMonths(), Types.INTEGER).param("main", part.mainPart()).update();
        }
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, ProductModel.Draft draft) {
        return sql.param("code", draft.code()).param("name", draft.name()).param("category", draft.categoryId(), Types.BIGINT)
                .param("supplier", draft.supplier()).param("supplierMonths", draft.supplierMonths(), Types.INTEGER)
                .param("supplierStart", String.valueOf(draft.supplierStart()))
                .param("meter", draft.meterUnit() == null ? null : draft.meterUnit().name(), Types.VARCHAR)
                .param("serviceMonths", draft.serviceMonths(), Types.INTEGER).param("serviceReading", draft.serviceReading(), Types.NUMERIC);
    }

    private ProductModel model(ResultSet row, int number) throws SQLException {
        String meter = row.getString("meter_unit");
        BigDecimal reading = row.getBigDecimal("service_reading");
        return new ProductModel(row.getLong("id"), row.getString("code"), row.getString("name"),
                categories.find(Columns.numberOrNull(row, "category_id")).orElse(null), row.getString("supplier"),
                row.getObject("supplier_months", Integer.class), TermStart.valueOf(row.getString("supplier_start")),
                meter == null ? null : ProductModel.MeterUnit.valueOf(meter), row.getObject("service_months", Integer.class),
                reading == null ? null : reading.stripTrailingZeros(), parts(row.getLong("id")), row.getInt("version"));
    }

    private List<ProductModel.Part> parts(long modelId) {
        return jdbc.sql("select name, months, supplier_months, main_part from product_part where model_id = :id order by name").param("id", modelId)
                .query(ProductModel.Part.class).list();
    }
}
