package org.yinuo.server.catalog;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Refusal;

/** The kinds of products. */
@Component
public class ProductCategories {
    private static final String SELECT = "select id, name, goods, warranty_months, warranty_start, version from product_category ";
    private static final String INSERT = """
            insert into product_category (name, goods, warranty_months, warranty_start) values (:name, :goods, :months, :start) returning id""";
    private static final String UPDATE = """
            update product_category set name = :name, goods = :goods, warranty_months = :months, warranty_start = :start, version = version + 1
            where id = :id and version = :version""";
    private final JdbcClient jdbc;
    private final Audit audit;

    ProductCategories(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All of them by name, at most 1,000. */
    public List<ProductCategory> all() {
        return jdbc.sql(SELECT + "order by lower(name) limit 1000").query(ProductCategory.class).list();
    }

    public Optional<ProductCategory> find(@Nullable Long id) {
        return id == null ? Optional.empty() : jdbc.sql(SELECT + "where id = :id").param("id", id).query(ProductCategory.class).optional();
    }

    /** @throws Refusal {@code category-unknown} (404) */
    public ProductCategory get(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("category-unknown"));
    }

    /** @throws Refusal {@code category-name-taken} */
    @Transactional
    public ProductCategory create(ProductCategory.Draft draft) {
        try {
            long id = written(jdbc.sql(INSERT), draft).query(Long.class).single();
            audit.record("category.created", "category:" + id, String.valueOf(draft.name()));
            return get(id);
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("category-name-taken", draft.name()).at("name");
        }
    }

    /** @throws Refusal {@code category-name-taken} */
    @Transactional
    public ProductCategory change(long id, ProductCategory.Draft draft, @Nullable String ifMatch) {
        ProductCategory before = get(id);
        ETags.demand(ifMatch, before.version());
        try {
            if (written(jdbc.sql(UPDATE), draft).param("id", id).param("version", before.version()).update() == 0) {
                throw Refusal.stale();
            }
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("category-name-taken", draft.name()).at("name");
        }
        audit.record("category.changed", "category:" + id, String.valueOf(draft.name()));
        return get(id);
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, ProductCategory.Draft draft) {
        return sql.param("name", draft.name()).param("goods", draft.goods(), Types.VARCHAR)
                .param("months", draft.warrantyMonths(), Types.INTEGER).param("start", String.valueOf(draft.warrantyStart()));
    }
}
