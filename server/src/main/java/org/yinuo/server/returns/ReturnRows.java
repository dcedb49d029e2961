package org.yinuo.server.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.Unit;
import org.yinuo.server.servicerequest.RequestScope;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Returns in their tables. */
@Component
class ReturnRows {
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
    };
    private static final String ADD = """
            insert into return_case (number, unit_id, request_id, customer_id, stage, wish, problem, rights, payer, payer_rule, opened_at, opened_by)
            values (:number, :unit, :request, :customer, 'AUTHORISED', :wish, :problem, cast(:rights as jsonb), :payer, cast(:rule as jsonb), :at, :by)
            returning id""";
    private static final String MOVE = """
            update return_case set stage = :stage, payer = :payer, payer_rule = cast(:rule as jsonb), decision = cast(:decision as jsonb),
                   ending = cast(:ending as jsonb), version = version + 1 where id = :id""";
    private static final String STEP = """
            insert into return_step (return_id, at, kind, actor, on_day, text, data, file_ids)
            values (:id, :at, :kind, :actor, :on, :text, cast(:data as jsonb), :files)""";
    private static final String PAGE = """
            select * from return_case where id < :before and (cast(:stage as text) is null or stage = :stage)
              and (not :running or stage not in ('DONE', 'WITHDRAWN')
                or stage = 'DONE' and coalesce(ending ->> 'waybill', '') <> '' and ending ->> 'receipt' is null)
              and (cast(:unit as bigint) is null or unit_id = :unit) and (cast(:request as bigint) is null or request_id = :request)
              and (:q = '' or lower(number || ' ' || problem) like :like)%s
            order by id desc limit :limit""";
    private final JdbcClient jdbc;
    private final RequestScope scope;
    private final JsonMapper json = JsonMapper.shared();

    ReturnRows(JdbcClient jdbc, RequestScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** Which returns a list shows. */
    record Filter(ReturnCase.@Nullable Stage stage, boolean running, @Nullable Long unitId, @Nullable Long requestId, String words) {}

    /** @throws Refusal {@code return-running} when the unit is on its way back already */
    long add(String number, Unit unit, @Nullable Long request, ReturnCase.Wish wish, String problem, Rights rights, ShippingPayer payer, Instant at) {
        try {
            return jdbc.sql(ADD).param("number", number).param("unit", unit.id()).param("request", request, Types.BIGINT).param("customer", unit.customerId())
                    .param("wish", wish.name()).param("problem", problem).param("rights", json.writeValueAsString(rights)).param("payer", payer.payer().name())
                    .param("rule", json.writeValueAsString(payer.rule())).param("at", Sql.at(at)).param("by", Actor.current().displayName())
                    .query(Long.class).single();
        } catch (DuplicateKeyException running) {
            throw Refusal.conflict("return-running");
        }
    }

    void move(ReturnCase to) {
        jdbc.sql(MOVE).param("stage", to.stage().name()).param("payer", to.payer().name()).param("rule", json.writeValueAsString(to.payerRule()))
                .param("decision", to.decision() == null ? null : json.writeValueAsString(to.decision()), Types.VARCHAR)
                .param("ending", to.ending() == null ? null : json.writeValueAsString(to.ending()), Types.VARCHAR).param("id", to.id()).update();
    }

    void step(long id, Instant at, ReturnSteps.Step step) {
        jdbc.sql(STEP).param("id", id).param("at", Sql.at(at)).param("kind", step.kind()).param("actor", Actor.current().displayName())
                .param("on", step.on(), Types.DATE).param("text", step.text()).param("data", json.writeValueAsString(step.data()))
                .param("files", step.fileIds().toArray(Long[]::new)).update();
    }

    List<ReturnSteps.Taken> steps(long id) {
        return jdbc.sql("select at, kind, actor, on_day, text, data, file_ids from return_step where return_id = :id order by id").param("id", id)
                .query((row, n) -> new ReturnSteps.Taken(Sql.instant(row, "at"), row.getString("actor"), new ReturnSteps.Step(row.getString("kind"),
                        Columns.dateOrNull(row, "on_day"), row.getString("text"), json.readValue(row.getString("data"), DATA),
                        Arrays.asList((Long[]) row.getArray("file_ids").getArray())))).list();
    }

    Optional<ReturnCase> find(long id) {
        return jdbc.sql("select * from return_case where id = :id").param("id", id).query(this::row).optional();
    }

    /** Lets nobody else change it until the transaction ends. */
    Optional<ReturnCase> hold(long id) {
        return jdbc.sql("select * from return_case where id = :id for no key update").param("id", id).query(this::row).optional();
    }

    /** Of those within the actor's data scope. */
    List<ReturnCase> page(Filter filter, long before, int limit) {
        RequestScope.Cut cut = scope.current();
        return jdbc.sql(PAGE.formatted(cut.ofRequestOrCustomer("return_case.request_id", "return_case.customer_id"))).params(cut.parameters())
                .param("before", before).param("stage", filter.stage() == null ? null : filter.stage().name(), Types.VARCHAR)
                .param("running", filter.running()).param("unit", filter.unitId(), Types.BIGINT).param("request", filter.requestId(), Types.BIGINT)
                .param("q", filter.words()).param("like", Likes.contains(filter.words())).param("limit", limit).query(this::row).list();
    }

    /** Whether the actor sees returns of that request, or those of that customer without any. */
    boolean areSeen(@Nullable Long request, long customer) {
        RequestScope.Cut cut = scope.current();
        String condition = cut.ofRequestOrCustomer("cast(:request as bigint)", "cast(:customer as bigint)");
        return condition.isEmpty() || jdbc.sql("select exists (select where true" + condition + ")").params(cut.parameters())
                .param("request", request, Types.BIGINT).param("customer", customer).query(Boolean.class).single();
    }

    /** Returns under which these units are on their way to the customer, held until the transaction ends. */
    List<ReturnCase> holdOnTheirWay(Collection<Long> replacements) {
        return jdbc.sql("""
                select * from return_case where stage = 'DONE' and ending ->> 'receipt' is null and coalesce(ending ->> 'waybill', '') <> ''
                  and cast(ending ->> 'replacementId' as bigint) = any(:units) order by id for no key update""")
                .param("units", replacements.toArray(Long[]::new)).query(this::row).list();
    }

    /** Whether a return under the request ended with the unit put right. */
    boolean repairedUnder(long request) {
        return jdbc.sql("select 1 from return_case where request_id = :request and stage = 'DONE' and decision ->> 'outcome' = 'REPAIR' limit 1")
                .param("request", request).query(Integer.class).optional().isPresent();
    }

    private ReturnCase row(ResultSet row, int n) throws SQLException {
        String decision = row.getString("decision");
        String ending = row.getString("ending");
        return new ReturnCase(row.getLong("id"), row.getString("number"), row.getLong("unit_id"), Columns.numberOrNull(row, "request_id"),
                row.getLong("customer_id"), ReturnCase.Stage.valueOf(row.getString("stage")), ReturnCase.Wish.valueOf(row.getString("wish")),
                row.getString("problem"), json.readValue(row.getString("rights"), Rights.class), ReturnCase.Payer.valueOf(row.getString("payer")),
                json.readValue(row.getString("payer_rule"), ReturnCase.Rule.class),
                decision == null ? null : json.readValue(decision, ReturnCase.Decision.class),
                ending == null ? null : json.readValue(ending, ReturnCase.Ending.class), Sql.instant(row, "opened_at"), row.getString("opened_by"),
                row.getInt("version"));
    }
}
