package org.yinuo.server.loaner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.server.servicerequest.RequestScope;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Sql;

/** Loans in their table. */
@Component
class LoanRows {
    private static final String SELECT = """
            select n.*, l.model, l.serial, l.name, l.batch, l.place, l.state, l.version as loaner_version
            from loan n join loaner l on l.id = n.loaner_id
            """;
    private static final String ADD = """
            insert into loan (number, loaner_id, request_id, customer_id, due_on, condition_out, issued_at, issued_by, signer, signature_id, content, sha256)
            values (:number, :loaner, :request, :customer, :due, :condition, :at, :by, :signer, :signature, :content, :sha256) returning id""";
    private static final String BACK = """
            update loan set back_at = :at, back_by = :by, condition_back = :condition, version = version + 1 where id = :id""";
    private static final String INSPECTED = """
            update loan set inspected_at = :at, inspected_by = :by, sound = :sound, finding = :finding, version = version + 1 where id = :id""";
    private static final String PAGE = SELECT + """
            where n.id < :before and (not :out or n.back_at is null) and (not :overdue or (n.back_at is null and n.due_on < :today))
                and (not :inspect or (n.back_at is not null and n.inspected_at is null))%s
            order by n.id desc limit :limit""";
    private final JdbcClient jdbc;
    private final RequestScope scope;
    private final Clock clock;

    LoanRows(JdbcClient jdbc, RequestScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** What the customer signed. */
    record Signed(String signer, long signatureId, String content, String sha256) {}

    long add(String number, long loaner, long request, @Nullable Long customer, LocalDate due, String condition, Instant at, Signed signed) {
        return jdbc.sql(ADD).param("number", number).param("loaner", loaner).param("request", request).param("customer", customer, Types.BIGINT)
                .param("due", due).param("condition", condition).param("at", Sql.at(at)).param("by", Actor.current().displayName())
                .param("signer", signed.signer()).param("signature", signed.signatureId()).param("content", signed.content())
                .param("sha256", signed.sha256()).query(Long.class).single();
    }

    void back(long id, Instant at, String condition) {
        jdbc.sql(BACK).param("at", Sql.at(at)).param("by", Actor.current().displayName()).param("condition", condition).param("id", id).update();
    }

    void inspected(long id, Instant at, boolean sound, String finding) {
        jdbc.sql(INSPECTED).param("at", Sql.at(at)).param("by", Actor.current().displayName()).param("sound", sound).param("finding", finding)
                .param("id", id).update();
    }

    Optional<Loan> find(long id) {
        return jdbc.sql(SELECT + "where n.id = :id").param("id", id).query(this::row).optional();
    }

    /** Lets nobody else change it until the transaction ends. */
    Optional<Loan> hold(long id) {
        return jdbc.sql(SELECT + "where n.id = :id for no key update of n").param("id", id).query(this::row).optional();
    }

    List<Loan> ofRequest(long request) {
        return jdbc.sql(SELECT + "where n.request_id = :request order by n.id").param("request", request).query(this::row).list();
    }

    /** Of those within the actor's data scope. */
    List<Loan> page(LoanList.Which which, long before, int limit) {
        RequestScope.Cut cut = scope.current();
        return jdbc.sql(PAGE.formatted(cut.ofRequest("n.request_id"))).params(cut.parameters())
                .param("out", which == LoanList.Which.OUT).param("overdue", which == LoanList.Which.OVERDUE)
                .param("inspect", which == LoanList.Which.TO_INSPECT).param("today", HouseZone.today(clock)).param("before", before)
                .param("limit", limit).query(this::row).list();
    }

    long signature(long id) {
        return jdbc.sql("select signature_id from loan where id = :id").param("id", id).query(Long.class).single();
    }

    private Loan row(ResultSet row, int n) throws SQLException {
        Loaner loaner = new Loaner(row.getLong("loaner_id"), row.getString("model"), row.getString("serial"), row.getString("name"),
                row.getString("batch"), row.getString("place"), Loaner.State.valueOf(row.getString("state")), row.getInt("loaner_version"));
        LocalDate due = row.getObject("due_on", LocalDate.class);
        Instant back = Columns.instantOrNull(row, "back_at");
        return new Loan(row.getLong("id"), row.getString("number"), loaner, row.getLong("request_id"), Columns.numberOrNull(row, "customer_id"), due,
                row.getString("condition_out"), Sql.instant(row, "issued_at"), row.getString("issued_by"), row.getString("signer"), row.getString("sha256"),
                back == null && due.isBefore(HouseZone.today(clock)), back == null ? null : back(row, back), row.getInt("version"));
    }

    private static Loan.Back back(ResultSet row, Instant at) throws SQLException {
        Instant inspected = Columns.instantOrNull(row, "inspected_at");
        return new Loan.Back(at, row.getString("back_by"), row.getString("condition_back"), inspected == null ? null
                : new Loan.Inspection(inspected, row.getString("inspected_by"), row.getBoolean("sound"), row.getString("finding")));
    }
}
