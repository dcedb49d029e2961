package org.yinuo.server.nonconforming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.installedbase.Lot;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Likes;
import org.yinuo.server.shared.Sql;

/** Nonconforming goods in their tables. */
@Component
class NonconformityRows {
    private static final String ADD = """
            insert into nonconformity (number, model, batch, serials, first_serial, last_serial, problem, source, stage, opened_at, opened_by)
            values (:number, :model, :batch, :serials, :first, :last, :problem, :source, 'HELD', :at, :by) returning id""";
    private static final String STAGE = """
            update nonconformity set stage = :stage, disposition = :disposition, disposition_why = :why, closed_at = :closed, version = version + 1
            where id = :id""";
    private static final String PAGE = """
            select * from nonconformity where id < :before and (cast(:stage as text) is null or stage = :stage)
              and (:q = '' or lower(number || ' ' || model || ' ' || batch || ' ' || problem) like :like)
            order by id desc limit :limit""";
    private static final String STEP = """
            insert into nonconformity_step (nonconformity_id, at, kind, actor, text, file_ids) values (:id, :at, :kind, :actor, :text, :files)""";
    private static final String TOLD = """
            insert into nonconformity_telling (nonconformity_id, customer_id, at, way, told, text, actor, message_id)
            values (:id, :customer, :at, :way, :told, :text, :actor, :message)""";
    private final JdbcClient jdbc;

    NonconformityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String number, Lot lot, String problem, String source, Instant at) {
        return jdbc.sql(ADD).param("number", number).param("model", lot.model()).param("batch", lot.batch())
                .param("serials", lot.serials().toArray(String[]::new)).param("first", lot.first()).param("last", lot.last())
                .param("problem", problem).param("source", source).param("at", Sql.at(at)).param("by", Actor.current().displayName())
                .query(Long.class).single();
    }

    void stage(long id, Nonconformity.Stage stage, Nonconformity.@Nullable Disposition disposition, String why, @Nullable Instant closed) {
        jdbc.sql(STAGE).param("stage", stage.name()).param("disposition", disposition == null ? null : disposition.name(), Types.VARCHAR)
                .param("why", why).param("closed", Sql.at(closed), Types.TIMESTAMP_WITH_TIMEZONE).param("id", id).update();
    }

    Optional<Nonconformity> find(long id) {
        return jdbc.sql("select * from nonconformity where id = :id").param("id", id).query(NonconformityRows::row).optional();
    }

    /** Lets nobody else change it until the transaction ends. */
    Optional<Nonconformity> hold(long id) {
        return jdbc.sql("select * from nonconformity where id = :id for no key update").param("id", id).query(NonconformityRows::row).optional();
    }

    List<Nonconformity> page(Nonconformity.@Nullable Stage stage, String words, long before, int limit) {
        return jdbc.sql(PAGE).param("before", before).param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("q", words).param("like", Likes.contains(words)).param("limit", limit).query(NonconformityRows::row).list();
    }

    /** Every case about goods of the model. */
    List<Nonconformity> ofModel(String model) {
        return jdbc.sql("select * from nonconformity where lower(model) = :model order by id").param("model", model.toLowerCase(Locale.ROOT))
                .query(NonconformityRows::row).list();
    }

    void step(long id, Instant at, String kind, String text, List<Long> files) {
        jdbc.sql(STEP).param("id", id).param("at", Sql.at(at)).param("kind", kind).param("actor", Actor.current().displayName()).param("text", text)
                .param("files", files.toArray(Long[]::new)).update();
    }

    List<NonconformityFile.Step> steps(long id) {
        return jdbc.sql("select at, kind, actor, text, file_ids from nonconformity_step where nonconformity_id = :id order by id").param("id", id)
                .query((row, n) -> new NonconformityFile.Step(Sql.instant(row, "at"), row.getString("kind"), row.getString("actor"),
                        row.getString("text"), Arrays.asList((Long[]) row.getArray("file_ids").getArray()))).list();
    }

    void told(long id, long customer, Instant at, TellCustomers.Way way, String whom, String text, @Nullable UUID message) {
        jdbc.sql(TOLD).param("id", id).param("customer", customer).param("at", Sql.at(at)).param("way", way.name()).param("told", whom)
                .param("text", text).param("actor", Actor.current().displayName()).param("message", message, Types.OTHER).update();
    }

    List<TellCustomers.Telling> tellings(long id) {
        return jdbc.sql("select customer_id, at, way, told, text, actor from nonconformity_telling where nonconformity_id = :id order by id")
                .param("id", id).query((row, n) -> new TellCustomers.Telling(row.getLong("customer_id"), Sql.instant(row, "at"),
                        TellCustomers.Way.valueOf(row.getString("way")), row.getString("told"), row.getString("text"), row.getString("actor"))).list();
    }

    private static Nonconformity row(ResultSet row, int n) throws SQLException {
        String disposition = row.getString("disposition");
        Lot lot = new Lot(row.getString("model"), row.getString("batch"), Arrays.asList((String[]) row.getArray("serials").getArray()),
                row.getString("first_serial"), row.getString("last_serial"));
        return new Nonconformity(row.getLong("id"), row.getString("number"), lot, row.getString("problem"), row.getString("source"),
                Nonconformity.Stage.valueOf(row.getString("stage")), disposition == null ? null : Nonconformity.Disposition.valueOf(disposition),
                row.getString("disposition_why"), Sql.instant(row, "opened_at"), row.getString("opened_by"),
                Columns.instantOrNull(row, "closed_at"), row.getInt("version"));
    }
}
