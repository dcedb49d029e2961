package org.yinuo.server.charges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yinuo.server.obligation.HolidayEditions;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.HouseZone;
import org.yinuo.server.shared.Refusal;
import org.yinuo.server.shared.Sql;

/** The rate cards of the house. None is ever changed; which one counts is decided by the day. */
@Component
public class RateCards {
    private static final int MOST = 200;
    private static final String ADD = """
            insert into rate_card (valid_from, currency, step_minutes, minimum, per_km, per_visit, tax_rate, cost_share, discount_limit, work_starts,
                work_ends, evening_ends, note, created_at, created_by)
            values (:from, :currency, :step, :minimum, :km, :visit, :tax, :cost, :discount, :starts, :ends, :evening, :note, :at, :by) returning id
            """;
    private static final String ADD_LABOUR = "insert into rate_card_labour (card_id, level, hour_class, per_hour) values (:card, :level, :class, :rate)";
    private final JdbcClient jdbc;
    private final HolidayEditions holidays;
    private final ChargeLog log;

    RateCards(JdbcClient jdbc, HolidayEditions holidays, ChargeLog log) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.log = log;
    }

    /** Every card, the one that begins last first. */
    @Transactional(readOnly = true)
    public List<RateCard> all() {
        return read("order by valid_from desc, id desc limit " + MOST, Map.of());
    }

    /** The card that counts on a day. */
    @Transactional(readOnly = true)
    public Optional<RateCard> on(LocalDate day) {
        return read("where valid_from <= :day order by valid_from desc, id desc limit 1", Map.of("day", day)).stream().findFirst();
    }

    /** The same; refuses {@code rate-card-missing}. */
    public RateCard demand(LocalDate day) {
        return on(day).orElseThrow(() -> Refusal.conflict("rate-card-missing", day));
    }

    /** Keeps another card; quotes that stand keep theirs. */
    @Transactional
    public RateCard add(RateCard card) {
        requireSense(card);
        Instant now = log.now();
        long id = jdbc.sql(ADD).param("from", card.validFrom()).param("currency", card.currency()).param("step", card.stepMinutes())
                .param("minimum", card.minimum()).param("km", card.perKm()).param("visit", card.perVisit()).param("tax", card.taxRate())
                .param("cost", card.costShare()).param("discount", card.discountLimit()).param("starts", card.workStarts())
                .param("ends", card.workEnds()).param("evening", card.eveningEnds()).param("note", card.note()).param("at", Sql.at(now))
                .param("by", Actor.current().displayName()).query(Long.class).single();
        card.labour().forEach(each -> jdbc.sql(ADD_LABOUR).param("card", id).param("level", each.level().name())
                .param("class", each.hourClass().name()).param("rate", each.perHour()).update());
        log.audit("rate-card.added", "rate-card:" + id, card.validFrom().toString());
        return read("where id = :id", Map.of("id", id)).getFirst();
    }

    private static void requireSense(RateCard card) {
        if (!card.workStarts().isBefore(card.workEnds()) || card.workEnds().isAfter(card.eveningEnds())) {
            throw Refusal.invalid("rate-card-hours").at("workEnds");
        }
        if (card.labour().stream().map(each -> each.level() + " " + each.hourClass()).distinct().count() < card.labour().size()) {
            throw Refusal.invalid("rate-twice").at("labour");
        }
        if (card.validFrom().getYear() < 2000 || card.validFrom().getYear() > 2999) {
            throw Refusal.invalid("rate-card-day").at("validFrom");
        }
    }

    HourClasses hours(RateCard card) {
        return new HourClasses(card, holidays.current(), HouseZone.ZONE);
    }

    private List<RateCard> read(String which, Map<String, ?> with) {
        return jdbc.sql("select * from rate_card " + which).params(with).query(this::row).list();
    }

    private RateCard row(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        List<RateCard.Labour> labour = jdbc.sql("select level, hour_class, per_hour from rate_card_labour where card_id = :id")
                .param("id", id).query((each, m) -> new RateCard.Labour(EngineerLevel.valueOf(each.getString("level")),
                        HourClass.valueOf(each.getString("hour_class")), each.getBigDecimal("per_hour"))).list().stream()
                .sorted(Comparator.comparing(RateCard.Labour::level).thenComparing(RateCard.Labour::hourClass)).toList();
        return new RateCard(id, row.getObject("valid_from", LocalDate.class), row.getString("currency"), row.getInt("step_minutes"),
                row.getBigDecimal("minimum"), row.getBigDecimal("per_km"), row.getBigDecimal("per_visit"), row.getBigDecimal("tax_rate"),
                row.getBigDecimal("cost_share"), row.getBigDecimal("discount_limit"), row.getObject("work_starts", LocalTime.class),
                row.getObject("work_ends", LocalTime.class), row.getObject("evening_ends", LocalTime.class), labour, row.getString("note"),
                Sql.instant(row, "created_at"), row.getString("created_by"));
    }
}
