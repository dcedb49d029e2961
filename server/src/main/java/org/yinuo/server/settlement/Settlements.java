package org.yinuo.server.settlement;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.identity.Audit;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Changes;
import org.yinuo.server.shared.Columns;
import org.yinuo.server.shared.Money;
import org.yinuo.server.shared.Numbering;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sha256;
import org.yinuo.server.shared.Sql;
import tools.jackson.databind.json.JsonMapper;

/** The settlement sheets of contracts. A sheet is closed as it is agreed, then paid; nothing else ever changes on it. */
@Service
public class Settlements {
    private static final int FIRST_YEAR = 1900;
    private static final String SELECT = """
            select id, number, contract_id, content, sha256, agreed_with, closed_at, closed_by, paid_on, paid_reference, paid_by from settlement
            """;
    private static final String CLOSE = """
            insert into settlement (number, contract_id, first_day, last_day, penalties, costs, currency, content, sha256, agreed_with, closed_at, closed_by)
            values (:number, :contract, :first, :last, :penalties, :costs, :currency, :content, :sha256, :with, :at, :by)
            returning id
            """;
    private static final String LINES = """
            insert into settlement_line (settlement_id, breach_id, penalty, cost)
            select :id, breach, cast(penalty as numeric), cast(cost as numeric)
            from unnest(cast(:breaches as bigint[]), cast(:penalties as text[]), cast(:costs as text[])) as l (breach, penalty, cost)
            """;
    private final Contracts contracts;
    private final DrawUpSheet sheets;
    private final JdbcClient jdbc;
    private final Office office;
    private final JsonMapper json;

    Settlements(Contracts contracts, DrawUpSheet sheets, JdbcClient jdbc, Office office, JsonMapper json) {
        this.contracts = contracts;
        this.sheets = sheets;
        this.jdbc = jdbc;
        this.office = office;
        this.json = json;
    }

    /** What closing a sheet needs of its surroundings. */
    @Component
    record Office(Numbering numbering, Audit audit, Changes changes, Clock clock) {
    }

    /**
     * A closed sheet.
     *
     * @param sha256     over the sheet as it was agreed
     * @param agreedWith who agreed for the customer
     * @param paidOn     null until it is paid
     */
    public record Closed(long id, String number, SettlementSheet sheet, String sha256, String agreedWith, Instant closedAt, String closedBy,
                         @Nullable LocalDate paidOn, @Nullable String paidReference, @Nullable String paidBy) {
    }

    /** The sheet of a period as things stand; both days belong to it. Keeps nothing. */
    @Transactional(readOnly = true)
    public SettlementSheet preview(long contractId, LocalDate firstDay, LocalDate lastDay) {
        requireOrder(firstDay, lastDay);
        return sheets.of(contracts.get(contractId), firstDay, lastDay);
    }

    /** Closes the sheet of a period that is over and begins after the last closed one. */
    @Transactional
    public Closed close(long contractId, LocalDate firstDay, LocalDate lastDay, String agreedWith, Money agreed) {
        requireOrder(firstDay, lastDay);
        Contract contract = contracts.hold(contractId);
        LocalDate today = LocalDate.ofInstant(office.clock().instant(), contract.zoneId());
        if (!lastDay.isBefore(today)) {
            throw Refusal.invalid("settlement-not-over").at("lastDay");
        }
        last(contractId).filter(end -> !firstDay.isAfter(end)).ifPresent(end -> {
            throw Refusal.conflict("settlement-overlaps", end.toString());
        });
        SettlementSheet sheet = sheets.of(contract, firstDay, lastDay);
        if (!agreed.equals(new Money(sheet.total(), sheet.currency()))) {
            throw Refusal.conflict("settlement-changed", sheet.total().toPlainString() + " " + sheet.currency());
        }
        long id = keep(sheet, agreedWith, today);
        office.audit().record("settlement.closed", "contract:" + contractId, firstDay + ".." + lastDay + " " + sheet.total() + " " + sheet.currency());
        office.changes().touch("contract:" + contractId);
        return get(id);
    }

    private long keep(SettlementSheet sheet, String agreedWith, LocalDate today) {
        String content = json.writeValueAsString(sheet);
        long id = jdbc.sql(CLOSE).param("number", office.numbering().next("ST", today)).param("contract", sheet.contractId())
                .param("first", sheet.firstDay()).param("last", sheet.lastDay()).param("penalties", sheet.penalties()).param("costs", sheet.costs())
                .param("currency", sheet.currency()).param("content", content).param("sha256", Sha256.hex(content.getBytes(StandardCharsets.UTF_8)))
                .param("with", agreedWith).param("at", Sql.at(office.clock().instant())).param("by", Actor.current().displayName())
                .query(Long.class).single();
        List<SettlementSheet.Line> decided = sheet.lines().stream().filter(line -> !line.standing().isHeldBack()).toList();
        jdbc.sql(LINES).param("id", id).param("breaches", Columns.of(decided, SettlementSheet.Line::breachId, Long[]::new))
                .param("penalties", Columns.of(decided, line -> line.penalty().toPlainString(), String[]::new))
                .param("costs", Columns.of(decided, line -> line.cost().toPlainString(), String[]::new)).update();
        return id;
    }

    /** The sheet was paid, or set off against a bill. */
    @Transactional
    public Closed paid(long id, LocalDate on, String reference) {
        Closed sheet = get(id);
        if (on.isAfter(LocalDate.ofInstant(office.clock().instant(), contracts.get(sheet.sheet().contractId()).zoneId())) || on.getYear() < FIRST_YEAR) {
            throw Refusal.invalid("paid-in-future").at("paidOn");
        }
        int changed = jdbc.sql("update settlement set paid_on = :on, paid_reference = :reference, paid_by = :by where id = :id and paid_on is null")
                .param("on", on).param("reference", reference).param("by", Actor.current().displayName()).param("id", id).update();
        if (changed == 0) {
            throw Refusal.conflict("settlement-paid-before");
        }
        office.audit().record("settlement.paid", "settlement:" + sheet.number(), on + " " + reference);
        office.changes().touch("contract:" + sheet.sheet().contractId());
        return get(id);
    }

    /** One closed sheet; refuses an unknown one. */
    public Closed get(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::closed).optional()
                .orElseThrow(() -> Refusal.notFound("settlement-not-found"));
    }

    /** The closed sheets of a contract, newest first. */
    public List<Closed> of(long contractId) {
        contracts.get(contractId);
        return jdbc.sql(SELECT + "where contract_id = :contract order by last_day desc").param("contract", contractId).query(this::closed).list();
    }

    private Optional<LocalDate> last(long contractId) {
        return Optional.ofNullable(jdbc.sql("select max(last_day) as day from settlement where contract_id = :contract").param("contract", contractId)
                .query((row, n) -> Columns.dateOrNull(row, "day")).list().getFirst());
    }

    private static void requireOrder(LocalDate firstDay, LocalDate lastDay) {
        if (lastDay.isBefore(firstDay) || firstDay.getYear() < FIRST_YEAR || lastDay.getYear() > 9998) {
            throw Refusal.invalid("period-invalid").at("lastDay");
        }
    }

    private Closed closed(ResultSet row, int n) throws SQLException {
        return new Closed(row.getLong("id"), row.getString("number"), json.readValue(row.getString("content"), SettlementSheet.class),
                row.getString("sha256"), row.getString("agreed_with"), Sql.instant(row, "closed_at"), row.getString("closed_by"),
                Columns.dateOrNull(row, "paid_on"), row.getString("paid_reference"), row.getString("paid_by"));
    }
}
