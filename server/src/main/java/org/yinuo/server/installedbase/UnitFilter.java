package org.yinuo.server.installedbase;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yinuo.server.shared.Likes;

/**
 * Which units a list shows.
 *
 * @param q         words found in serial number, model, name, batch and waybill
 * @param model     the whole code
 * @param takenBack only those the house has again, or only the others; null for both
 */
public record UnitFilter(@Nullable String q, @Nullable Long customerId, @Nullable Long contractId, @Nullable UnitStage stage, @Nullable String model,
        @Nullable Long parentId, @Nullable Boolean takenBack) {

    /** Everything. */
    public static final UnitFilter ALL = new UnitFilter(null, null, null, null, null, null, null);

    static final String NOT_TAKEN_BACK = "not exists (select 1 from unit_taken_back t where t.unit_id = unit.id)";
    static final String WHERE = """
            where id < :before and (:q = '' or search like :like)
              and (cast(:customerId as bigint) is null or customer_id = :customerId)
              and (cast(:contractId as bigint) is null or contract_id = :contractId)
              and (cast(:stage as text) is null or stage = :stage)
              and (:model = '' or lower(model) = :model)
              and (cast(:parentId as bigint) is null or parent_id = :parentId)
              and (cast(:takenBack as boolean) is null
                or :takenBack = exists (select 1 from unit_taken_back t where t.unit_id = unit.id))
            order by id desc limit :limit""";

    JdbcClient.StatementSpec in(JdbcClient.StatementSpec sql) {
        String words = q == null ? "" : q.strip().toLowerCase();
        return sql.param("q", words).param("like", Likes.contains(words)).param("customerId", customerId, Types.BIGINT)
                .param("contractId", contractId, Types.BIGINT).param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("model", model == null ? "" : model.strip().toLowerCase()).param("parentId", parentId, Types.BIGINT)
                .param("takenBack", takenBack, Types.BOOLEAN);
    }
}
