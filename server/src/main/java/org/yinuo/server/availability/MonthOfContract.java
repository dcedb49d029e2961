package org.yinuo.server.availability;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yinuo.core.availability.AvailabilityFigure;
import org.yinuo.core.availability.MaintenanceWindow;
import org.yinuo.core.availability.Outage;
import org.yinuo.core.availability.Standing;
import org.yinuo.core.time.Interval;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.Contracts;
import org.yinuo.server.shared.Sql;

/** The availability of a contract's month: the figure, what it is computed from, and what it was settled as. */
@Component
public class MonthOfContract {
    private static final String SETTLED = """
            select clause_id, percent, coalesce(at_least, percent) as at_least, promised, obligation_id, settled_at,
                   coalesce(standing, case when kept then 'PROVEN' else 'REFUTED' end) as standing from availability_month
            where contract_id = :contract and month = :month order by id""";
    private final Contracts contracts;
    private final PromisedAvailability promised;
    private final OutageLog outages;
    private final MaintenanceCalendar windows;
    private final Records records;

    MonthOfContract(Contracts contracts, PromisedAvailability promised, OutageLog outages, MaintenanceCalendar windows, Records records) {
        this.contracts = contracts;
        this.promised = promised;
        this.outages = outages;
        this.windows = windows;
        this.records = records;
    }

    /** What nobody saw, what was settled, and the time. */
    @Component
    record Records(JdbcClient jdbc, UnseenLog unseen, Clock clock) {
    }

    /**
     * A month.
     *
     * @param percent        as if the system had been usable in all that was unseen; null when nothing is promised in the month
     * @param percentAtLeast as if it had been usable in nothing of that
     * @param toDate         whether it is not over
     */
    public record View(YearMonth month, @Nullable BigDecimal percent, @Nullable BigDecimal percentAtLeast, long agreedSeconds, long downSeconds,
                       long unseenSeconds, long excludedSeconds, boolean toDate, List<Promised> promises, List<OutageLog.Entry> outages,
                       List<MaintenanceCalendar.Entry> windows, List<UnseenLog.Entry> unseen, List<Settled> settled) {
    }

    /** A clause and how the figure stands against it; months of a yearly promise are only shown. */
    public record Promised(long clauseId, BigDecimal percent, boolean monthly, Standing standing) {
    }

    /** What a month was settled as; a later finding comes after. */
    public record Settled(long clauseId, BigDecimal percent, BigDecimal percentAtLeast, BigDecimal promised, Standing standing, long obligationId,
                          Instant settledAt) {
        static Settled of(ResultSet row, int number) throws SQLException {
            return new Settled(row.getLong("clause_id"), row.getBigDecimal("percent"), row.getBigDecimal("at_least"), row.getBigDecimal("promised"),
                    Standing.valueOf(row.getString("standing")), row.getLong("obligation_id"), Sql.instant(row, "settled_at"));
        }
    }

    public View show(long contractId, @Nullable YearMonth asked) {
        Contract contract = contracts.get(contractId);
        Instant now = records.clock().instant();
        YearMonth month = asked == null ? YearMonth.from(LocalDate.ofInstant(now, contract.zoneId())) : asked;
        Interval whole = AvailabilityFigure.month(month, contract.zoneId());
        AvailabilityFigure figure = figure(contract, month);
        List<Promised> promises = promised.of(contract).stream()
                .map(each -> new Promised(each.clauseId(), each.percent(), each.monthly(), figure.against(each.percent()))).toList();
        return new View(month, figure.percent().orElse(null), figure.percentAtLeast().orElse(null), figure.agreed().toSeconds(), figure.down().toSeconds(),
                figure.unseen().toSeconds(), figure.excluded().toSeconds(), whole.endExclusive().isAfter(now), promises,
                outages.touching(contractId, whole), windows.touching(contractId, whole), records.unseen().touching(contractId, whole),
                settled(contractId, month));
    }

    AvailabilityFigure figure(Contract contract, YearMonth month) {
        Interval owed = promised.owed(contract, month);
        return AvailabilityFigure.of(owed,
                outages.touching(contract.id(), owed).stream().filter(each -> each.cancelledAt() == null)
                        .map(each -> new Outage(each.startInclusive(), each.endExclusive())).toList(),
                windows.touching(contract.id(), owed).stream().filter(each -> each.cancelledAt() == null)
                        .map(each -> new MaintenanceWindow(new Interval(each.startInclusive(), each.endExclusive()), each.announcedAt())).toList(),
                records.unseen().touching(contract.id(), owed).stream().filter(each -> each.cancelledAt() == null)
                        .map(each -> new Interval(each.startInclusive(), each.endExclusive())).toList(),
                records.clock().instant());
    }

    List<Settled> settled(long contractId, YearMonth month) {
        return records.jdbc().sql(SETTLED).param("contract", contractId).param("month", month.atDay(1)).query(Settled::of).list();
    }
}
