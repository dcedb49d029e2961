package org.yinuo.server.returns;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** What the house asks of the supplier whose warranty stands behind a faulty unit, and what he gives. */
@Service
@Transactional
public class SupplierClaims {
    private static final String FIND = """
            select c.id, c.supplier, c.amount, c.text, c.at, c.by_name, a.accepted, a.recovered, a.text as answer, a.at as answered_at, a.by_name as answered_by
            from supplier_claim c left join supplier_answer a on a.claim_id = c.id where c.return_id = :id""";
    private static final String ADD = """
            insert into supplier_claim (return_id, supplier, amount, text, at, by_name) values (:id, :supplier, :amount, :text, :at, :by)""";
    private static final String ANSWER = """
            insert into supplier_answer (claim_id, accepted, recovered, text, at, by_name) values (:claim, :accepted, :recovered, :text, :at, :by)""";
    private final JdbcClient jdbc;
    private final ReturnRows rows;
    private final ReturnSteps steps;
    private final Clock clock;

    SupplierClaims(JdbcClient jdbc, ReturnRows rows, ReturnSteps steps, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * A claim.
     *
     * @param amount in yuan
     * @param answer null while the supplier has not answered
     */
    public record Claim(long id, String supplier, BigDecimal amount, String text, Instant at, String by, @Nullable Answer answer) {}

    /**
     * The supplier's answer.
     *
     * @param recovered in yuan
     */
    public record Answer(boolean accepted, BigDecimal recovered, String text, Instant at, String by) {}

    @Transactional(readOnly = true)
    public Optional<Claim> of(long returnId) {
        return jdbc.sql(FIND).param("id", returnId).query((row, n) -> {
            Instant answered = Sql.maybe(row, "answered_at");
            return new Claim(row.getLong("id"), row.getString("supplier"), row.getBigDecimal("amount"), row.getString("text"), Sql.instant(row, "at"),
                    row.getString("by_name"), answered == null ? null : new Answer(row.getBoolean("accepted"), row.getBigDecimal("recovered"),
                            row.getString("answer"), answered, row.getString("answered_by")));
        }).optional();
    }

    /** Asks him; once for each return, and not before the unit was looked at. */
    public void claim(long returnId, String supplier, BigDecimal amount, String text) {
        ReturnCase found = held(returnId);
        boolean lookedAt = found.stage().compareTo(ReturnCase.Stage.INSPECTED) >= 0 && found.stage() != ReturnCase.Stage.WITHDRAWN;
        if (!lookedAt) {
            throw Refusal.conflict("return-not-inspected");
        }
        try {
            jdbc.sql(ADD).param("id", returnId).param("supplier", supplier).param("amount", yuan(amount, "amount")).param("text", text)
                    .param("at", Sql.at(clock.instant())).param("by", Actor.current().displayName()).update();
        } catch (DuplicateKeyException asked) {
            throw Refusal.conflict("supplier-asked");
        }
        steps.internal(found, clock.instant(), ReturnSteps.Step.of("SUPPLIER_CLAIMED", supplier + " · CNY " + amount.toPlainString()));
    }

    /** He answered; what he gave is written down. */
    public void answered(long returnId, boolean accepted, BigDecimal recovered, String text) {
        ReturnCase found = held(returnId);
        Claim claim = of(returnId).orElseThrow(() -> Refusal.conflict("supplier-not-asked"));
        if (claim.answer() != null) {
            throw Refusal.conflict("supplier-answered");
        }
        BigDecimal got = yuan(recovered, "recovered");
        if (got.compareTo(claim.amount()) > 0 || !accepted && got.signum() > 0) {
            throw Refusal.invalid("supplier-amount-invalid", claim.amount().toPlainString()).at("recovered");
        }
        jdbc.sql(ANSWER).param("claim", claim.id()).param("accepted", accepted).param("recovered", got).param("text", text)
                .param("at", Sql.at(clock.instant())).param("by", Actor.current().displayName()).update();
        steps.internal(found, clock.instant(), ReturnSteps.Step.of("SUPPLIER_ANSWERED", text + " · CNY " + got.toPlainString()));
    }

    private ReturnCase held(long returnId) {
        return rows.hold(returnId).orElseThrow(() -> Refusal.notFound("return-not-found"));
    }

    private static BigDecimal yuan(BigDecimal amount, String field) {
        if (amount.signum() < 0) {
            throw Refusal.invalid("money-invalid").at(field);
        }
        return new Money(amount, "CNY").amount();
    }
}
